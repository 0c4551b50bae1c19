import Datasets
import Foundation
import ScenarioFormat
import Testing

/// With `UPDATE_GOLDEN=1` in the environment the tables of the page are written anew.
@Suite("The page about the format")
struct FormatPageTests {
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scenarios/README.md")

  @Test("has a row for every key: what it may be, what it is otherwise, what it means")
  func keys() throws {
    let rows = ScenarioKey.all.map {
      "| `\($0.path)` | \($0.values) | \($0.standard) | \($0.meaning) |"
    }
    try expectTable(rows, below: "| key |")
  }

  @Test("has a row for every generator")
  func generators() throws {
    try expectTable(
      DatasetGenerator.all.map { "| `\($0.name)` | \($0.summary) |" }, below: "| generator |")
  }

  private func expectTable(_ rows: [String], below heading: String) throws {
    var lines = try String(contentsOf: Self.file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix(heading) }) + 2
    let end = lines[start...].firstIndex { !$0.hasPrefix("|") } ?? lines.count
    guard ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" else {
      #expect(Array(lines[start..<end]) == rows)
      return
    }
    lines.replaceSubrange(start..<end, with: rows)
    try lines.joined(separator: "\n").write(to: Self.file, atomically: true, encoding: .utf8)
    Issue.record("the table is written anew")
  }
}
