/// A number at every sample of a grid.
public struct ScalarField: Sendable, Hashable {
  /// Where it is sampled.
  public let grid: SampleGrid
  /// The numbers, `[row][column]`.
  public let values: [Float]

  /// Creates a field.
  public init(grid: SampleGrid, values: [Float]) {
    precondition(values.count == grid.columns * grid.rows, "a value for every sample")
    self.grid = grid
    self.values = values
  }

  /// The number at a sample.
  public subscript(row: Int, column: Int) -> Float { values[row * grid.columns + column] }
}
