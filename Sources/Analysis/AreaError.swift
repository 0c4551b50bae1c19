public import NeuralNetwork

/// By how much the region of class 1 misses a shape: the area where they differ over the shape's.
public struct AreaError: Sendable, Hashable {
  /// The area of the symmetric difference over the area of the shape.
  public let share: Double

  /// Compares over a fine grid: pixel centres are inside or outside.
  ///
  /// - Parameters:
  ///   - parameters: of a network with one output.
  ///   - inputMap: the way to its inputs.
  ///   - bounds: a part of the plane that holds the shape and the region.
  ///   - resolution: how many samples lie along each side.
  ///   - isInside: whether a place lies inside the shape.
  /// - Complexity: O(resolution² · parameters).
  public init(
    parameters: Parameters, inputMap: InputMap, bounds: PlaneBounds, resolution: Int = 300,
    isInside: (Point) -> Bool
  ) {
    let grid = SampleGrid(bounds: bounds, columns: resolution, rows: resolution)
    let points = grid.points
    let values = parameters.layerValues(inputs: inputMap.inputs(of: points), count: points.count)
    let output = values.preActivation(layer: parameters.architecture.layers.count - 1, neuron: 0)
    var (area, difference) = (0, 0)
    for (point, z) in zip(points, output) {
      let isTrue = isInside(point)
      if isTrue { area += 1 }
      if isTrue != (z >= 0) { difference += 1 }
    }
    share = Double(difference) / Double(max(area, 1))
  }
}
