/// What became of one case.
struct CaseOutcome: Sendable, Hashable {
  /// The file's name, without its folders.
  let file: String
  let kind: String
  /// The name of the case.
  let name: String
  let errors: [Comparison.QuantityError]
  let worst: Comparison.Worst?

  /// Whether everything is within its tolerance.
  var passed: Bool { errors.allSatisfy(\.isWithin) }
}
