extension ScalarField {
  /// The field between its samples: bilinear, and beyond the outermost ones as they are.
  ///
  /// - Precondition: the other grid has the same bounds.
  /// - Complexity: O(*rows* · *columns*) of the other grid.
  public func resampled(on other: SampleGrid) -> ScalarField {
    precondition(other.bounds == grid.bounds, "both grids sample the same part of the plane")
    let columns = (0..<other.columns).map {
      Self.neighbours(of: $0, count: other.columns, among: grid.columns)
    }
    let values = (0..<other.rows).flatMap { row -> [Float] in
      let place = Self.neighbours(of: row, count: other.rows, among: grid.rows)
      return columns.map { column in
        let upper = mix(
          self[place.first, column.first], self[place.first, column.second], column.share)
        let lower = mix(
          self[place.second, column.first], self[place.second, column.second], column.share)
        return mix(upper, lower, place.share)
      }
    }
    return ScalarField(grid: other, values: values)
  }

  /// Of `count` pixel centres the one at `index`: between which two of `total` over the same
  /// stretch it lies, and how far on the way to the second.
  private static func neighbours(
    of index: Int, count: Int, among total: Int
  ) -> (first: Int, second: Int, share: Float) {
    let place = (Float(index) + 0.5) / Float(count) * Float(total) - 0.5
    let inner = min(max(place, 0), Float(total - 1))
    let first = min(Int(inner), max(total - 2, 0))
    return (first, min(first + 1, total - 1), inner - Float(first))
  }

  private func mix(_ first: Float, _ second: Float, _ share: Float) -> Float {
    share == 0 ? first : first + share * (second - first)
  }
}
