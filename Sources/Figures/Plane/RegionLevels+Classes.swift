public import Analysis
import TextScreen

extension RegionLevels {
  /// Creates the levels of three or more classes: which one wins, and how surely.
  ///
  /// How surely is measured from `1 / count`, where nothing is known, to 1. The winner is always
  /// exact; its level changes only 0.6 of a step away from the middle of the old one.
  /// - Parameters:
  ///   - probabilities: a field for each class, all on one grid.
  ///   - previous: the levels of the last picture; of another size they are ignored.
  public init(classes probabilities: [ScalarField], previous: RegionLevels? = nil) {
    precondition(probabilities.count > 1, "a class has at least one other")
    let grid = probabilities[0].grid
    precondition(probabilities.allSatisfy { $0.grid == grid }, "all classes on one grid")
    let count = probabilities.count
    let old = previous.flatMap { $0.fits(grid, classCount: count) ? $0.levels : nil }
    self.init(
      columns: grid.columns, rows: grid.rows, classCount: count,
      levels: probabilities[0].values.indices.map { index in
        Self.level(of: probabilities.map { $0.values[index] }, previous: old?[index])
      })
  }

  private static func level(of values: [Float], previous: UInt8?) -> UInt8 {
    var winner = 0
    for index in values.indices where values[index] > values[winner] { winner = index }
    let steps = Palette.classLevelCount
    let chance = 1 / Float(values.count)
    let sureness = values[winner].isFinite ? (values[winner] - chance) / (1 - chance) : 0
    let place = max(0, min(sureness, 1)) * Float(steps)
    if let previous, Int(previous) / steps == winner,
      abs(place - (Float(Int(previous) % steps) + 0.5)) <= 0.6
    {
      return previous
    }
    return UInt8(winner * steps + min(steps - 1, Int(place)))
  }
}
