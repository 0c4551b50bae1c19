import Foundation

/// The engine's own numbers of a whole file, in the shape of the reference.
struct EmittedDocument: Encodable {
  var format = GoldenHeader.currentFormat
  let kind: String
  let precision: String
  let cases: [EmittedCase]
}

/// The engine's own numbers of one case.
struct EmittedCase: Encodable {
  let name: String
  /// Whether no number is infinite or not a number.
  let isFinite: Bool
  private let expected: any Encodable

  /// A case that was computed.
  init(_ name: String, _ expected: any Encodable, _ tensors: [Tensor]) {
    self.name = name
    isFinite = tensors.allSatisfy { $0.numbers.allSatisfy(\.value.isFinite) }
    self.expected = expected
  }

  private enum Key: String, CodingKey { case name, expected }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encode(expected, forKey: .expected)
  }
}
