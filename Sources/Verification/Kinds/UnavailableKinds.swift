/// Kinds of the golden format that the engine doesn't compute yet: every case fails, by name.
protocol UnavailableKind: GoldenKind where Reference == Ignored, Numbers == Ignored {
  /// What the engine would need.
  static var needed: String { get }
  /// Throws if the case asks for something that the format doesn't know.
  static func checkNames(_ given: Given) throws(CaseError)
}

extension UnavailableKind {
  static func check(_ given: Given) throws(CaseError) -> String? {
    try checkNames(given)
    return needed
  }
  static func checkNames(_ given: Given) throws(CaseError) {}
  static func numbers(for given: Given, like reference: Ignored?) -> Ignored { Ignored() }
  static func tensors(_ numbers: Ignored) -> [Tensor] { [] }
}

/// Whatever a file has in a place that isn't looked at.
struct Ignored: Codable, Sendable {
  init() {}
  init(from decoder: any Decoder) {}
}

/// Learning rates by epoch.
enum SchedulesKind: UnavailableKind {
  static let name = "schedules"
  static let quantities = ["learningRates"]
  static let needed = "learning rate schedule"

  struct Given: Decodable, Sendable {
    let schedule: String
  }

  static func checkNames(_ given: Given) throws(CaseError) {
    try Vocabulary.check(
      given.schedule, in: Vocabulary.schedules, "schedule", at: "given.schedule")
  }
}

/// The perceptron's, the delta and Hebb's rule.
enum RulesKind: UnavailableKind {
  static let name = "rules"
  static let quantities = ["trajectory"]
  static let needed = "classic learning rule"

  struct Given: Decodable, Sendable {
    let rule: String
  }

  static func checkNames(_ given: Given) throws(CaseError) {
    try Vocabulary.check(given.rule, in: Vocabulary.rules, "rule", at: "given.rule")
  }
}

/// Confusion matrix, precision, recall, F1.
enum MetricsKind: UnavailableKind {
  static let name = "metrics"
  static let quantities = ["scores"]
  static let needed = "confusion matrix"

  struct Given: Decodable, Sendable {
    let classes: Int
  }
}

/// Which Boolean functions are linearly separable.
enum SeparabilityKind: UnavailableKind {
  static let name = "separability"
  static let quantities: [String] = []
  static let needed = "test for linear separability"

  struct Given: Decodable, Sendable {
    let targets: [Int]
  }
}
