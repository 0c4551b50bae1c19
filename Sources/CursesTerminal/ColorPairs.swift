import TextScreen

/// The colour pairs that ncurses has been told.
///
/// It numbers each combination of a foreground and a background, and knows only so many. Pair 0 is
/// the terminal's own colours, for good.
struct ColorPairs {
  /// Two colours as ncurses counts them; -1 is the terminal's own.
  struct Colors: Hashable {
    var foreground: Int32
    var background: Int32

    static let terminal = Colors(foreground: -1, background: -1)
  }

  /// How many pairs there may be, pair 0 included.
  let capacity: Int
  private var numbers: [Colors: Int] = [.terminal: 0]
  private var colors: [Colors] = [.terminal]

  /// Creates a table that holds pair 0 only.
  init(capacity: Int) { self.capacity = capacity }

  /// How many pairs are in use.
  var count: Int { colors.count }

  /// The number of a pair that is in the table.
  func number(of pair: Colors) -> Int? { numbers[pair] }

  /// Takes a pair in, and returns its number; nil when the table is full.
  mutating func add(_ pair: Colors) -> Int? {
    if let number = numbers[pair] { return number }
    guard colors.count < capacity else { return nil }
    colors.append(pair)
    numbers[pair] = colors.count - 1
    return colors.count - 1
  }

  /// Empties the table but for pair 0.
  mutating func removeAll() { self = ColorPairs(capacity: capacity) }

  /// The number of a pair to use instead of one that has no room any more: one of the same
  /// background if possible, for fills are what the eye sees first; else of the same foreground.
  func substitute(for pair: Colors) -> Int {
    colors.firstIndex { $0.background == pair.background }
      ?? colors.firstIndex { $0.foreground == pair.foreground } ?? 0
  }
}

extension ColorPairs.Colors {
  /// The colours of a style on a terminal that shows 8 or 256.
  init(_ style: Style, depth: ColorDepth) {
    foreground = Self.number(of: style.foreground, depth: depth)
    background = Self.number(of: style.background, depth: depth)
  }

  private static func number(of color: Color, depth: ColorDepth) -> Int32 {
    switch color {
    case .terminal: -1
    case .indexed(let index): depth == .indexed ? Int32(index) : basic(index)
    }
  }

  /// The nearest of the eight basic colours: bit 0 red, bit 1 green, bit 2 blue.
  private static func basic(_ index: UInt8) -> Int32 {
    let index = Int32(index)
    switch index {
    case 0..<16: return index % 8
    case 16..<232:
      let cube = index - 16
      let (red, green, blue) = (cube / 36, cube / 6 % 6, cube % 6)
      return (red > 2 ? 1 : 0) + (green > 2 ? 2 : 0) + (blue > 2 ? 4 : 0)
    default: return index < 244 ? 0 : 7
    }
  }
}
