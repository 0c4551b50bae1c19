public import NeuralNetwork

/// One sample of a plane.
public struct PlaneMark: Sendable, Hashable {
  /// Where it lies, in data units.
  public var point: Point
  /// Its class; the mark's shape says which.
  public var classIndex: Int
  /// Whether it belongs to the test set: then it is hollow.
  public var isTest: Bool
  /// Whether the network takes it for another class: then it is reversed.
  public var isWrong: Bool
  /// Whether the trainer looks at it right now.
  public var isCurrent: Bool

  /// Creates a mark.
  public init(
    point: Point, classIndex: Int, isTest: Bool = false, isWrong: Bool = false,
    isCurrent: Bool = false
  ) {
    self.point = point
    self.classIndex = classIndex
    self.isTest = isTest
    self.isWrong = isWrong
    self.isCurrent = isCurrent
  }
}
