import ProgramSupport
import Testing

@Suite(
  "The network by hand, in a terminal", .serialized,
  .enabled(if: TerminalSession.isAvailable), .timeLimit(.minutes(3)))
struct HandProgramTests {
  @Test("a typed weight is set, undone and set again")
  func typing() async throws {
    try await withTerminal("xor --paused") { terminal in
      try await terminal.expect("epoch 0")
      try await terminal.press("e")
      try await terminal.expect("Edit h₁")
      try await terminal.type("1.75")
      try await terminal.press("Enter")
      try await terminal.expect("h₁ w₁ -0.6 → 1.75")
      try await terminal.press("u")
      try await terminal.expect("undone")
      try await terminal.expect("−0.6")
      try await terminal.press("C-r")
      try await terminal.expect("1.75")
      try await terminal.press("Escape")
      try await terminal.expect("no list") { !$0.contains("Edit h₁") }
      try await terminal.press("q")
      try await terminal.expectEnd(status: 0)
    }
  }

  @Test("a line is dragged by the mouse, and undone")
  func dragging() async throws {
    try await withTerminal("xor-place-lines", columns: 80, rows: 24) { terminal in
      let start = try await terminal.expect("a first line") { $0.contains("←1") }
      let row = try #require(
        start.split(separator: "\n", omittingEmptySubsequences: false).first {
          $0.contains("←1")
        })
      let column = try #require(row.firstRange(of: "←1")?.lowerBound)
      let place = row.distance(from: row.startIndex, to: column) + 2
      // Button 0 pressed, moved with it down (32), let go: cells count from 1.
      try await terminal.type("\u{1B}[<0;\(place);11M")
      try await terminal.expect("h₁ held: loss")
      for step in 1...12 { try await terminal.type("\u{1B}[<32;\(place - step);11M") }
      try await terminal.expect("another loss") { !$0.contains("held: loss 2.0169 → 2.0169") }
      try await terminal.type("\u{1B}[<0;\(place - 12);11m")
      try await terminal.expect("h₁ moved")
      try await terminal.press("u")
      try await terminal.expect("undone: h₁ moved")
      try await terminal.press("q")
      try await terminal.expectEnd(status: 0)
    }
  }
}
