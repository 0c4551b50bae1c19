/// The colours of all pictures: a table of indices, nothing computed.
///
/// A fill has an even number of levels and no neutral middle, so that the two sides of a decision
/// boundary never share a colour. The tests hold all palettes against simulated colour vision
/// (Machado, Oliveira, Fernandes 2009): whoever sees no red, no green or no blue still tells the
/// sides, the lines on them, and the first four classes apart.
public struct Palette: Sendable, Hashable {
  /// The name by which it is chosen.
  public let name: String
  /// Whether it is made for a dark background.
  public let isDark: Bool
  /// The fill of two classes: from sure of the first to sure of the second.
  public let fill: [UInt8]
  /// The fills of more classes, `[class][level]`: from unsure to sure.
  public let classFills: [[UInt8]]
  /// The fill of a landscape: from low, near the background, to high.
  public let terrain: [UInt8]
  /// The colours of the neurons' lines, told apart from each other and from the fill.
  public let lines: [UInt8]
  /// The colour of the decision boundary, used for nothing else.
  public let boundary: UInt8
  /// The ink of a mark and the box behind it.
  public let markInk, markBox: UInt8
  /// What lies behind everything, so that the other colours hold on any terminal.
  public let background: UInt8
  /// The colours of the interface.
  public let interface: InterfaceColors

  /// Levels of a two-class fill.
  public static let levelCount = 12
  /// Levels of confidence for each of more than two classes.
  public static let classLevelCount = 3

  /// All palettes, in the order in which a key goes through them.
  public static let all: [Palette] = [.dark, .light, .highContrast, .highContrastLight]

  /// The palette of a name.
  public static func named(_ name: String) -> Palette? { all.first { $0.name == name } }

  /// The palette for the same background whose text and lines stand out the most.
  public var contrasting: Palette { isDark ? .highContrast : .highContrastLight }

  /// For dark terminals: near the boundary dark, sure regions bright.
  public static let dark = Palette(
    name: "dark", isDark: true, fill: [215, 208, 172, 166, 130, 94, 24, 25, 32, 38, 39, 81],
    classFills: [
      [94, 130, 172], [24, 31, 74], [29, 71, 156], [53, 92, 134], [58, 100, 142], [17, 19, 26],
      [88, 124, 167], [237, 241, 246], [52, 95, 138], [22, 65, 108],
    ],
    terrain: [53, 54, 60, 66, 72, 71, 107, 143, 185, 222],
    lines: [226, 46, 219, 51, 216, 189, 154, 217], boundary: 231, markInk: 231, markBox: 16,
    background: 16, interface: .dark)

  /// For light terminals: near the boundary pale, sure regions dark.
  public static let light = Palette(
    name: "light", isDark: false, fill: [94, 130, 166, 172, 215, 223, 153, 111, 74, 32, 25, 24],
    classFills: [
      [223, 215, 172], [153, 117, 74], [155, 72, 29], [177, 170, 129], [230, 228, 185],
      [147, 105, 62], [224, 217, 167], [254, 250, 246], [188, 145, 102], [194, 151, 108],
    ],
    terrain: [230, 193, 151, 115, 109, 73, 67, 61, 60, 54],
    lines: [52, 22, 90, 17, 88, 54, 58, 53], boundary: 16, markInk: 16, markBox: 231,
    background: 231, interface: .light)
}

/// The colours of everything around the pictures.
public struct InterfaceColors: Sendable, Hashable {
  /// Ordinary text.
  public let text: UInt8
  /// Text that stays in the background.
  public let dim: UInt8
  /// A pane's title.
  public let title: UInt8
  /// A border.
  public let frame: UInt8
  /// The border and the title of what has the focus.
  public let accent: UInt8
  /// Something good: a goal reached.
  public let success: UInt8
  /// Something to look at: a divergence, an unhealthy neuron.
  public let warning: UInt8
  /// Behind what is selected.
  public let selection: UInt8

  static let dark = InterfaceColors(
    text: 252, dim: 245, title: 255, frame: 240, accent: 220, success: 120, warning: 209,
    selection: 238)
  static let light = InterfaceColors(
    text: 235, dim: 243, title: 16, frame: 249, accent: 25, success: 28, warning: 160,
    selection: 252)
}
