import Datasets
import NeuralNetwork

extension SessionDocument {
  /// The text of its file.
  ///
  /// - Throws: `PrintingError` when it would be larger than a file may be.
  public var text: String {
    get throws(PrintingError) {
      var lines = [
        "# A session of hyperplane: 'hyperplane FILE' trains it again to the same bits.",
        "session: \(Self.format)", "program: \(YAMLText.quoted(program))",
        "name: \(YAMLText.quoted(String(scenario.name.prefix(200))))",
        "pace: \(ExactNumber.text(pace))",
        "scenario:",
      ]
      lines.append(try Self.scenarioText(scenario, indent: 2))
      lines.append("run:")
      for stretch in run.stretches { lines += try Self.lines(of: stretch) }
      lines += Self.list("marks", run.marks.map(\.text))
      lines += Self.list("undone", run.undone.map(\.text))
      lines.append("shown: {\(run.shown.text)}")
      if let checksum {
        let digits = String(checksum, radix: 16)
        lines.append("check: x" + String(repeating: "0", count: 16 - digits.count) + digits)
      }
      lines.append("view: {\(view.entries.joined(separator: ", "))}")
      let text = lines.joined(separator: "\n") + "\n"
      guard text.utf8.count <= Self.largestSize else {
        throw PrintingError(
          reason: "it would take \(text.utf8.count >> 20) MiB, and a session has at most "
            + "\(Self.largestSize >> 20)")
      }
      return text
    }
  }

  private static func scenarioText(
    _ scenario: Scenario, indent: Int
  ) throws(PrintingError) -> String {
    String(try ScenarioPrinter.text(scenario, indent: indent).dropLast())
  }

  private static func lines(of stretch: RunRecord.Stretch) throws(PrintingError) -> [String] {
    var lines = ["  - id: \(stretch.id)"]
    if let before = stretch.before { lines.append("    after: {\(before.text)}") }
    switch stretch.change {
    case .start(let draw): lines.append("    start: \(draw)")
    case .edit(let edit): lines += Self.lines("edit", edit.text)
    }
    if let scenario = stretch.scenario {
      lines += ["    scenario:", try scenarioText(scenario, indent: 6)]
    }
    if let samples = stretch.samples {
      lines += Self.lines("samples", TrainingEdit.setTrainingSamples(samples).text)
    }
    return lines + ["    trained: \(stretch.newestEpoch)"]
  }

  /// A text that is long because it lists samples gets a line for each of them.
  private static func lines(_ key: String, _ text: String) -> [String] {
    guard text.utf8.count > 80 else { return ["    \(key): \(text)"] }
    return ["    \(key): |"]
      + text.split(separator: ",").map { "      " + $0.drop { $0 == " " } }
  }

  private static func list(_ key: String, _ texts: [String]) -> [String] {
    texts.isEmpty ? [] : ["\(key):"] + texts.map { "  - {\($0)}" }
  }
}

extension RunRecord.Moment {
  fileprivate var text: String {
    let samples = shownCount > 0 ? ", samples: \(shownCount)" : ""
    return "stretch: \(stretch), epoch: \(epoch)\(samples)"
  }
}

extension RunRecord.Mark {
  fileprivate var text: String {
    moment.text + (name.isEmpty ? "" : ", name: \(YAMLText.quoted(name))")
  }
}

extension SessionView {
  fileprivate var entries: [String] {
    var entries = ["panel: \(panel.rawValue)", "layer: \(layer + 1)"]
    if run > 0 { entries.append("run: \(run + 1)") }
    if let neuron { entries.append("neuron: \(neuron + 1)") }
    if let lines {
      let lists = lines.map { YAMLText.list($0.sorted().map { $0 + 1 }) }
      entries.append("lines: \(YAMLText.list(lists))")
    }
    entries += [
      "boundary: \(showsBoundary)", "test-points: \(showsTestPoints)",
      "discretize: \(isDiscretized)", "ghosts: \(showsGhosts)", "field: \(showsNeuronField)",
    ]
    if let showsLesson { entries.append("lesson: \(showsLesson)") }
    if let hiddenAxes { entries.append("axes: \(hiddenAxes)") }
    if let landscapeAxes { entries.append("landscape-axes: \(landscapeAxes)") }
    if let probe {
      entries.append("probe: [\(ExactNumber.text(probe.x)), \(ExactNumber.text(probe.y))]")
    }
    return entries
  }
}
