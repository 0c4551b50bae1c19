import ArgumentParser
import ScenarioFormat
import ScenarioLibrary
import TextScreen

/// `hyperplane list`: the built-in scenarios, a line each.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the built-in scenarios, chapter by chapter.")

  func run() throws {
    let scenarios = try BuiltInScenarios.all.map { try ScenarioLocator.scenario($0.name) }
    let lines = TextTable(scenarios.map { [$0.name, $0.title] }, leading: 2).lines
    var chapter: String?
    for (scenario, line) in zip(scenarios, lines) {
      if let next = scenario.chapter, next != chapter {
        print((chapter == nil ? "" : "\n") + next)
        chapter = next
      }
      print("  " + line)
    }
  }
}
