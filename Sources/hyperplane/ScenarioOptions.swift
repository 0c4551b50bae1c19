import ArgumentParser
import Datasets
import ScenarioFormat

/// Which scenario, and which random numbers: shared by all commands that train.
struct ScenarioOptions: ParsableArguments {
  @Argument(
    help: """
      A built-in scenario ('hyperplane list' shows them), a scenario or a session file (.yaml), a \
      file of samples (.csv, .tsv), or - for samples or a session on the standard input.
      """)
  var scenario = "xor"

  @Option(
    help: ArgumentHelp("Another seed for data, weights and order.", valueName: "number"))
  var seed: UInt64?

  @Option(
    name: .customLong("start"),
    help: ArgumentHelp(
      "Which initial weights: 0 the scenario's own, 1 the first new ones (key R), …",
      valueName: "number"))
  var draw = 0

  @Option(help: ArgumentHelp("Samples: the column of the first input.", valueName: "column"))
  var x: String?

  @Option(help: ArgumentHelp("Samples: the column of the second input.", valueName: "column"))
  var y: String?

  @Option(help: ArgumentHelp("Samples: the column of the class.", valueName: "column"))
  var label: String?

  @Option(help: "Samples: rows without a value are a mistake, or are left out.")
  var missing = MissingRows.refuse

  @Option(
    name: .customLong("from-url"),
    help: ArgumentHelp("Settings of a TensorFlow Playground address.", valueName: "address"))
  var address: String?

  enum MissingRows: String, ExpressibleByArgument, CaseIterable { case refuse, drop }

  func validate() throws {
    guard draw >= 0, draw <= 1_000_000 else {
      throw ValidationError("--start is \(draw); it must be 0 to 1000000.")
    }
    let columns = [("x", x), ("y", y), ("label", label)].filter { $0.1 != nil }.map(\.0)
    guard ScenarioLocator.holdsSamples(scenario) || (columns.isEmpty && missing == .refuse) else {
      throw ValidationError(
        "--\(columns.first ?? "missing") is for a file of samples, like points.csv; "
          + "a scenario file says data.\(columns.first ?? "missing").")
    }
  }

  /// Finds the scenario.
  ///
  /// - Throws: `Complaint` if there is no such scenario, or its file is wrong.
  func located() throws(Complaint) -> Scenario {
    var scenario = try found()
    if let seed { scenario.take(seed: seed) }
    return scenario
  }

  /// Finds the scenario or the session and works it out.
  ///
  /// - Throws: `Complaint` if there is no such scenario, or its file is wrong.
  func beginning() throws(Complaint) -> Beginning {
    if scenario == "-", address == nil { return try pipedBeginning() }
    guard address == nil, let session = try ScenarioLocator.session(scenario) else {
      return Beginning(Experiment(try located(), draw: draw))
    }
    return try beginning(with: session, path: scenario)
  }

  /// The standard input can be read only once: it is a session, or samples.
  private func pipedBeginning() throws(Complaint) -> Beginning {
    let text = try InputFile.samples("-").text()
    if let session = try ScenarioLocator.session(text: text, of: "standard input") {
      return try beginning(with: session, path: nil)
    }
    var scenario = try ScenarioLocator.scenario(
      samples: text, of: "-", columns: TableColumns(x: x, y: y, label: label),
      dropsMissing: missing == .drop)
    if let seed { scenario.take(seed: seed) }
    return Beginning(Experiment(scenario, draw: draw))
  }

  private func beginning(
    with session: SessionDocument, path: String?
  ) throws(Complaint) -> Beginning {
    guard seed == nil, draw == 0 else {
      throw Complaint("a session has its seed and its start; leave --seed and --start out")
    }
    return Beginning(session, path: path)
  }

  private func found() throws(Complaint) -> Scenario {
    if let address {
      do {
        return try PlaygroundState(address).scenario()
      } catch {
        throw Complaint("\(error)")
      }
    }
    guard ScenarioLocator.holdsSamples(scenario) else {
      return try ScenarioLocator.scenario(scenario)
    }
    return try ScenarioLocator.scenario(
      samples: scenario, columns: TableColumns(x: x, y: y, label: label),
      dropsMissing: missing == .drop)
  }
}
