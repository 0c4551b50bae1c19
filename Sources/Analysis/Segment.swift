public import NeuralNetwork

/// A straight piece of a line in the data plane.
public struct Segment: Sendable, Hashable {
  /// Where it starts.
  public var start: Point
  /// Where it ends.
  public var end: Point

  /// Creates a segment.
  public init(start: Point, end: Point) {
    self.start = start
    self.end = end
  }
}
