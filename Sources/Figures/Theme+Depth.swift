import TextScreen

extension Theme {
  /// How far away something in space is: what is near is the brightest.
  enum Depth: Int, CaseIterable {
    case near, middle, far

    /// The depth of what lies so many half edges of the cube in front of its middle.
    init(near: Float) { self = near > 0.45 ? .near : near > -0.45 ? .middle : .far }
  }

  /// The style of what belongs to a class, in its fill's colours.
  func style(ofClass classIndex: Int, classCount: Int, depth: Depth = .near) -> Style {
    switch colorDepth {
    case .none: return plain(depth)
    case .basic:
      let colors = FillStyle.basicColors
      return Style(
        foreground: .indexed(colors[classIndex % colors.count]),
        attributes: plain(depth).attributes)
    case .indexed:
      if classCount <= 2 {
        let levels = classIndex == 0 ? [0, 2, 4] : [11, 9, 7]
        return Style(foreground: .indexed(palette.fill[levels[depth.rawValue]]))
      }
      let fills = palette.classFills
      let level = Palette.classLevelCount - 1 - depth.rawValue
      return Style(foreground: .indexed(fills[classIndex % fills.count][level]))
    }
  }

  /// The style of what belongs to nobody.
  func style(at depth: Depth) -> Style {
    guard colorDepth == .indexed else { return plain(depth) }
    switch depth {
    case .near: return style(.text)
    case .middle: return style(.dim)
    case .far: return style(.frame)
    }
  }

  private func plain(_ depth: Depth) -> Style {
    switch depth {
    case .near: Style(attributes: .bold)
    case .middle: Style()
    case .far: Style(attributes: .dim)
    }
  }
}
