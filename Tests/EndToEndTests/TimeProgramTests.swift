import ProgramSupport
import Testing

@Suite(
  "Time in the whole program", .serialized, .enabled(if: TerminalSession.isAvailable),
  .timeLimit(.minutes(3)))
struct TimeProgramTests {
  /// The track below a loss plot on a screen.
  private struct Track {
    let row: Int
    let start: Int
    let end: Int

    init(_ screen: String) throws {
      let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      row = try #require(lines.lastIndex { $0.contains("━●") })
      let cells = Array(lines[row])
      start = try #require(cells.firstIndex(of: "━"))
      end = try #require(cells.firstIndex(of: "●"))
    }

    var middle: Int { (start + end) / 2 }

    /// What a terminal sends when the left button goes down in a column, moves, or goes up.
    func press(_ column: Int) -> String { "\u{1b}[<0;\(column + 1);\(row + 1)M" }
    func drag(_ column: Int) -> String { "\u{1b}[<32;\(column + 1);\(row + 1)M" }
    func release(_ column: Int) -> String { "\u{1b}[<0;\(column + 1);\(row + 1)m" }
    var sweep: String { (start...middle).reversed().map(drag).joined() }
  }

  @Test("a drag on the loss goes through the epochs to where it ends")
  func drag() async throws {
    try await withTerminal("--paused", columns: 100, rows: 30) { terminal in
      try await terminal.expect("Input space")
      try await terminal.type(":epoch 200")
      try await terminal.press("Enter")
      let track = try Track(try await terminal.expect("epoch 200 "))
      try await terminal.type(track.press(track.middle))
      try await terminal.expect("about the middle", isAboutTheMiddle)
      try await terminal.type(track.sweep)
      try await terminal.expect("epoch 0 of 200")
      try await terminal.type(track.release(track.start))
      try await terminal.press("PageDown")
      try await terminal.expect("epoch 10 of 200")
      try await terminal.press("q")
      try await terminal.expectEnd(status: 0)
    }
  }

  private func isAboutTheMiddle(_ screen: String) -> Bool {
    (95...105).contains { screen.contains("epoch \($0) of 200") }
  }
}
