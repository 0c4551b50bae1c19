import Foundation

/// The files of the project that these tests belong to.
enum Project {
  /// The folder at the top.
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A Swift file: its place below the top folder, and its lines.
  struct SwiftFile {
    let path: String
    let lines: [String]

    /// The folder below `Sources`: the target.
    var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    /// The modules that it imports, and at which line.
    var imports: [(module: String, line: Int)] {
      lines.enumerated().compactMap { index, line in
        var words = line.split(separator: " ").map(String.init)
        while let first = words.first, first.hasPrefix("@") || Self.levels.contains(first) {
          words.removeFirst()
        }
        guard words.count >= 2, words[0] == "import" else { return nil }
        return (words[1].split(separator: ".").first.map(String.init) ?? words[1], index + 1)
      }
    }

    private static let levels = ["public", "package", "internal", "fileprivate", "private"]
  }

  /// All Swift files below a folder.
  static func swiftFiles(in name: String) -> [SwiftFile] {
    let root = folder.appendingPathComponent(name)
    let paths = FileManager.default.enumerator(atPath: root.path)?.allObjects ?? []
    // The listings of a tutorial are no sources of the target that they explain.
    return paths.compactMap { $0 as? String }
      .filter { $0.hasSuffix(".swift") && !$0.contains(".docc/") }.sorted()
      .compactMap { path in
        let file = root.appendingPathComponent(path)
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
        return SwiftFile(
          path: name + "/" + path,
          lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      }
  }

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }
}
