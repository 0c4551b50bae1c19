/// A file that holds a network which is trained by another program.
public struct FollowedFile: Sendable, Hashable {
  /// What it is called, in words that a screen may show.
  public var name: String
  /// Why its newest state is not shown; nil while it is.
  public var problem: String?

  /// Creates a file without a problem.
  public init(name: String, problem: String? = nil) {
    self.name = name
    self.problem = problem
  }
}
