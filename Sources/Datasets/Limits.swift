/// What a setting may be, and what it is when nothing is said.
public struct Limits<Value: Comparable & Sendable & Hashable>: Sendable, Hashable {
  /// The value when nothing is said.
  public let standard: Value
  /// The possible values.
  public let range: ClosedRange<Value>

  /// Creates limits.
  ///
  /// - Precondition: the standard value is possible.
  public init(_ standard: Value, in range: ClosedRange<Value>) {
    precondition(range.contains(standard), "the standard value must be possible")
    self.standard = standard
    self.range = range
  }
}
