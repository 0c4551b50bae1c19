import Datasets

/// Several values of one setting, as they are typed: `rate=0.1,0.3,1`.
public struct SettingValues: Sendable, Hashable {
  /// What is set.
  public let name: ScenarioSetting.Name
  /// The values in their order, none twice.
  public let values: [String]

  /// The settings, one for each value.
  public var settings: [ScenarioSetting] { values.map { ScenarioSetting(name, $0) } }

  /// Reads `NAME=VALUE,VALUE`.
  ///
  /// - Throws: `SettingError` for an unknown name, with the nearest one, and for a value that is
  ///   missing or there twice.
  public init(_ text: String) throws(SettingError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw SettingError("'\(HarmlessText.escaped(text))' is not of the form rate=0.1,0.3")
    }
    let values = parts[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    try self.init(name: String(parts[0]), values: values)
  }

  /// Takes a name and its values.
  ///
  /// - Throws: as the other one does.
  public init(name text: String, values: [String]) throws(SettingError) {
    guard let name = ScenarioSetting.Name(rawValue: text) else {
      let names = ScenarioSetting.Name.allCases.map(\.rawValue)
      let nearest = nearestName(to: text, in: names).map { "did you mean '\($0)'?" }
      throw SettingError(
        "there is no setting '\(HarmlessText.escaped(text))'; "
          + (nearest ?? "there are " + names.joined(separator: ", ")))
    }
    guard !values.isEmpty, values.allSatisfy({ !$0.isEmpty }) else {
      throw SettingError("\(text) wants values, with commas between them")
    }
    guard Set(values).count == values.count else {
      throw SettingError("\(text) has a value twice")
    }
    self.name = name
    self.values = values
  }
}
