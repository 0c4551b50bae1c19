import CNcurses
import TextScreen

/// Turns what ncurses read into keys.
///
/// A pure function of one batch, that is of all that could be read without waiting: an Escape that
/// something follows in the same batch is the Alt key, or begins a sequence that the terminal's
/// description does not name; alone it is the key Escape.
enum KeyDecoder {
  /// The keys of a batch; what has no meaning is left out.
  static func keys(of batch: [RawKey]) -> [Key] {
    var keys: [Key] = []
    var rest = batch[...]
    while let first = rest.popFirst() {
      if first == .scalar(27), let key = escaped(&rest) {
        keys.append(contentsOf: key)
      } else if let key = key(first) {
        keys.append(key)
      }
    }
    return keys
  }

  /// What follows an Escape; nil when nothing does.
  private static func escaped(_ rest: inout ArraySlice<RawKey>) -> [Key]? {
    guard let second = rest.first else { return nil }
    if let sequence = ControlSequence(after: &rest) { return sequence.key.map { [$0] } ?? [] }
    rest.removeFirst()
    guard var key = key(second) else { return [] }
    key.modifiers.insert(.alt)
    return [key]
  }

  private static func key(_ raw: RawKey) -> Key? {
    switch raw {
    case .scalar(let value): character(value)
    case .code(let code): known[code] ?? function(code - KEY_F0)
    case .named(let name): named(name)
    }
  }

  private static func character(_ value: UInt32) -> Key? {
    switch value {
    case 0: Key(.character(" "), modifiers: .control)
    case 8, 127: Key(.backspace)
    case 9: Key(.tab)
    case 10, 13: Key(.enter)
    case 27: Key(.escape)
    case 1...26: Unicode.Scalar(value + 96).map { .control(Character($0)) }
    case 28...31: Unicode.Scalar(value + 64).map { .control(Character($0)) }
    case 128..<160: nil
    default: Unicode.Scalar(value).map { .character(Character($0)) }
    }
  }

  /// F1 to F12; beyond, terminals count on with Shift, Control, both, and Alt held down.
  private static func function(_ number: Int32) -> Key? {
    guard (1...60).contains(number) else { return nil }
    let held: [Key.Modifiers] = [[], .shift, .control, [.control, .shift], .alt]
    return Key(
      .function(Int((number - 1) % 12) + 1), modifiers: held[Int((number - 1) / 12)])
  }

  private static let known: [Int32: Key] = [
    KEY_UP: Key(.up), KEY_DOWN: Key(.down), KEY_LEFT: Key(.left), KEY_RIGHT: Key(.right),
    KEY_HOME: Key(.home), KEY_END: Key(.end), KEY_A1: Key(.home), KEY_C1: Key(.end),
    KEY_PPAGE: Key(.pageUp), KEY_NPAGE: Key(.pageDown),
    KEY_A3: Key(.pageUp), KEY_C3: Key(.pageDown),
    KEY_IC: Key(.insert), KEY_DC: Key(.delete),
    KEY_BACKSPACE: Key(.backspace), KEY_ENTER: Key(.enter),
    KEY_BTAB: Key(.tab, modifiers: .shift),
    KEY_SR: Key(.up, modifiers: .shift), KEY_SF: Key(.down, modifiers: .shift),
    KEY_SLEFT: Key(.left, modifiers: .shift), KEY_SRIGHT: Key(.right, modifiers: .shift),
    KEY_SHOME: Key(.home, modifiers: .shift), KEY_SEND: Key(.end, modifiers: .shift),
    KEY_SPREVIOUS: Key(.pageUp, modifiers: .shift), KEY_SNEXT: Key(.pageDown, modifiers: .shift),
    KEY_SIC: Key(.insert, modifiers: .shift), KEY_SDC: Key(.delete, modifiers: .shift),
  ]

  private static let codesByName: [Substring: Key.Code] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
    "kPRV": .pageUp, "kNXT": .pageDown, "kIC": .insert, "kDC": .delete,
  ]

  /// A key such as `kRIT5`: the name of the key, and as a digit what was held down.
  private static func named(_ name: String) -> Key? {
    let digit = name.last?.wholeNumberValue
    guard let code = codesByName[digit == nil ? name[...] : name.dropLast()] else { return nil }
    return Key(code, modifiers: Key.Modifiers(xterm: digit ?? 2))
  }
}
