import Foundation

extension VerificationError {
  /// What the decoder found wrong, with the name of the case it was in.
  init(file: String, data: Data, _ error: DecodingError) {
    let (context, key, reason) = Self.parts(of: error)
    let path = context.codingPath + (key.map { [$0] } ?? [])
    guard !path.isEmpty else {
      self.init(file: file, reason)
      return
    }
    var inCase = path[...]
    var caseName: String?
    if path.count > 1, path[0].stringValue == "cases", let index = path[1].intValue {
      caseName = Self.caseName(index, data) ?? "case \(index)"
      inCase = path.dropFirst(2)
    }
    self.init(file: file, caseName: caseName, path: Self.text(inCase), reason)
  }

  private static func parts(
    of error: DecodingError
  ) -> (context: DecodingError.Context, key: (any CodingKey)?, reason: String) {
    switch error {
    case .keyNotFound(let key, let context): (context, key, "missing")
    case .typeMismatch(let type, let context): (context, nil, "is not a \(type)")
    case .valueNotFound(_, let context): (context, nil, "is null")
    case .dataCorrupted(let context):
      (context, nil, context.codingPath.isEmpty ? "is not JSON" : context.debugDescription)
    @unknown default: (.init(codingPath: [], debugDescription: ""), nil, "cannot be decoded")
    }
  }

  private static func text(_ path: ArraySlice<any CodingKey>) -> String {
    path.reduce(into: "") { text, key in
      if let index = key.intValue {
        text += "[\(index)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue
      }
    }
  }

  /// The case's name, read without anything else of it.
  private static func caseName(_ index: Int, _ data: Data) -> String? {
    struct Names: Decodable {
      struct Name: Decodable { let name: String? }
      let cases: [Name]
    }
    let names = try? JSONDecoder().decode(Names.self, from: data).cases
    return names.flatMap { $0.indices.contains(index) ? $0[index].name : nil }
  }
}
