import Foundation
import Testing

/// Holds the rows of a page's table, or writes them.
func expectTable(_ rows: [String], of page: URL, below heading: String) throws {
  var lines = try String(contentsOf: page, encoding: .utf8)
    .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let start = try #require(lines.firstIndex { $0.hasPrefix(heading) }) + 2
  let end = lines[start...].firstIndex { !$0.hasPrefix("|") } ?? lines.count
  guard ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" else {
    #expect(Array(lines[start..<end]) == rows)
    return
  }
  lines.replaceSubrange(start..<end, with: rows)
  try lines.joined(separator: "\n").write(to: page, atomically: true, encoding: .utf8)
  Issue.record("the table is written anew")
}
