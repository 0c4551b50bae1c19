import Foundation
import ScenarioFormat
import ScenarioLibrary

/// Finds a scenario by what was typed: a file's path, or the name of a built-in one.
enum ScenarioLocator {
  /// Reads the scenario.
  ///
  /// - Throws: `Complaint` with the nearest name, or with the file, line and column of a mistake.
  static func scenario(_ argument: String) throws(Complaint) -> Scenario {
    if let text = BuiltInScenarios.text(named: argument) {
      return try parse(text, fileName: argument + ".yaml")
    }
    guard argument.contains("/") || argument.hasSuffix(".yaml") || argument.hasSuffix(".yml") else {
      throw unknown(argument)
    }
    return try parse(read(argument), fileName: argument)
  }

  private static func parse(_ text: String, fileName: String) throws(Complaint) -> Scenario {
    do {
      return try ScenarioParser.parse(text, fileName: fileName)
    } catch {
      throw Complaint("\(error)")
    }
  }

  private static let largestFile = 1 << 20

  private static func read(_ path: String) throws(Complaint) -> String {
    let shown = HarmlessText.escaped(path)
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Complaint("\(shown): there is no such file, or it may not be read")
    }
    let bytes: Data
    do {
      bytes = try handle.read(upToCount: largestFile + 1) ?? Data()
    } catch {
      throw Complaint("\(shown): cannot be read; is it a folder?")
    }
    guard bytes.count <= largestFile else {
      throw Complaint("\(shown): larger than 1 MiB; a scenario is a small YAML file")
    }
    guard let text = String(data: bytes, encoding: .utf8) else {
      throw Complaint("\(shown): is not UTF-8 text; a scenario is a small YAML file")
    }
    return text
  }

  private static func unknown(_ name: String) -> Complaint {
    let names = BuiltInScenarios.all.map(\.name)
    let nearest = nearestName(to: name, in: names).map { "; did you mean '\($0)'?" }
    return Complaint(
      "unknown scenario '\(HarmlessText.escaped(name))'"
        + (nearest ?? "; 'hyperplane list' shows them all"))
  }
}
