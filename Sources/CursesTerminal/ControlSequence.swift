import TextScreen

/// A control sequence of xterm's that the terminal's description does not name, so that ncurses
/// hands it over in pieces: Escape, `[` or `O`, numbers, and a letter.
///
/// Without this, Shift with an arrow in a terminal that is described without it (`screen`, `vt100`)
/// would arrive as five keys.
struct ControlSequence {
  private var numbers: [Int] = []
  private var final: UInt32

  /// Takes a sequence off the front of what follows an Escape; nil, and nothing taken, when there
  /// is no whole one.
  init?(after rest: inout ArraySlice<RawKey>) {
    guard case .scalar(let opening) = rest.first, opening == 0x5B || opening == 0x4F else {
      return nil
    }
    var number: Int?
    for (offset, raw) in rest.dropFirst().prefix(32).enumerated() {
      guard case .scalar(let value) = raw, (0x20...0x7E).contains(value) else { return nil }
      switch value {
      case 0x30...0x39: number = min(9999, (number ?? 0) * 10 + Int(value - 0x30))
      case 0x3B:
        numbers.append(number ?? 1)
        number = nil
      case 0x40...0x7E:
        if let number { numbers.append(number) }
        final = value
        rest = rest.dropFirst(offset + 2)
        return
      default: continue
      }
    }
    return nil
  }

  /// The key that it stands for.
  var key: Key? {
    let modifiers = Key.Modifiers(xterm: numbers.count > 1 ? numbers[1] : 1)
    if final == 0x7E { return tilde.map { Key($0, modifiers: modifiers) } }
    if final == 0x5A { return Key(.tab, modifiers: .shift) }
    return Self.letters[final].map { Key($0, modifiers: modifiers) }
  }

  private var tilde: Key.Code? {
    switch numbers.first {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case .some(let number): Self.functions[number].map { .function($0) }
    case nil: nil
    }
  }

  private static let functions = [
    11: 1, 12: 2, 13: 3, 14: 4, 15: 5, 17: 6, 18: 7, 19: 8, 20: 9, 21: 10, 23: 11, 24: 12,
  ]

  private static let letters: [UInt32: Key.Code] = [
    0x41: .up, 0x42: .down, 0x43: .right, 0x44: .left, 0x46: .end, 0x48: .home,
    0x50: .function(1), 0x51: .function(2), 0x52: .function(3), 0x53: .function(4),
  ]
}

extension Key.Modifiers {
  /// Modifiers as xterm numbers them: 1 and a sum of 1 for Shift, 2 for Alt, 4 for Control.
  init(xterm number: Int) {
    let bits = max(0, number - 1)
    self = []
    if bits & 1 != 0 { insert(.shift) }
    if bits & 2 != 0 { insert(.alt) }
    if bits & 4 != 0 { insert(.control) }
  }
}
