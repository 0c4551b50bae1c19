import CNcurses
import Testing
import TextScreen

@testable import CursesTerminal

@Suite("The keys of a batch")
struct KeyDecoderTests {
  private func scalars(_ text: String) -> [RawKey] {
    text.unicodeScalars.map { .scalar($0.value) }
  }

  @Test(
    "are told from ncurses' numbers and names",
    arguments: [
      (RawKey.code(KEY_RIGHT), Key(.right)), (.code(KEY_SRIGHT), Key(.right, modifiers: .shift)),
      (.code(KEY_SLEFT), Key(.left, modifiers: .shift)),
      (.code(KEY_SR), Key(.up, modifiers: .shift)),
      (.code(KEY_BTAB), Key(.tab, modifiers: .shift)), (.code(KEY_BACKSPACE), Key(.backspace)),
      (.code(KEY_F0 + 5), Key(.function(5))), (.named("kRIT2"), Key(.right, modifiers: .shift)),
      (.named("kLFT5"), Key(.left, modifiers: .control)),
    ] as [(RawKey, Key)])
  func codes(raw: RawKey, key: Key) {
    #expect(KeyDecoder.keys(of: [raw]) == [key])
  }

  @Test(
    "are told from control characters",
    arguments: [
      (UInt32(3), Key.control("c")), (12, .control("l")), (26, .control("z")), (9, Key(.tab)),
      (13, Key(.enter)), (10, Key(.enter)), (127, Key(.backspace)), (8, Key(.backspace)),
      (27, Key(.escape)), (0x20, .character(" ")), (0x6F22, .character("漢")),
    ] as [(UInt32, Key)])
  func characters(value: UInt32, key: Key) {
    #expect(KeyDecoder.keys(of: [.scalar(value)]) == [key])
  }

  @Test("take an Escape with something behind it for Alt, and alone for itself")
  func escape() {
    #expect(KeyDecoder.keys(of: scalars("\u{1B}x")) == [Key(.character("x"), modifiers: .alt)])
    #expect(KeyDecoder.keys(of: scalars("\u{1B}")) == [Key(.escape)])
  }

  @Test("read sequences that the terminal's description does not name, and drop unknown ones")
  func sequences() {
    #expect(
      KeyDecoder.keys(of: scalars("\u{1B}[1;2C")) == [Key(.right, modifiers: .shift)])
    #expect(KeyDecoder.keys(of: scalars("\u{1B}[99~q")).last == .character("q"))
    #expect(KeyDecoder.keys(of: [.code(99_999), .named("kXXX"), .scalar(150)]).isEmpty)
  }

  @Test("come in the order in which they were pressed")
  func order() {
    let keys = KeyDecoder.keys(of: scalars("a") + [.code(KEY_UP)] + scalars("b"))
    #expect(keys == [.character("a"), Key(.up), .character("b")])
  }
}
