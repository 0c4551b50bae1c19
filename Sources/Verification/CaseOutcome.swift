/// What became of one case.
struct CaseOutcome: Sendable, Hashable {
  /// The file's name, without its folders.
  let file: String
  let kind: String
  /// The name of the case.
  let name: String
  let errors: [Comparison.QuantityError]
  let worst: Comparison.Worst?
  /// What the engine doesn't have and would need to compute the case, as a sentence.
  let missing: String?

  /// Whether everything was computed and is within its tolerance.
  var passed: Bool { missing == nil && errors.allSatisfy(\.isWithin) }
}
