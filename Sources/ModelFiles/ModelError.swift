/// What is wrong with a file of a model, and what would be right.
public struct ModelError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file.
  public let file: String
  /// What is wrong.
  public let problem: String

  /// Creates a complaint.
  public init(file: String, problem: String) {
    self.file = file
    self.problem = problem
  }

  /// `model.json: the second layer has 3 weights for 2 inputs`.
  public var description: String { "\(file): \(problem)" }
}
