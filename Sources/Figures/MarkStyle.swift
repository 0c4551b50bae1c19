import TextScreen

/// The shapes and the colours of samples.
struct MarkStyle {
  let theme: Theme

  /// The style of a mark in a box of its own; a wrong one is reversed.
  func style(_ mark: PlaneMark) -> Style {
    var style = box
    if mark.isCurrent { style = current }
    if mark.isWrong { style.attributes.insert(.reverse) }
    return style
  }

  /// The style of a mark on a fill: dark ink on bright colours, bright ink on dark ones.
  func style(_ mark: PlaneMark, over background: Color) -> Style {
    guard case .indexed(let index) = background, theme.colorDepth == .indexed, !mark.isWrong,
      !mark.isCurrent
    else { return style(mark) }
    let color = RGB(index: index)
    let luminance = 0.3 * Float(color.red) + 0.6 * Float(color.green) + 0.1 * Float(color.blue)
    return Style(
      foreground: .indexed(luminance > 120 ? 16 : 231), background: background, attributes: .bold)
  }

  /// The style of a mark in a box of its own.
  var box: Style {
    switch theme.colorDepth {
    case .none: Style(attributes: .bold)
    case .basic: Style(foreground: .indexed(7), background: .indexed(0), attributes: .bold)
    case .indexed:
      Style(
        foreground: .indexed(theme.palette.markInk), background: .indexed(theme.palette.markBox),
        attributes: .bold)
    }
  }

  /// The sample that the trainer looks at.
  private var current: Style {
    switch theme.colorDepth {
    case .none: Style(attributes: [.bold, .underline])
    case .basic: Style(foreground: .indexed(0), background: .indexed(6), attributes: .bold)
    case .indexed:
      Style(
        foreground: .indexed(theme.palette.markBox),
        background: .indexed(theme.palette.interface.accent), attributes: .bold)
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
}
