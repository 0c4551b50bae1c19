import Datasets
import Foundation
import ScenarioFormat
import Testing

@Suite("The page about the format")
struct FormatPageTests {
  private func page() throws -> String {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try String(
      contentsOf: folder.appendingPathComponent("Scenarios/README.md"), encoding: .utf8)
  }

  @Test("has a row for every key: what it may be, what it is otherwise, what it means")
  func keys() throws {
    let page = try page()
    for key in ScenarioKey.all {
      let row = "| `\(key.path)` | \(key.values) | \(key.standard) | \(key.meaning) |"
      #expect(page.contains(row), "\(row)")
    }
  }

  @Test("has a row for every generator")
  func generators() throws {
    let page = try page()
    for generator in DatasetGenerator.all {
      #expect(page.contains("| `\(generator.name)` | \(generator.summary) |"), "\(generator.name)")
    }
  }
}
