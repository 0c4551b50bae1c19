import Foundation
import Interface
import Testing

@Suite("The page about scripts")
struct ScriptPageTests {
  @Test("shows a script that can be played")
  func example() throws {
    let page = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Scenarios/sessions.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let example = try #require(text.components(separatedBy: "```script\n").dropFirst().first)
      .components(separatedBy: "```")[0]
    _ = try Script(example, file: "example", on: try state())
  }
}
