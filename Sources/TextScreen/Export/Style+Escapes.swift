extension Style {
  /// The escape sequence (ECMA-48 SGR) that leads from another style to this one; empty if they are
  /// the same.
  func escape(from old: Style) -> String {
    guard old != self else { return "" }
    if self == .plain { return "\u{1B}[0m" }
    var codes: [String] = []
    var base = old
    if !old.attributes.subtracting(attributes).isEmpty {
      codes.append("0")
      base = .plain
    }
    codes += Self.codes(of: attributes.subtracting(base.attributes))
    if base.foreground != foreground { codes.append(foreground.code(base: 30)) }
    if base.background != background { codes.append(background.code(base: 40)) }
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }

  private static func codes(of attributes: Attributes) -> [String] {
    let all: [(Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.underline, "4"), (.reverse, "7"),
    ]
    return all.filter { attributes.contains($0.0) }.map(\.1)
  }
}

extension Color {
  /// The number that chooses it, 30 and above for the character, 40 and above for what is behind.
  fileprivate func code(base: Int) -> String {
    switch self {
    case .terminal: "\(base + 9)"
    case .indexed(let index) where index < 8: "\(base + Int(index))"
    case .indexed(let index): "\(base + 8);5;\(index)"
    }
  }
}
