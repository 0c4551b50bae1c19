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
    try expectTable(rows, of: Self.file, below: "| key |")
  }

  @Test("has a row for every generator")
  func generators() throws {
    try expectTable(
      DatasetGenerator.all.map { "| `\($0.name)` | \($0.summary) |" }, of: Self.file,
      below: "| generator |")
  }
}
