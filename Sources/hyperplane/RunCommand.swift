import ArgumentParser
import ScenarioFormat

/// `hyperplane`: the interactive program.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Watch a network learn (the default).")

  @OptionGroup var scenario: ScenarioOptions
  @OptionGroup var race: RaceOptions
  @OptionGroup var program: ProgramOptions

  func run() throws {
    try program.watch(
      try race.applied(to: scenario.beginning()), isInputPiped: scenario.scenario == "-")
  }
}
