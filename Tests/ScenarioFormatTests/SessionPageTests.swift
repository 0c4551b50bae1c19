import Foundation
import NeuralNetwork
import ScenarioFormat
import Testing

/// With `UPDATE_GOLDEN=1` in the environment the table of edits is written anew.
@Suite("The page about sessions")
struct SessionPageTests {
  private static let page = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scenarios/sessions.md")

  @Test("has a row for every edit: how it is written, and what it does")
  func edits() throws {
    let rows = TrainingEdit.grammar.map { "| `\($0.verb)` | \($0.usage) | \($0.meaning) |" }
    try expectTable(rows, of: Self.page, below: "| edit |")
  }

  @Test("shows a session that can be read, and says all its keys")
  func example() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let example = try #require(text.components(separatedBy: "```yaml\n").dropFirst().first)
      .components(separatedBy: "```")[0]
    let document = try SessionParser.parse(example, fileName: "example.yaml")
    #expect(document.run.stretches.count == 4)
    let written = try document.text.matches(of: /(?m)^([a-z]+):/).map { String($0.1) }
    #expect(written.count > 8)
    for key in written { #expect(text.contains("| `\(key)` |"), "\(key)") }
  }
}
