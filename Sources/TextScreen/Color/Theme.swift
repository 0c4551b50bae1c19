/// How everything is drawn on one terminal: which colours, how many, and which characters.
public struct Theme: Sendable, Hashable {
  /// The colours.
  public var palette: Palette
  /// How many colours the terminal shows.
  public var colorDepth: ColorDepth
  /// Which characters it shows.
  public var glyphs: GlyphLevel

  /// Creates a theme.
  public init(
    palette: Palette = .dark, colorDepth: ColorDepth = .indexed, glyphs: GlyphLevel = .braille
  ) {
    self.palette = palette
    self.colorDepth = colorDepth
    self.glyphs = glyphs
  }

  /// Creates the best theme that a terminal can show.
  public init(
    capabilities: Capabilities, palette: Palette = .dark, glyphs: GlyphLevel = .braille
  ) {
    self.init(
      palette: palette, colorDepth: capabilities.colorDepth,
      glyphs: capabilities.isUnicode ? glyphs : .ascii)
  }

  /// Whether characters beyond ASCII come out.
  public var isUnicode: Bool { glyphs.isUnicode }

  /// What a piece of the interface is for; a theme knows its style.
  public enum Role: Sendable, Hashable, CaseIterable {
    /// Ordinary text.
    case text
    /// Text that stays in the background: units, hints.
    case dim
    /// A pane's title.
    case title
    /// A border.
    case frame
    /// The border or the title of what has the focus; the program's name.
    case accent
    /// A goal reached.
    case success
    /// Divergence, an unhealthy neuron, a message about a mistake.
    case warning
    /// What is selected in a list; a text cursor.
    case selection
  }

  /// The style of a piece of the interface.
  public func style(_ role: Role) -> Style {
    let attributes = Self.attributes(role)
    switch colorDepth {
    case .none: return Style(attributes: role == .selection ? .reverse : attributes)
    case .basic: return basicStyle(role, attributes)
    case .indexed: return indexedStyle(role, attributes)
    }
  }

  /// The style of a neuron's line, number or name, on the terminal's own background.
  ///
  /// The neuron is its place in its layer; colours repeat after the palette's last.
  public func lineStyle(_ neuron: Int) -> Style {
    Style(foreground: lineColor(neuron), attributes: colorDepth == .none ? [] : .bold)
  }

  /// The colour of a neuron's line.
  public func lineColor(_ neuron: Int) -> Color {
    switch colorDepth {
    case .none: return .terminal
    case .basic: return .indexed(Self.basicLines[Self.wrap(neuron, Self.basicLines.count)])
    case .indexed: return .indexed(palette.lines[Self.wrap(neuron, palette.lines.count)])
    }
  }

  /// The colour of the decision boundary.
  public var boundaryColor: Color {
    switch colorDepth {
    case .none: .terminal
    case .basic: .indexed(7)
    case .indexed: .indexed(palette.boundary)
    }
  }

  /// The colour of an edge between two regions: what lies behind everything, as between panes of
  /// glass.
  public var edgeColor: Color {
    switch colorDepth {
    case .none: .terminal
    case .basic: .indexed(0)
    case .indexed: .indexed(palette.background)
    }
  }

  private static let basicLines: [UInt8] = [2, 5, 6, 1]

  private static func wrap(_ index: Int, _ count: Int) -> Int { (index % count + count) % count }

  private static func attributes(_ role: Role) -> Style.Attributes {
    switch role {
    case .text, .frame, .selection: []
    case .dim: .dim
    case .title, .accent, .success, .warning: .bold
    }
  }

  private func basicStyle(_ role: Role, _ attributes: Style.Attributes) -> Style {
    switch role {
    case .text, .dim, .title, .frame: Style(attributes: attributes)
    case .accent: Style(foreground: .indexed(6), attributes: attributes)
    case .success: Style(foreground: .indexed(2), attributes: attributes)
    case .warning: Style(foreground: .indexed(1), attributes: attributes)
    case .selection: Style(attributes: .reverse)
    }
  }

  private func indexedStyle(_ role: Role, _ attributes: Style.Attributes) -> Style {
    let colors = palette.interface
    switch role {
    case .text: return Style(foreground: .indexed(colors.text))
    case .dim: return Style(foreground: .indexed(colors.dim))
    case .title: return Style(foreground: .indexed(colors.title), attributes: attributes)
    case .frame: return Style(foreground: .indexed(colors.frame))
    case .accent: return Style(foreground: .indexed(colors.accent), attributes: attributes)
    case .success: return Style(foreground: .indexed(colors.success), attributes: attributes)
    case .warning: return Style(foreground: .indexed(colors.warning), attributes: attributes)
    case .selection:
      return Style(foreground: .indexed(colors.title), background: .indexed(colors.selection))
    }
  }
}
