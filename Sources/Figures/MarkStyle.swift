import TextScreen

/// The shapes and the colours of samples.
struct MarkStyle {
  let theme: Theme

  /// The shape of a class: full for training, hollow for test samples.
  func glyph(classIndex: Int, isTest: Bool) -> Unicode.Scalar {
    let shapes =
      theme.isUnicode ? (isTest ? Self.hollow : Self.full) : (isTest ? Self.asciiTest : Self.ascii)
    return shapes[(classIndex % shapes.count + shapes.count) % shapes.count]
  }

  /// The style of a mark.
  func style(_ mark: PlaneMark, classCount: Int) -> Style {
    var style = base(classIndex: mark.classIndex, classCount: classCount)
    if mark.isWrong {
      style.attributes.insert(.reverse)
    }
    if mark.isCurrent { style.attributes.insert(.underline) }
    return style
  }

  /// The style of a class's mark in its own box.
  func base(classIndex: Int, classCount: Int) -> Style {
    switch theme.colorDepth {
    case .none: return Style(attributes: .bold)
    case .basic: return Style(foreground: .indexed(7), background: .indexed(0), attributes: .bold)
    case .indexed:
      return Style(
        foreground: .indexed(theme.palette.markInk), background: .indexed(theme.palette.markBox),
        attributes: .bold)
    }
  }

  /// The style of the place that the reader points at.
  var probe: Style {
    switch theme.colorDepth {
    case .none: Style(attributes: [.bold, .reverse])
    case .basic: Style(foreground: .indexed(0), background: .indexed(7))
    case .indexed:
      Style(
        foreground: .indexed(theme.palette.markBox), background: .indexed(theme.palette.markInk),
        attributes: .bold)
    }
  }

  private static let full: [Unicode.Scalar] = ["●", "▲", "■", "◆", "★", "▼", "◀", "▶"]
  private static let hollow: [Unicode.Scalar] = ["○", "△", "□", "◇", "☆", "▽", "◁", "▷"]
  private static let ascii: [Unicode.Scalar] = ["o", "x", "#", "%", "*", "v", "<", ">"]
  private static let asciiTest: [Unicode.Scalar] = ["O", "X", "H", "M", "Y", "V", "L", "R"]
}
