/// A file of reference numbers, as its format says.
struct GoldenFile<Given: Decodable & Sendable, Expected: Decodable & Sendable>: Decodable, Sendable
{
  let tolerances: Tolerances
  let cases: [Case]

  /// What the engine is given, and what it should compute.
  struct Case: Decodable, Sendable {
    let name: String
    let given: Given
    let expected: Expected?
  }
}

/// How far a number may be off, by quantity.
struct Tolerances: Decodable, Sendable {
  /// The smallest magnitude that an error is taken relative to.
  let floor: Double
  let float32: [String: Double]
  let float64: [String: Double]
}

/// The part of a golden file that says how to read the rest.
struct GoldenHeader: Decodable {
  static let currentFormat = "hyperplane-golden/1"

  let format: String
  let kind: String
}

/// Whatever a file has in a place that isn't looked at.
struct Ignored: Decodable, Sendable {
  init(from decoder: any Decoder) {}
}
