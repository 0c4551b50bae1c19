/// What became of one case.
struct CaseOutcome: Sendable, Hashable {
  /// The file's name, without its folders.
  let file: String
  let kind: String
  /// The name of the case.
  let name: String
  let errors: [Comparison.QuantityError]
  let worst: Comparison.Worst?
  /// What the engine would need to compute the case, when it can't.
  let missing: String?

  /// Whether everything was computed and is within its tolerance.
  var passed: Bool { missing == nil && errors.allSatisfy(\.isWithin) }
}
