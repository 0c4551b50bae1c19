import ProgramSupport
import Testing

@Suite(
  "The program that describes itself in a terminal", .serialized,
  .enabled(if: TerminalSession.isAvailable), .timeLimit(.minutes(3)))
struct DescribeProgramTests {
  @Test("takes keys one by one, draws nothing, and gives the terminal back")
  func keys() async throws {
    try await withTerminal("--describe --paused") { terminal in
      try await terminal.expect("epoch 0: loss 0.6992, 2 of 4 right")
      #expect(try await terminal.state("#{alternate_on}") == "0")
      try await terminal.press(".")
      try await terminal.expect("epoch 1: loss 0.6966")
      try await terminal.press("S-Right")
      try await terminal.expect("epoch 11: ")
      try await terminal.press("1")
      try await terminal.expect("lines: h2, boundary")
      try await terminal.press("q")
      try await terminal.expectEnd(status: 0)
    }
  }

  @Test("gives the terminal back when a signal ends it", arguments: [("TERM", 143), ("HUP", 129)])
  func signals(name: String, status: Int) async throws {
    try await withTerminal("--describe --paused") { terminal in
      try await terminal.expect("epoch 0: loss")
      try await terminal.signal(name)
      try await terminal.expectEnd(status: status)
    }
  }

  @Test("ends by Ctrl-C as it would on a whole screen")
  func interrupt() async throws {
    try await withTerminal("--describe") { terminal in
      try await terminal.expect("running")
      try await terminal.press("C-c")
      try await terminal.expectEnd(status: 0)
    }
  }
}
