import Foundation

/// One case as a line of JSON.
struct OutcomeRecord: Encodable {
  let outcome: CaseOutcome
  let precision: Precision

  private enum Key: String, CodingKey {
    case file, kind, name, precision, passed, errors, worst
  }

  private struct Quantity: Encodable {
    /// Null where it is infinite.
    let error: Double?
    let tolerance: Double
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(outcome.file, forKey: .file)
    try container.encode(outcome.kind, forKey: .kind)
    try container.encode(outcome.name, forKey: .name)
    try container.encode(precision.rawValue, forKey: .precision)
    try container.encode(outcome.passed, forKey: .passed)
    let errors = outcome.errors.map {
      ($0.quantity, Quantity(error: $0.error.isFinite ? $0.error : nil, tolerance: $0.tolerance))
    }
    try container.encode(Dictionary(uniqueKeysWithValues: errors), forKey: .errors)
    try container.encodeIfPresent(outcome.worst, forKey: .worst)
  }
}

extension Comparison.Worst: Encodable {
  private enum Key: String, CodingKey { case path, actual, expected }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(path, forKey: .path)
    try container.encode(actual.flatMap { $0.isFinite ? $0 : nil }, forKey: .actual)
    try container.encode(expected, forKey: .expected)
  }
}
