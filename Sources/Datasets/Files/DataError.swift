/// What is wrong with a file of samples, where, and what would be right.
public struct DataError: Error, Sendable, Hashable {
  /// The file as it was named.
  public let file: String
  /// The line, counted from 1; nil when the whole file is meant.
  public let line: Int?
  /// What is wrong; it may quote the file, so it must be escaped before a terminal gets it.
  public let reason: String
  /// What would be right.
  public let suggestion: String?

  init(file: String, line: Int? = nil, reason: String, suggestion: String? = nil) {
    self.file = file
    self.line = line
    self.reason = reason
    self.suggestion = suggestion
  }
}
