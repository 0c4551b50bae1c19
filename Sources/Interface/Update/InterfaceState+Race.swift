import ScenarioFormat

extension InterfaceState {
  /// Begins the shown run anew, once for each value of a setting, and says from where.
  mutating func race(_ values: SettingValues) -> [Effect] {
    do {
      let race = try experiment.scenario.race(values)
      notice = Notice(
        text: "a race from epoch 0, with the settings of now; :open \(race.name) leaves it",
        isRefusal: false)
      return [.begin(race, draw: draw)]
    } catch {
      return refuse(error.description)
    }
  }
}
