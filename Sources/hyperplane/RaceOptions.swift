import ArgumentParser
import ScenarioFormat

/// Several runs side by side instead of one: shared by the program and `render`.
struct RaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Two to four runs side by side that differ in one setting: optimizer=sgd,adam.",
      valueName: "name=value,value"))
  var race: String?

  /// What there is to begin with, as a race if one is asked for.
  ///
  /// - Throws: `Complaint` for a setting or a value that makes no sense, and for a session.
  func applied(to beginning: Beginning) throws(Complaint) -> Beginning {
    guard let race else { return beginning }
    guard beginning.session == nil else {
      throw Complaint("a session is a single run; --race begins with a scenario or samples")
    }
    let experiment = beginning.experiment
    do {
      let scenario = try experiment.scenario.race(SettingValues(race))
      return Beginning(Experiment(scenario, draw: experiment.draw))
    } catch {
      throw Complaint(error.description)
    }
  }
}
