import TextScreen

/// How the levels of a fill become cells, on every kind of terminal.
struct FillStyle {
  let theme: Theme
  let classCount: Int
  let isDiscretized: Bool

  private var isSigned: Bool { classCount == 2 }

  /// The cell that shows one level above another.
  func cell(top: UInt8, bottom: UInt8) -> Cell {
    switch theme.colorDepth {
    case .none: return textureCell(mean(top, bottom))
    case .basic: return basicCell(top, bottom)
    case .indexed:
      if theme.isUnicode {
        let (top, bottom) = paired(top, bottom)
        return HalfBlock.cell(top: color(top), bottom: color(bottom))
      }
      return Cell(" ", style: Style(background: color(mean(top, bottom))))
    }
  }

  /// The colour behind a line: the mean of the two levels, drawn towards the unsure end so that
  /// the line stands out.
  func lineBackground(top: UInt8, bottom: UInt8) -> Color {
    let level = mean(top, bottom)
    switch theme.colorDepth {
    case .none: return .terminal
    case .basic: return .indexed(Self.basicColors[side(level) % Self.basicColors.count])
    case .indexed: return color(softened(level))
    }
  }

  /// The class on whose side a level is.
  func side(_ level: UInt8) -> Int {
    isSigned ? (level >= Palette.levelCount / 2 ? 1 : 0) : Int(level) / Palette.classLevelCount
  }

  /// How sure a level is, 0 at the boundary and then upwards.
  func sureness(_ level: UInt8) -> Int {
    guard isSigned else { return Int(level) % Palette.classLevelCount }
    let half = Palette.levelCount / 2
    return Int(level) < half ? half - 1 - Int(level) : Int(level) - half
  }

  /// The colour of a level.
  func color(_ level: UInt8) -> Color {
    if isSigned {
      let last = UInt8(Palette.levelCount - 1)
      let shown = isDiscretized ? (side(level) == 0 ? 2 : last - 2) : min(level, last)
      return .indexed(theme.palette.fill[Int(shown)])
    }
    let fills = theme.palette.classFills
    let shown = isDiscretized ? Palette.classLevelCount - 1 : sureness(level)
    return .indexed(fills[side(level) % fills.count][shown])
  }

  /// One level for both halves: their mean, on the side of the surer one.
  func mean(_ top: UInt8, _ bottom: UInt8) -> UInt8 {
    if side(top) == side(bottom) {
      let sum = sureness(top) + sureness(bottom)
      return level(side: side(top), sureness: sum / 2)
    }
    return surer(top, bottom)
  }

  /// The level that is farther from the boundary.
  func surer(_ top: UInt8, _ bottom: UInt8) -> UInt8 {
    sureness(top) >= sureness(bottom) ? top : bottom
  }

  private func level(side: Int, sureness: Int) -> UInt8 {
    guard isSigned else { return UInt8(side * Palette.classLevelCount + sureness) }
    let half = Palette.levelCount / 2
    return UInt8(side == 0 ? half - 1 - sureness : half + sureness)
  }

  private func softened(_ level: UInt8) -> UInt8 {
    guard !isDiscretized else { return self.level(side: side(level), sureness: 1) }
    return self.level(side: side(level), sureness: sureness(level) / 2)
  }

  /// Different classes of more than two meet at their unsure ends: that keeps the pairs few.
  private func paired(_ top: UInt8, _ bottom: UInt8) -> (UInt8, UInt8) {
    guard !isSigned, side(top) != side(bottom) else { return (top, bottom) }
    return (level(side: side(top), sureness: 0), level(side: side(bottom), sureness: 0))
  }

  /// The colours of the classes where there are eight.
  static let basicColors: [UInt8] = [3, 4, 2, 5, 6, 1, 7]

  private func basicCell(_ top: UInt8, _ bottom: UInt8) -> Cell {
    let upper = Color.indexed(Self.basicColors[side(top) % Self.basicColors.count])
    let lower = Color.indexed(Self.basicColors[side(bottom) % Self.basicColors.count])
    guard theme.isUnicode else {
      let background = side(mean(top, bottom)) == side(top) ? upper : lower
      return Cell(" ", style: Style(background: background))
    }
    return HalfBlock.cell(top: upper, bottom: lower)
  }

  /// Without colours the first side stays empty and the others have textures of their own.
  private func textureCell(_ level: UInt8) -> Cell {
    let plain: [[Unicode.Scalar]] = [[" "], ["·", ":", "░"], ["░"], ["▒"], ["-"], ["=", "="]]
    let ascii: [[Unicode.Scalar]] = [[" "], [".", ":"], ["-"], ["="], ["~"], ["\""]]
    let ramps = theme.isUnicode ? plain : ascii
    let ramp = ramps[side(level) % ramps.count]
    let steps = isSigned ? Palette.levelCount / 2 : Palette.classLevelCount
    let index = isDiscretized ? ramp.count - 1 : sureness(level) * ramp.count / steps
    return Cell(ramp[min(index, ramp.count - 1)])
  }
}
