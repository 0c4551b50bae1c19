import Foundation
import ProgramSupport
import Testing

@Suite("The README's pictures")
struct GalleryTests {
  /// A picture, and the command that made it.
  struct Picture: Sendable, CustomTestStringConvertible {
    let file: String
    let arguments: [String]
    var testDescription: String { file }
  }

  private static let top = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let readme =
    (try? String(contentsOf: top.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""

  /// Each picture is followed by its command.
  static let pictures: [Picture] = readme.matches(
    of: /\]\((Sources\/Pictures\/[\w-]+\.svg)\)[^`]*`hyperplane ((?:render|sweep) [^`]*)`/
  ).map { match in
    Picture(file: String(match.1), arguments: match.2.split(separator: " ").map(String.init))
  }

  @Test("each have their command, and there is no picture that is not shown")
  func complete() throws {
    let folder = Self.top.appendingPathComponent("Sources/Pictures").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(Set(files.map { "Sources/Pictures/" + $0 }) == Set(Self.pictures.map(\.file)))
    #expect(Self.readme.matches(of: /\.svg\)/).count == Self.pictures.count)
  }

  @Test("are what their commands print", arguments: pictures)
  func current(picture: Picture) async throws {
    let drawn = try await Self.drawn(by: picture.arguments)
    let file = Self.top.appendingPathComponent(picture.file)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try drawn.write(to: file, atomically: true, encoding: .utf8)
    }
    let isCurrent = try String(contentsOf: file, encoding: .utf8) == drawn
    #expect(isCurrent, "UPDATE_GOLDEN=1 draws \(picture.file) anew")
  }

  /// What a command prints, or what it writes into the file that it names.
  private static func drawn(by arguments: [String]) async throws -> String {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent(UUID().uuidString + ".svg")
    defer { try? FileManager.default.removeItem(at: file) }
    let result = try await BuiltProgram.run(
      arguments.map { $0.hasSuffix(".svg") ? file.path : $0 })
    #expect(result.status == 0, "\(result.messages)")
    let isWritten = FileManager.default.fileExists(atPath: file.path)
    return isWritten ? try String(contentsOf: file, encoding: .utf8) : result.output
  }
}
