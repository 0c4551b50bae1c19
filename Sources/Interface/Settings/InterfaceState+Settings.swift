import ScenarioFormat
import TextScreen

extension InterfaceState {
  /// What can be set of the shown run.
  var settings: [Setting] { SettingTable.settings(of: experiment) }

  /// The chosen setting's place, as long as the settings are open.
  var shownSetting: Int? { chosenSetting.map { min($0, settings.count - 1) } }

  /// What a key asks for while the settings are open; nil for a key that does what it always does.
  func settingAction(for key: Key) -> Action? {
    switch key.code {
    case .up: .setting(.choose(-1))
    case .down: .setting(.choose(1))
    case .left: .setting(.change(-1))
    case .right: .setting(.change(1))
    case .enter: .setting(.type)
    default: nil
    }
  }

  /// Whether the open settings lie over a cell.
  func coversSettings(_ position: Position) -> Bool {
    chosenSetting != nil
      && SettingsOverlay.area(of: settings, theme: theme, size: size).contains(position)
  }

  /// Opens and closes the settings, chooses one, changes it.
  mutating func perform(_ action: SettingAction) -> [Effect] {
    guard action != .toggle else {
      chosenSetting = chosenSetting == nil ? 0 : nil
      return []
    }
    let settings = settings
    let place = shownSetting ?? 0
    switch action {
    case .toggle: return []
    case .choose(let step):
      chosenSetting = (place + step + settings.count) % settings.count
      return []
    case .change(let step):
      guard let edit = step < 0 ? settings[place].lower : settings[place].higher else { return [] }
      return perform(Action.training(.edit(edit)))
    case .type:
      guard let phrase = settings[place].phrase else {
        return refuse("the arrows change it; Tab, then :activation sets that of a layer")
      }
      prompt = Prompt(phrase + " ")
      return []
    }
  }
}
