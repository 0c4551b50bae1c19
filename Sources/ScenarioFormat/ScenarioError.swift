import Datasets

/// What is wrong with a scenario file, where, and what would be right.
public struct ScenarioError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file as it was named.
  public let file: String
  /// The line, counted from 1; nil when the whole file is meant.
  public let line: Int?
  /// The column, counted from 1.
  public let column: Int?
  /// What is wrong.
  public let reason: String
  /// What would be right.
  public let suggestion: String?

  init(file: String, line: Int?, column: Int?, reason: String, suggestion: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
    self.suggestion = suggestion
  }

  /// One line without escapes.
  ///
  /// For example `moons.yaml:3:7: unknown key 'sede'; did you mean 'seed'?`
  public var description: String {
    let place = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
    let text = "\(file)\(place): \(reason)" + (suggestion.map { "; \($0)" } ?? "")
    return HarmlessText.escaped(text)
  }
}
