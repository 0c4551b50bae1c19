import ArgumentParser
import ScenarioFormat
import ScenarioLibrary
import TextScreen

/// `hyperplane check`: trains scenarios and holds them against what they promise.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Hold scenarios against the outcome that they state.",
    discussion: """
      Trains each scenario, and each of its variants, without a screen, with as many seeds as its \
      outcome says. A rate is kept when it is within three standard errors. A scenario without an \
      outcome does not pass. Exit status 1 if one fails.
      """)

  @Argument(help: "Built-in scenarios or scenario files; all the built-in ones if none is named.")
  var scenarios: [String] = []

  @Option(help: ArgumentHelp("At most so many seeds for each.", valueName: "number"))
  var seeds: Int?

  func validate() throws {
    if let seeds, !(1...1000).contains(seeds) {
      throw ValidationError("--seeds is \(seeds); it must be 1 to 1000.")
    }
  }

  func run() throws {
    let names = scenarios.isEmpty ? BuiltInScenarios.all.map(\.name) : scenarios
    let entries = try names.flatMap { name in
      Self.entries(of: try ScenarioLocator.scenario(name))
    }
    let width = entries.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0
    print(Self.line("scenario", "kept", "median epoch", "", width: width))
    var failureCount = 0
    for (name, scenario) in entries {
      let result = OutcomeCheck(scenario)?.run(atMost: seeds)
      let isKept = result?.isKept ?? false
      if !isKept { failureCount += 1 }
      let remark = isKept ? "" : "FAILED " + (result?.complaint ?? "states no outcome")
      print(
        Self.line(
          name, result.map { "\($0.keptCount)/\($0.runCount)" } ?? "–",
          result?.medianEpoch.map { "\($0)" } ?? "–", remark, width: width))
    }
    print("\(entries.count - failureCount) of \(entries.count) runs are as stated")
    if failureCount > 0 { throw ExitCode(1) }
  }

  /// A scenario, or each of its variants by itself.
  private static func entries(of scenario: Scenario) -> [(name: String, scenario: Scenario)] {
    guard !scenario.variants.isEmpty else { return [(scenario.name, scenario)] }
    return scenario.variants.map { ("\(scenario.name): \($0.name)", $0.scenario) }
  }

  private static func line(
    _ name: String, _ kept: String, _ epoch: String, _ remark: String, width: Int
  ) -> String {
    let figures = DisplayWidth.aligned(kept, to: 7) + DisplayWidth.aligned(epoch, to: 14)
    return DisplayWidth.padded(name, to: width) + figures + (remark.isEmpty ? "" : "  " + remark)
  }
}
