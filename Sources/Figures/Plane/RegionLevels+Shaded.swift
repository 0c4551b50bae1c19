import TextScreen

extension RegionLevels {
  /// The same sides and classes in other shades: those of a number for each sample.
  ///
  /// Numbers that differ by one have different shades: these rise and fall again, so that no two
  /// neighbours are far apart.
  /// - Precondition: there is a number, not negative, for each sample.
  public func shaded(by numbers: [Int]) -> RegionLevels {
    precondition(numbers.count == levels.count, "a number for each sample")
    let shades = classCount == 2 ? [1, 2, 4] : Array(0..<Palette.classLevelCount)
    let period = 2 * (shades.count - 1)
    return RegionLevels(
      columns: columns, rows: rows, classCount: classCount,
      levels: zip(levels, numbers).map { level, number in
        let place = number % period
        let shade = shades[min(place, period - place)]
        return Self.level(likeThatOf: level, shade: shade, classCount: classCount)
      })
  }

  private static func level(likeThatOf level: UInt8, shade: Int, classCount: Int) -> UInt8 {
    guard classCount == 2 else {
      let steps = Palette.classLevelCount
      return UInt8(Int(level) / steps * steps + shade)
    }
    let half = Palette.levelCount / 2
    return UInt8(Int(level) < half ? half - 1 - shade : half + shade)
  }
}
