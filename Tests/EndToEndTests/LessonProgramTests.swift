import ProgramSupport
import Testing

@Suite(
  "Lessons and own data in a terminal", .serialized, .enabled(if: TerminalSession.isAvailable),
  .timeLimit(.minutes(3)))
struct LessonProgramTests {
  @Test("l shows a lesson's text and hides it; ) and ( go to the next lesson and back")
  func lessons() async throws {
    try await withTerminal("--paused", columns: 120, rows: 40) { terminal in
      try await terminal.expect("No single line can do XOR")
      try await terminal.press("l")
      try await terminal.expect("no lesson") { !$0.contains("No single line") }
      try await terminal.press(")")
      try await terminal.expect("▶ epoch")
      try await terminal.expect("xor-one-neuron")
      try await terminal.press("l")
      try await terminal.expect("One line gets three corners")
      try await terminal.press("(")
      try await terminal.expect("xor · 2-2-1 tanh")
      try await terminal.press("q")
      try await terminal.expectEnd(status: 0)
    }
  }

  @Test("runs side by side are steered as one, and Tab opens one of them")
  func comparison() async throws {
    try await withTerminal("descent-three-ways --paused", columns: 120, rows: 40) { terminal in
      try await terminal.expect("3 runs side by side")
      try await terminal.press("S-Right")
      try await terminal.expect("2 of 3 solved")
      try await terminal.press("Tab", "v")
      try await terminal.expect("descent-three-ways: batch 10")
      try await terminal.press(",")
      try await terminal.expect("‖ epoch 9 of 10")
      try await terminal.press("q")
      try await terminal.expectEnd(status: 0)
    }
  }

  @Test("samples come through a pipe, and keys from the terminal all the same")
  func pipe() async throws {
    let rows = (0..<12).map { "\($0),\($0 * 2),\($0 < 6 ? "low" : "high")" }
    let program = "printf '\(rows.joined(separator: "\\n"))' |"
    try await withTerminal("- --paused", columns: 120, rows: 40, environment: program) { terminal in
      try await terminal.expect("standard input")
      try await terminal.expect("12 samples of 2 classes")
      try await terminal.press(".")
      try await terminal.expect("‖ epoch 1 ")
      try await terminal.press(")")
      try await terminal.expect("AND: one line is enough")
      try await terminal.press("(")
      try await terminal.expect("standard input")
      try await terminal.press("q")
      try await terminal.expectEnd(status: 0)
    }
  }
}
