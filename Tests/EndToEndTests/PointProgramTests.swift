import ProgramSupport
import Testing

@Suite(
  "Points and settings in a terminal", .serialized, .enabled(if: TerminalSession.isAvailable),
  .timeLimit(.minutes(3)))
struct PointProgramTests {
  @Test("p puts a point where the cursor is, x takes it away, u brings it back")
  func points() async throws {
    try await withTerminal("--paused", columns: 120, rows: 40) { terminal in
      try await terminal.expect("accuracy 2/4")
      try await terminal.press("p")
      try await terminal.expect("now there is a cursor")
      try await terminal.press("p")
      try await terminal.expect("5 samples, edited")
      try await terminal.expect("/5")
      try await terminal.press("x")
      try await terminal.expect("− point (")
      try await terminal.expect("no edited samples") { !$0.contains("samples, edited") }
      try await terminal.press("u")
      try await terminal.expect("5 samples, edited")
      try await terminal.press("q")
      try await terminal.expectEnd(status: 0)
    }
  }

  @Test("n lists the settings, and the arrow keys change them while it trains")
  func settings() async throws {
    try await withTerminal("--pace 100", columns: 120, rows: 40) { terminal in
      try await terminal.expect("▶ epoch")
      try await terminal.press("n")
      try await terminal.expect("Settings · Esc closes")
      try await terminal.press("Right")
      try await terminal.expect("η 0.1 → 0.3")
      try await terminal.press("Down", "Down", "Down", "Right")
      try await terminal.expect("sgd → momentum")
      try await terminal.press("n")
      try await terminal.expect("no settings") { !$0.contains("Settings") }
      try await terminal.press("q")
      try await terminal.expectEnd(status: 0)
    }
  }
}
