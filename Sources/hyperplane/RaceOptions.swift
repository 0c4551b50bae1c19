import ArgumentParser
import ScenarioFormat

/// Several runs side by side instead of one: shared by the program and `render`.
struct RaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Two to four runs side by side that differ in one setting: optimizer=sgd,adam.",
      valueName: "name=value,value"))
  var race: String?

  /// The scenario, as a race if one is asked for.
  ///
  /// - Throws: `Complaint` for a setting or a value that makes no sense.
  func applied(to scenario: Scenario) throws(Complaint) -> Scenario {
    guard let race else { return scenario }
    do {
      return try scenario.race(SettingValues(race))
    } catch {
      throw Complaint(error.description)
    }
  }
}
