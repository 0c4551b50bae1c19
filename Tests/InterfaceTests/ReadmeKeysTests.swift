import Foundation
import Interface
import Testing

@Suite("The README's table of keys")
struct ReadmeKeysTests {
  @Test("has a row with the help of every command", arguments: CommandTable.commands)
  func row(command: Command) throws {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: folder.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(text.contains("| \(command.help) |"))
  }
}
