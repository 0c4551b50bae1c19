import Foundation
import Testing

@Suite("The house rules")
struct HouseRuleTests {
  private static let files =
    Project.swiftFiles(in: "Sources") + Project.swiftFiles(in: "Tests")

  @Test("let no file grow beyond 400 lines")
  func length() {
    for file in Self.files where file.lines.count > 400 {
      Issue.record("\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test("let no line of a source grow beyond 100 columns, comments included")
  func lineLength() {
    for file in Project.swiftFiles(in: "Sources") {
      for (index, line) in file.lines.enumerated() where line.count > 100 {
        Issue.record("\(file.path):\(index + 1) has \(line.count) columns")
      }
    }
  }

  @Test("keep half of all source files at 110 lines or below")
  func medianLength() {
    let lengths = Project.swiftFiles(in: "Sources").map(\.lines.count).sorted()
    #expect(lengths[lengths.count / 2] <= 110)
  }

  @Test(
    "keep words out that say nothing, and marks of unfinished work",
    arguments: ["Manager", "Helper", "Util", "TODO", "FIXME", "XXX"])
  func words(word: String) {
    for file in Project.swiftFiles(in: "Sources") {
      for (index, line) in file.lines.enumerated() where line.contains(word) {
        Issue.record("\(file.path):\(index + 1) says \(word)")
      }
    }
  }

  @Test(
    "keep the compiler's proofs in force",
    arguments: ["@unchecked", "nonisolated(unsafe)", "try!", "as!", "@preconcurrency"])
  func proofs(escape: String) {
    for file in Project.swiftFiles(in: "Sources") {
      for (index, line) in file.lines.enumerated() where line.contains(escape) {
        Issue.record("\(file.path):\(index + 1) says \(escape)")
      }
    }
  }

  @Test("keep the top of the project to what belongs there")
  func topLevel() throws {
    let allowed: Set = [
      "Package.swift", "Sources", "Tests", "README.md", "Scenarios", "LICENSE", "CHANGELOG.md",
      ".gitignore", ".swift-format", ".ci",
    ]
    let ignored: Set = [".git", ".build", ".swiftpm", "Package.resolved"]
    let entries = try FileManager.default.contentsOfDirectory(atPath: Project.folder.path)
    #expect(Set(entries).subtracting(ignored) == allowed)
  }
}
