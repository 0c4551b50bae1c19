public import Analysis
public import NeuralNetwork

/// A loss over a plane, ready to be drawn: its level at every pixel.
public struct LossRelief: Sendable, Hashable {
  /// What the levels mean.
  public let scale: LossScale
  /// The decimal logarithm of the loss where it was sampled; it ends at 10³⁰ and 10⁻³⁰.
  let logarithms: ScalarField
  /// How many pixels lie side by side and one above the other: two rows a cell.
  let columns, rows: Int
  /// The levels `[row][column]`, row 0 at the top.
  let levels: [UInt8]

  /// Creates a relief.
  ///
  /// A level changes only when the loss is 0.6 of a step away from the middle of the old one.
  /// - Parameters:
  ///   - losses: the loss, sampled coarsely.
  ///   - pixels: where a figure wants levels, over the same bounds.
  ///   - previous: the relief of the last picture.
  public init(_ losses: ScalarField, pixels: SampleGrid, previous: LossRelief? = nil) {
    logarithms = ScalarField(grid: losses.grid, values: losses.values.map(Self.logarithm))
    let scale = LossScale(holding: logarithms.values, previous: previous?.scale)
    let isComparable = previous.map { $0.scale == scale && $0.fits(pixels) } ?? false
    let old = isComparable ? previous?.levels : nil
    let fine = logarithms.resampled(on: pixels).values
    levels = fine.indices.map { index in
      let place = scale.place(ofLogarithm: fine[index])
      if let old, abs(place - (Float(old[index]) + 0.5)) <= 0.6 { return old[index] }
      return UInt8(max(0, min(Float(LossScale.levelCount - 1), place.rounded(.down))))
    }
    self.scale = scale
    columns = pixels.columns
    rows = pixels.rows
  }

  /// The part of the plane that it covers.
  public var bounds: PlaneBounds { logarithms.grid.bounds }

  /// Whether it has a level for every pixel of a grid.
  public func fits(_ pixels: SampleGrid) -> Bool {
    columns == pixels.columns && rows == pixels.rows && bounds == pixels.bounds
  }

  private static func logarithm(_ loss: Float) -> Float {
    guard loss.isFinite, loss < 1e30 else { return 30 }
    return loss > 1e-30 ? loss.decimalLogarithm : -30
  }
}
