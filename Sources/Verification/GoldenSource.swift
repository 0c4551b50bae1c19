import Foundation

/// A golden file as it was read: its bytes, and which kind of cases they hold.
struct GoldenSource {
  /// The kinds that the format knows; a new one is a line here.
  private static let kinds: [any GoldenKind.Type] = [
    NetworksKind.self, FunctionsKind.self, SchedulesKind.self, RulesKind.self, MetricsKind.self,
    SeparabilityKind.self,
  ]

  /// The path as it was given.
  let path: String
  let kind: any GoldenKind.Type
  private let data: Data

  /// Reads a file and finds its kind.
  init(path: String) throws(VerificationError) {
    do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw VerificationError(file: path, "cannot be read")
    }
    let header: GoldenHeader = try Self.decode(data, path)
    guard header.format == GoldenHeader.currentFormat else {
      throw VerificationError(file: path, path: "format", "unknown format '\(header.format)'")
    }
    guard let kind = Self.kinds.first(where: { $0.name == header.kind }) else {
      throw VerificationError(file: path, path: "kind", "unknown kind '\(header.kind)'")
    }
    self.path = path
    self.kind = kind
  }

  /// The file's name, without its folders.
  var name: String { URL(fileURLWithPath: path).lastPathComponent }

  /// The whole file, with what it gives and what it expects.
  func file<Given, Expected>() throws(VerificationError) -> GoldenFile<Given, Expected> {
    try Self.decode(data, path)
  }

  private static func decode<Value: Decodable>(
    _ data: Data, _ path: String
  ) throws(VerificationError) -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: data)
    } catch let error as DecodingError {
      throw VerificationError(file: path, data: data, error)
    } catch {
      throw VerificationError(file: path, "is not JSON")
    }
  }
}
