import ArgumentParser
import ScenarioFormat
import ScenarioLibrary

/// `hyperplane list`: the built-in scenarios, a line each.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the built-in scenarios.")

  func run() throws {
    let scenarios = try BuiltInScenarios.all.map { try ScenarioLocator.scenario($0.name) }
    let width = scenarios.map(\.name.count).max() ?? 0
    for scenario in scenarios {
      let padding = String(repeating: " ", count: width - scenario.name.count + 2)
      print(scenario.name + padding + scenario.title)
    }
  }
}
