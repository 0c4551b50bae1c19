import TestSupport
import Testing
import TextScreen

@Suite("A recording of a screen")
struct ScreenRecordingTests {
  /// Numbers that are the same in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 33
    }
  }

  private static let styles = [
    Style.plain, Style(foreground: .indexed(208)), Style(background: .indexed(3)),
    Style(foreground: .indexed(2), background: .indexed(24), attributes: [.bold, .underline]),
    Style(attributes: [.reverse, .dim]), Style(attributes: .bold),
  ]

  /// Changes some places of a buffer, wide characters and the last column among them.
  private func scribble(on buffer: inout CellBuffer, _ numbers: inout Numbers) {
    for _ in 0..<Int.random(in: 0...8, using: &numbers) {
      let text = ["漢", "a", "⣿▀", "漢字漢", "\"\\", "    ", "é│"].randomElement(using: &numbers)
      buffer.write(
        text ?? "", row: Int.random(in: 0..<5, using: &numbers),
        column: Int.random(in: -1..<17, using: &numbers),
        style: Self.styles.randomElement(using: &numbers) ?? .plain)
    }
  }

  @Test("played to any frame shows that frame, cell by cell", arguments: [1, 2, 3, 4])
  func frames(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    var buffer = CellBuffer(size: Size(columns: 17, rows: 5))
    var recording = ScreenRecording(size: buffer.size)
    var text = recording.header(title: "t", terminal: "xterm-256color")
    for frame in 0..<60 {
      if frame == 30 { buffer = CellBuffer(size: Size(columns: 16, rows: 6)) }
      scribble(on: &buffer, &numbers)
      text += recording.frame(buffer, at: .milliseconds(frame * 33))
      let film = try #require(RecordedFilm(text))
      #expect(film.screen == buffer)
      #expect(film.unknown.isEmpty)
    }
    let kinds = try #require(RecordedFilm(text)).events.map(\.kind)
    #expect(kinds.filter { $0 == "r" }.count == 1)
  }

  @Test("writes nothing where nothing has changed, and little where little has")
  func small() {
    var buffer = CellBuffer(size: Size(columns: 80, rows: 24))
    for row in 0..<24 { buffer.write("some words in every row", row: row, column: 0) }
    var recording = ScreenRecording(size: buffer.size)
    #expect(recording.frame(buffer, at: .zero).count > 24 * 23)
    #expect(recording.frame(buffer, at: .seconds(1)).isEmpty)
    buffer[3, 79] = Cell("x")
    #expect(
      recording.frame(buffer, at: .microseconds(61_000_042))
        == "[61.000042, \"o\", \"\\u001b[4;80Hx\"]\n")
  }

  @Test("has a header as asciinema wants it, with texts that JSON can hold")
  func header() throws {
    let recording = ScreenRecording(size: Size(columns: 80, rows: 24))
    let title = "a \"b\" \\ \u{7}\u{9b}\u{2028} é"
    let text = recording.header(title: title, terminal: "vt100", timestamp: 1_700_000_000)
    let film = try #require(RecordedFilm(text + recording.marker(title, at: .seconds(2))))
    #expect(film.header["title"] as? String == title)
    #expect(film.header["timestamp"] as? Int == 1_700_000_000)
    #expect(film.header["width"] as? Int == 80)
    #expect((film.header["env"] as? [String: String]) == ["TERM": "vt100"])
    #expect(film.marks == [title])
    #expect(film.events.map(\.time) == [2])
    #expect(text.filter { $0 == "\n" }.count == 1)
  }

  @Test("of a screen without cells is valid as well")
  func nothing() throws {
    var recording = ScreenRecording(size: Size(columns: 0, rows: 0))
    let text = recording.header(title: "", terminal: "")
    let frame = recording.frame(CellBuffer(size: Size(columns: 0, rows: 0)), at: .zero)
    #expect(RecordedFilm(text + frame)?.events.count == 1)
  }
}
