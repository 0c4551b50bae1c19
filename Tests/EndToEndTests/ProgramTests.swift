import ProgramSupport
import Testing

@Suite(
  "The program in a terminal", .serialized, .enabled(if: TerminalSession.isAvailable),
  .timeLimit(.minutes(3)))
struct ProgramTests {
  @Test("opens on XOR, begins at once, and solves it")
  func solvesXOR() async throws {
    try await withTerminal("--pace 100") { terminal in
      try await terminal.expect("xor · 2-2-1 tanh")
      try await terminal.expect("XOR = NAND ∧ OR")
      try await terminal.expect("solved at epoch 4")
      try await terminal.press("q")
      try await terminal.expectEnd(status: 0)
    }
  }

  @Test("steps forward and back by exactly what the keys say")
  func steps() async throws {
    try await withTerminal("--paused") { terminal in
      try await terminal.expect("‖ epoch 0")
      try await terminal.press(".")
      try await terminal.expect("‖ epoch 1 ")
      try await terminal.press("Right")
      try await terminal.expect("‖ epoch 2 ")
      try await terminal.press("S-Right")
      try await terminal.expect("‖ epoch 12 ")
      try await terminal.press(",")
      try await terminal.expect("‖ epoch 11 of 12")
      try await terminal.press("S-Left")
      try await terminal.expect("‖ epoch 1 of 12")
      try await terminal.press("b")
      try await terminal.expect("‖ epoch 1 + 1/4")
      try await terminal.press(";")
      try await terminal.expect("‖ epoch 1 + 2/4")
      try await terminal.press("g")
      try await terminal.expect("‖ epoch 0 of 12")
      try await terminal.press("G")
      try await terminal.expect("‖ epoch 12 ")
    }
  }

  @Test("runs and pauses, and changes its pace")
  func paces() async throws {
    try await withTerminal("--paused") { terminal in
      try await terminal.expect("4 ep/s")
      try await terminal.press("]")
      try await terminal.expect("5 ep/s")
      try await terminal.press("[", "[")
      try await terminal.expect("2 ep/s")
      try await terminal.press("BSpace", "Space")
      try await terminal.expect("▶ epoch 2")
      try await terminal.press("Space")
      try await terminal.expect("‖ epoch")
    }
  }

  @Test("takes lines away and brings them back")
  func lines() async throws {
    try await withTerminal("xor --paused") { terminal in
      let isShown = { (screen: String) in screen.contains("1→") || screen.contains("←1") }
      try await terminal.expect("line 1", isShown)
      try await terminal.press("1")
      try await terminal.expect("no line 1") { !isShown($0) }
      try await terminal.press("1")
      try await terminal.expect("line 1 again", isShown)
      try await terminal.press("a")
      try await terminal.expect("no line 1") { !isShown($0) }
    }
  }

  @Test("starts again from the same weights, or from new ones")
  func restarts() async throws {
    try await withTerminal("--paused") { terminal in
      try await terminal.expect("‖ epoch 0")
      try await terminal.press("S-Right")
      try await terminal.expect("‖ epoch 10 ")
      try await terminal.press("R")
      try await terminal.expect("start 1")
      try await terminal.expect("‖ epoch 0 ")
      try await terminal.press("r")
      try await terminal.expect("start 1")
    }
  }

  @Test("shows its help, its views and its probe")
  func views() async throws {
    try await withTerminal("--paused") { terminal in
      try await terminal.expect("Hidden space")
      try await terminal.press("?")
      try await terminal.expect("Help · Esc closes")
      try await terminal.press("Escape")
      try await terminal.expect("no help") { !$0.contains("Help · Esc") }
      try await terminal.press("v")
      try await terminal.expect("the plane alone") { !$0.contains("Network") }
      try await terminal.press("V", "i")
      try await terminal.expect("Probe at")
      try await terminal.press("Escape")
      try await terminal.expect("no probe") { !$0.contains("Probe at") }
    }
  }

  @Test("keeps its picture through any resize while it trains at full speed")
  func resizes() async throws {
    try await withTerminal("donut --pace 1e9") { terminal in
      for (columns, rows) in [(60, 20), (200, 60), (80, 24), (61, 45), (120, 40)] {
        try await terminal.resize(columns: columns, rows: rows)
        try await terminal.expect("a picture of \(columns) columns") { screen in
          let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
          return screen.contains("Input space") && lines.contains { $0.count == columns }
            && lines.allSatisfy { $0.count <= columns }
        }
      }
      try await terminal.resize(columns: 30, rows: 8)
      try await terminal.expect("needs 60 × 20")
      try await terminal.resize(columns: 80, rows: 24)
      try await terminal.expect("Input space")
      try await terminal.press("q")
      try await terminal.expectEnd(status: 0)
    }
  }

  @Test("stops for Ctrl-Z and comes back with fg")
  func suspends() async throws {
    try await withTerminal("--paused") { terminal in
      try await terminal.expect("Input space")
      try await terminal.press("C-z")
      try await terminal.expect("Stopped")
      try await terminal.type("fg")
      try await terminal.press("Enter")
      try await terminal.expect("Input space")
      try await terminal.press("C-l")
      try await terminal.press(".")
      try await terminal.expect("‖ epoch 1 ")
      try await terminal.press("q")
      try await terminal.expectEnd(status: 0)
    }
  }

  @Test(
    "leaves the terminal as it was, however it ends",
    arguments: [
      ("TERM", 143), ("HUP", 129), ("INT", 130), ("QUIT", 131), ("SEGV", 139), ("ABRT", 134),
    ])
  func signals(name: String, status: Int) async throws {
    try await withTerminal("spiral --pace 1e9") { terminal in
      try await terminal.expect("▶ epoch")
      try await terminal.signal(name)
      try await terminal.expectEnd(status: status)
    }
  }

  @Test("ends cleanly with Ctrl-C")
  func controlC() async throws {
    try await withTerminal { terminal in
      try await terminal.expect("Input space")
      try await terminal.press("C-c")
      try await terminal.expectEnd(status: 0)
    }
  }

  @Test(
    "draws on a terminal without colours, without Unicode, without both",
    arguments: [
      ("NO_COLOR=1", "·"), ("TERM=vt100", "·"), ("LC_ALL=C", "+ Input space"),
      ("NO_COLOR=1 TERM=vt100 LC_ALL=C", "+ Input space"),
    ])
  func plainTerminals(environment: String, text: String) async throws {
    try await withTerminal("--paused", environment: environment) { terminal in
      try await terminal.expect("Input space")
      try await terminal.expect(text)
      try await terminal.press("q")
      try await terminal.expectEnd(status: 0)
    }
  }

  @Test("says what is wrong with a terminal that it cannot use")
  func unknownTerminal() async throws {
    try await withTerminal(environment: "TERM=no-such-terminal") { terminal in
      try await terminal.expect("terminal type 'no-such-terminal' is unknown")
      try await terminal.expectEnd(status: 2)
    }
  }
}
