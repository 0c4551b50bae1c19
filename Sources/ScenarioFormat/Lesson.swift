/// What a scenario teaches: a few sentences beside the picture.
public struct Lesson: Sendable, Hashable {
  /// What one sees, what to look for, and why it is so.
  public var text: String
  /// What to try next, a line each.
  public var hints: [String]

  /// Creates a lesson.
  public init(text: String, hints: [String] = []) {
    self.text = text
    self.hints = hints
  }
}
