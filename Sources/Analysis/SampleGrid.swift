public import NeuralNetwork

/// Where a plane is sampled: at the centres of equal pixels, row 0 at the top, where y is largest.
public struct SampleGrid: Sendable, Hashable {
  /// The part of the plane that is sampled.
  public var bounds: PlaneBounds
  /// How many samples lie side by side, at least 1.
  public var columns: Int
  /// How many samples lie one above the other, at least 1.
  public var rows: Int

  /// Creates a grid.
  public init(bounds: PlaneBounds, columns: Int, rows: Int) {
    precondition(columns > 0 && rows > 0, "a grid has samples")
    self.bounds = bounds
    self.columns = columns
    self.rows = rows
  }
}
