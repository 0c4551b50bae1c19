import Foundation
import Verification

/// What a run of the verifier printed, and its verdict.
struct Run {
  let passed: Bool
  let lines: [String]
}

/// Writes texts to files of a folder of their own and removes it afterwards.
func withFiles<Result>(
  _ texts: [String: String], _ body: (_ paths: [String]) throws -> Result
) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let paths = try texts.sorted { $0.key < $1.key }.map { name, text in
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path()
  }
  return try body(paths)
}

/// Verifies texts as files.
func verify(
  _ texts: [String: String], style: GoldenVerifier.Style = .text
) throws -> Run {
  try withFiles(texts) { paths in
    var lines: [String] = []
    let passed = try GoldenVerifier().verify(paths, style: style) { lines.append($0) }
    return Run(passed: passed, lines: lines)
  }
}

/// Prints the engine's numbers for a text as a file.
func emit(_ text: String) throws -> Run {
  try withFiles(["emitted.json": text]) { paths in
    var lines: [String] = []
    let passed = try GoldenVerifier().emit(paths[0]) { lines.append($0) }
    return Run(passed: passed, lines: lines)
  }
}

/// A JSON text as nested dictionaries and arrays.
func object(_ text: String) throws -> [String: Any] {
  try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
}
