import TextScreen

extension RegionLevels {
  /// The share of the samples for which two pictures of one size say different classes, 0 to 1;
  /// nil if they cannot be compared.
  public func difference(from other: RegionLevels) -> Double? {
    guard columns == other.columns, rows == other.rows, classCount == other.classCount,
      !levels.isEmpty
    else { return nil }
    let count = zip(levels, other.levels).count { side($0) != side($1) }
    return Double(count) / Double(levels.count)
  }

  /// The same classes, sure where another picture says another class and unsure where it says the
  /// same.
  ///
  /// A terminal of few colours has no shades: there `isPlain` tells only difference and agreement
  /// apart, as the two sides.
  public func comparing(with other: RegionLevels, isPlain: Bool) -> RegionLevels {
    precondition(difference(from: other) != nil, "pictures of one size")
    return RegionLevels(
      columns: columns, rows: rows, classCount: isPlain ? 2 : classCount,
      levels: zip(levels, other.levels).map { level, otherLevel in
        let differs = side(level) != side(otherLevel)
        guard !isPlain else { return differs ? UInt8(Palette.levelCount - 1) : 0 }
        return self.level(side: side(level), isSure: differs)
      })
  }

  private func side(_ level: UInt8) -> Int {
    classCount == 2
      ? (level >= Palette.levelCount / 2 ? 1 : 0) : Int(level) / Palette.classLevelCount
  }

  private func level(side: Int, isSure: Bool) -> UInt8 {
    guard classCount == 2 else {
      return UInt8(side * Palette.classLevelCount + (isSure ? Palette.classLevelCount - 1 : 0))
    }
    let half = Palette.levelCount / 2
    let sureness = isSure ? half - 1 : 0
    return UInt8(side == 0 ? half - 1 - sureness : half + sureness)
  }
}
