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
  /// Why there are no numbers.
  let missing: String?
  /// Whether all numbers are there, and none is infinite or not a number.
  let isComplete: Bool
  private let expected: (any Encodable)?

  /// A case that the engine lacks something for.
  init(_ name: String, missing: String) {
    self.name = name
    self.missing = missing
    isComplete = false
    expected = nil
  }

  /// A case that was computed.
  init(_ name: String, _ expected: any Encodable, _ tensors: [Tensor]) {
    self.name = name
    missing = nil
    isComplete = tensors.allSatisfy { $0.numbers.allSatisfy(\.value.isFinite) }
    self.expected = expected
  }

  private enum Key: String, CodingKey { case name, missing, expected }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encodeIfPresent(missing, forKey: .missing)
    if let expected { try container.encode(expected, forKey: .expected) }
  }
}
