extension ScenarioParser {
  /// The way to other files that a scenario names.
  public struct Files: Sendable {
    /// Gives the text of a file by its path as the scenario has it; nil where files are out of
    /// reach.
    let read: (@Sendable (_ path: String) throws(FileProblem) -> String)?

    /// A way to files.
    public init(read: @escaping @Sendable (_ path: String) throws(FileProblem) -> String) {
      self.read = read
    }

    /// No way to files.
    public static let none = Files()

    private init() { read = nil }
  }

  /// Why a file that a scenario names cannot be read.
  public struct FileProblem: Error {
    /// What is wrong, without the file's name.
    public let reason: String

    /// Creates it from what is wrong.
    public init(_ reason: String) { self.reason = reason }
  }
}
