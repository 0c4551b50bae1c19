import Foundation
public import Testing
public import TextScreen

/// Holds a screen against the golden file `Golden/NAME.screen` beside the test that calls this.
///
/// With `UPDATE_GOLDEN=1` in the environment the file is written anew, and the test fails all the
/// same: a recording counts only once somebody has looked at it and committed it.
public func expectScreen(
  _ buffer: CellBuffer, matches name: String, title: String? = nil,
  filePath: StaticString = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
  let actual = buffer.snapshot(title: title ?? name)
  let file = URL(fileURLWithPath: "\(filePath)").deletingLastPathComponent()
    .appendingPathComponent("Golden").appendingPathComponent(name + ".screen")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    record(actual, in: file, sourceLocation)
    return
  }
  guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
    Issue.record(
      "no golden screen \(file.lastPathComponent); UPDATE_GOLDEN=1 records it:\n\(actual)",
      sourceLocation: sourceLocation)
    return
  }
  if expected != actual {
    Issue.record(
      "screen differs from \(file.lastPathComponent)\nexpected:\n\(expected)\nactual:\n\(actual)",
      sourceLocation: sourceLocation)
  }
}

private func record(_ text: String, in file: URL, _ sourceLocation: SourceLocation) {
  do {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(file.lastPathComponent)", sourceLocation: sourceLocation)
  } catch {
    Issue.record("cannot record \(file.path): \(error)", sourceLocation: sourceLocation)
  }
}
