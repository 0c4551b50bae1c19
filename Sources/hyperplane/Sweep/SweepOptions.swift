import ArgumentParser
import Datasets
import NeuralNetwork
import ScenarioFormat
import Sweep

/// What a sweep varies, and how long each run is.
struct SweepOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "With how many seeds, from the scenario's own on.", valueName: "number"))
  var seeds: Int?

  @Option(
    help: ArgumentHelp(
      "Several values of a setting; given again, every combination.",
      valueName: "name=value,value"))
  var vary: [String] = []

  @Option(help: ArgumentHelp("How many epochs at most.", valueName: "number"))
  var epochs = 1000

  @Option(
    help: ArgumentHelp(
      "Another goal than the scenario's: accuracy=0.95 or loss=0.1.", valueName: "name=number"))
  var goal: String?

  @Flag(help: "End a run when it reaches the goal: sooner, with the boundary found first.")
  var stopAtGoal = false

  func validate() throws {
    if let seeds, !(1...1_000_000).contains(seeds) {
      throw ValidationError("--seeds is \(seeds); it must be 1 to 1000000.")
    }
    guard (1...100_000_000).contains(epochs) else {
      throw ValidationError("--epochs is \(epochs); it must be 1 to 100000000.")
    }
  }

  /// The sweep of a scenario.
  func plan(of scenario: Scenario) throws(Complaint) -> SweepPlan {
    do {
      var axes: [SettingValues] = []
      for text in vary { axes.append(try SettingValues(text)) }
      let count = seeds ?? (axes.contains { $0.name == .seed } ? 1 : 100)
      return try Self.plan(
        of: scenario, goal: goal, axes: axes, seedCount: count, epochs: epochs,
        stopsAtGoal: stopAtGoal)
    } catch {
      throw Complaint("\(error)")
    }
  }

  /// The sweep that a header tells of.
  static func plan(_ header: SweepHeader) throws(Complaint) -> SweepPlan {
    guard let options = try? ScenarioOptions.parse(header.scenario), header.seeds > 0,
      header.epochs > 0
    else { throw Complaint("the rows' header names no scenario") }
    guard options.scenario != "-" else {
      throw Complaint("the rows are of samples that came through a pipe; keep those in a file")
    }
    let scenario = try options.located()
    do {
      var axes: [SettingValues] = []
      for axis in header.vary {
        axes.append(try SettingValues(name: axis.name, values: axis.values))
      }
      return try plan(
        of: scenario, goal: header.goal, axes: axes, seedCount: header.seeds,
        epochs: header.epochs, stopsAtGoal: header.stopAtGoal)
    } catch {
      throw Complaint("\(error)")
    }
  }

  private static func plan(
    of scenario: Scenario, goal: String?, axes: [SettingValues], seedCount: Int, epochs: Int,
    stopsAtGoal: Bool
  ) throws(SettingError) -> SweepPlan {
    var scenario = scenario
    if let goal { scenario.goal = try Goal(typed: goal, for: scenario) }
    return try SweepPlan(
      scenario, axes: axes, seedCount: seedCount, epochs: epochs, stopsAtGoal: stopsAtGoal)
  }
}

extension Goal {
  /// Reads `accuracy=0.95` or `loss=0.1`.
  fileprivate init(typed text: String, for scenario: Scenario) throws(SettingError) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    let number = parts.count == 2 ? Float(parts[1]) : nil
    switch (parts[0], number) {
    case ("accuracy", let number?) where 0...1 ~= number && scenario.source.kind != .regression:
      self = .accuracy(number)
    case ("loss", let number?) where 1e-30...1e30 ~= number: self = .loss(number)
    default:
      throw SettingError(
        "--goal is '\(HarmlessText.escaped(text))'; it must be accuracy=0 to 1, where there are "
          + "classes, or loss=NUMBER")
    }
  }
}

extension ScenarioOptions {
  /// The words of the command line that name the same scenario.
  var words: [String] {
    var words = [scenario]
    let options = [
      ("--seed", seed.map { "\($0)" }), ("--x", x), ("--y", y), ("--label", label),
      ("--missing", missing == .drop ? missing.rawValue : nil), ("--from-url", address),
    ]
    for (name, value) in options { if let value { words += ["\(name)=\(value)"] } }
    return words
  }
}
