import Foundation
import ProgramSupport
import Testing

@Suite(
  "Sessions and scripts in a terminal", .serialized, .enabled(if: TerminalSession.isAvailable),
  .timeLimit(.minutes(3)))
struct SessionProgramTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("hyperplane-\(UUID().uuidString)")

  private func withFolder(_ body: (String) async throws -> Void) async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path)
  }

  @Test("a session is saved, opened where it was, undone, and saved again into its own file")
  func session() async throws {
    try await withFolder { folder in
      let file = folder + "/a.yaml"
      try await withTerminal("--paused") { terminal in
        try await terminal.expect("‖ epoch 0")
        try await terminal.press("S-Right")
        try await terminal.expect("‖ epoch 10 ")
        try await terminal.press("+")
        try await terminal.expect("2-3-1")
        try await terminal.press(".")
        try await terminal.expect("‖ epoch 11 ")
        try await terminal.type(":save \(file)")
        try await terminal.press("Enter")
        try await terminal.expect("the session is in")
        try await terminal.press("q")
        try await terminal.expectEnd(status: 0)
      }
      let saved = try String(contentsOfFile: file, encoding: .utf8)
      try await withTerminal(file) { terminal in
        try await terminal.expect("‖ epoch 11 ")
        try await terminal.expect("2-3-1")
        try await terminal.press("s")
        try await terminal.expect("the session is in")
        #expect(try String(contentsOfFile: file, encoding: .utf8) == saved)
        try await terminal.press("u")
        try await terminal.expect("2-2-1")
        try await terminal.press("s")
        try await terminal.expect("the session is in")
        let other = try String(contentsOfFile: file, encoding: .utf8)
        #expect(other != saved && other.contains("undone:"))
      }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(left == ["a.yaml"])
    }
  }

  @Test("a script is played, paused by a key, and played on")
  func script() async throws {
    try await withFolder { folder in
      let file = folder + "/show.script"
      let text = "pace 1e9\nrun\nwait epoch 30\nrun\nview loss\nwait 3600 s\nsteps 10\n"
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      try await withTerminal("xor --play \(file)") { terminal in
        try await terminal.expect("‖ epoch 30 ")
        try await terminal.press(".")
        try await terminal.expect("the script is paused before line 6")
        try await terminal.expect("‖ epoch 31 ")
        try await terminal.type(":script stop")
        try await terminal.press("Enter", "G")
        try await terminal.press("q")
        try await terminal.expectEnd(status: 0)
      }
    }
  }
}
