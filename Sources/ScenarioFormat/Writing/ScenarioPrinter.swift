import Datasets
import NeuralNetwork

/// Why a scenario cannot be written into a file.
public struct PrintingError: Error, Sendable, Hashable {
  /// One line in plain words.
  public let reason: String
}

/// Writes scenarios as files that `ScenarioParser` reads back: the very same scenario.
public enum ScenarioPrinter {
  /// The text of a scenario's file: every key that counts, in the order of `ScenarioKey.all`.
  ///
  /// - Parameters:
  ///   - scenario: what is written.
  ///   - indent: how many blanks stand before each line.
  /// - Returns: the text of a file.
  /// - Throws: `PrintingError` when it holds more samples than a file may.
  public static func text(_ scenario: Scenario, indent: Int = 0) throws(PrintingError) -> String {
    var values = common(scenario)
    guard scenario.variants.isEmpty else {
      var lines = lines(of: values, indent: indent)
      lines.append(blanks(indent) + "variants:")
      for variant in scenario.variants {
        lines.append(blanks(indent + 2) + "- name: " + YAMLText.quoted(variant.name))
        let own = try own(variant.scenario).merging(["seed": "\(variant.scenario.seed)"]) { $1 }
        lines += Self.lines(of: own, indent: indent + 4)
      }
      return lines.joined(separator: "\n") + "\n"
    }
    values.merge(try own(scenario)) { $1 }
    return lines(of: values, indent: indent).joined(separator: "\n") + "\n"
  }

  /// What belongs to the whole picture.
  private static func common(_ scenario: Scenario) -> [String: String] {
    var values = [
      "title": YAMLText.quoted(String(scenario.title.prefix(200))), "seed": "\(scenario.seed)",
      "pace": ExactNumber.text(scenario.pace), "paused": "\(scenario.beginsPaused)",
    ]
    values["chapter"] = scenario.chapter.map(YAMLText.quoted)
    let view = scenario.view
    values["view.panel"] = view.panel?.rawValue
    values["view.lines"] = view.lines.rawValue
    values["view.layer"] = "\(view.layer)"
    values["view.boundary"] = "\(view.showsBoundary)"
    values["view.test-points"] = "\(view.showsTestPoints)"
    values["view.discretize"] = "\(view.isDiscretized)"
    values["view.ghosts"] = "\(view.showsGhosts)"
    if let lesson = scenario.lesson {
      values["lesson.text"] = YAMLText.quoted(lesson.text)
      values["lesson.hints"] = YAMLText.list(lesson.hints.map(YAMLText.quoted))
    }
    return values
  }

  /// What a variant may say too: data, network, training, goal, stop, outcome.
  private static func own(_ scenario: Scenario) throws(PrintingError) -> [String: String] {
    var values = try scenario.source.values
    values["data.features"] = YAMLText.list(scenario.features.map(\.rawValue))
    values["data.test-share"] = ExactNumber.text(scenario.testShare)
    values["data.standardize"] = "\(scenario.standardizes)"
    values.merge(scenario.networkValues) { $1 }
    values.merge(scenario.hyperparameters.values) { $1 }
    switch scenario.goal {
    case .accuracy(let accuracy): values["goal.accuracy"] = ExactNumber.text(accuracy)
    case .loss(let loss): values["goal.loss"] = ExactNumber.text(loss)
    case nil: break
    }
    for rule in scenario.stopRules { values.merge(rule.values) { $1 } }
    values.merge(scenario.outcome?.values ?? [:]) { $1 }
    return values
  }

  /// A line for each key, below its section; lists of points take a line for each.
  private static func lines(of values: [String: String], indent: Int) -> [String] {
    var lines: [String] = []
    var section: String?
    for key in ScenarioKey.all {
      guard let value = values[key.path] else { continue }
      if let name = key.section, name != section { lines.append(blanks(indent) + name + ":") }
      section = key.section
      let margin = blanks(indent + (section == nil ? 0 : 2))
      let rows = value.split(separator: "\n", omittingEmptySubsequences: false)
      lines.append("\(margin)\(key.name):" + (rows.count > 1 ? "" : " \(value)"))
      if rows.count > 1 { lines += rows.dropFirst().map { "\(margin)  - \($0)" } }
    }
    return lines
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
