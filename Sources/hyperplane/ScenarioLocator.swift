import Datasets
import Foundation
import ScenarioFormat
import ScenarioLibrary

/// Finds a scenario by what was typed: a built-in one's name, a scenario file, a file of samples.
enum ScenarioLocator {
  /// Reads a built-in scenario or a scenario file.
  ///
  /// - Throws: `Complaint` with the nearest name, or with the file, line and column of a mistake.
  static func scenario(_ argument: String) throws(Complaint) -> Scenario {
    if let text = BuiltInScenarios.text(named: argument) {
      return try parse(
        text, fileName: argument + ".yaml",
        files: ScenarioParser.Files { path throws(ScenarioParser.FileProblem) in
          guard let text = BuiltInScenarios.data(named: path) else {
            throw ScenarioParser.FileProblem("there is no such built-in file")
          }
          return text
        })
    }
    guard argument.contains("/") || isScenarioFile(argument) else { throw unknown(argument) }
    let folder = URL(fileURLWithPath: argument).deletingLastPathComponent()
    return try parse(
      InputFile.scenario(argument).text(), fileName: argument,
      files: ScenarioParser.Files { path throws(ScenarioParser.FileProblem) in
        try InputFile.samples(URL(fileURLWithPath: path, relativeTo: folder).path).content()
      })
  }

  /// Reads a session; nil if the argument names something else.
  ///
  /// - Throws: `Complaint` with the file, the line and the column of a mistake.
  static func session(_ argument: String) throws(Complaint) -> SessionDocument? {
    guard BuiltInScenarios.text(named: argument) == nil, isScenarioFile(argument) else {
      return nil
    }
    return try session(text: InputFile.session(argument).text(), of: argument)
  }

  /// Reads a session from a text; nil if it is something else.
  ///
  /// - Throws: `Complaint` with the file, the line and the column of a mistake.
  static func session(text: String, of file: String) throws(Complaint) -> SessionDocument? {
    guard SessionParser.isSession(text) else { return nil }
    guard text.utf8.count <= SessionDocument.largestSize else {
      throw Complaint("\(HarmlessText.escaped(file)): a session has at most 16 MiB")
    }
    do {
      return try SessionParser.parse(text, fileName: file)
    } catch {
      throw Complaint("\(error)")
    }
  }

  /// Finds lessons by their distance from another, round and round; a scenario of one's own stands
  /// before the first, so that there is a way back to it.
  static func lessons(beside own: Scenario) -> (_ name: String, _ step: Int) -> Scenario? {
    let names = names(beside: own)
    return { name, step in
      let place = (names.firstIndex(of: name) ?? 0) + step
      let target = names[(place % names.count + names.count) % names.count]
      return target == own.name ? own : try? scenario(target)
    }
  }

  /// The names of all lessons, one's own scenario first unless it is one of them.
  static func names(beside own: Scenario) -> [String] {
    let builtIn = BuiltInScenarios.all.map(\.name)
    return (builtIn.contains(own.name) ? [] : [own.name]) + builtIn
  }

  /// Reads a file of samples, or the standard input, and makes a scenario for it.
  ///
  /// - Throws: `Complaint` with the file and the line of a mistake.
  static func scenario(
    samples path: String, columns: TableColumns, dropsMissing: Bool
  ) throws(Complaint) -> Scenario {
    try scenario(
      samples: InputFile.samples(path).text(), of: path, columns: columns,
      dropsMissing: dropsMissing)
  }

  /// Makes a scenario for the text of a file of samples.
  ///
  /// - Throws: `Complaint` with the file and the line of a mistake.
  static func scenario(
    samples text: String, of path: String, columns: TableColumns, dropsMissing: Bool
  ) throws(Complaint) -> Scenario {
    let name = path == "-" ? "standard input" : path
    do {
      let data = try GivenData(
        table: text, file: name, columns: columns, dropsMissing: dropsMissing)
      return Scenario(data: data, name: URL(fileURLWithPath: name).lastPathComponent)
    } catch {
      throw Complaint("\(ScenarioError(error))")
    }
  }

  /// Whether an argument names samples: the standard input, or a file that is no scenario.
  static func holdsSamples(_ argument: String) -> Bool {
    let endings = [".csv", ".tsv", ".txt", ".dat", ".data"]
    return argument == "-" || endings.contains { argument.lowercased().hasSuffix($0) }
  }

  private static func isScenarioFile(_ argument: String) -> Bool {
    argument.hasSuffix(".yaml") || argument.hasSuffix(".yml")
  }

  private static func parse(
    _ text: String, fileName: String, files: ScenarioParser.Files
  ) throws(Complaint) -> Scenario {
    do {
      return try ScenarioParser.parse(text, fileName: fileName, files: files)
    } catch {
      throw Complaint("\(error)")
    }
  }

  private static func unknown(_ name: String) -> Complaint {
    let names = BuiltInScenarios.all.map(\.name)
    let nearest = nearestName(to: name, in: names).map { "; did you mean '\($0)'?" }
    return Complaint(
      "unknown scenario '\(HarmlessText.escaped(name))'"
        + (nearest ?? "; 'hyperplane list' shows them all"))
  }
}
