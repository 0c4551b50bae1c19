public import NeuralNetwork

/// What a user can ask of the training samples.
public enum PointAction: Sendable, Hashable {
  /// Puts a point of the first class at the probe, or of the second; of more classes that of the
  /// last point, or the next one.
  case putFirst, putSecond
  /// Puts a point of a class, by its number from 0.
  case put(Point, classIndex: Int)
  /// Puts a point with a value; with one input the value is the point's y.
  case putValue(Point, Float)
  /// Takes the point nearest to the probe away.
  case deleteNearest
  /// Takes a point away by its number from 0.
  case delete(Int)
}
