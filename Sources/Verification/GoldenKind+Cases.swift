extension GoldenKind {
  /// Reads and checks all cases of a file; each is computed and compared when it is called.
  static func comparisons(
    _ source: GoldenSource
  ) throws(VerificationError) -> [() -> CaseOutcome] {
    let file: GoldenFile<Given, Reference> = try source.file()
    let tolerances = try tolerances(of: file.tolerances, source)
    var comparisons: [() -> CaseOutcome] = []
    for golden in file.cases {
      try check(golden.given, golden.name, source)
      let reference = try reference(of: golden, source)
      comparisons.append {
        let comparison = Comparison(
          tensors(numbers(for: golden.given, like: reference)), with: tensors(reference),
          quantities: tolerances, floor: file.tolerances.floor)
        return CaseOutcome(
          file: source.name, kind: name, name: golden.name, errors: comparison.errors,
          worst: comparison.worst)
      }
    }
    return comparisons
  }

  /// Reads and checks all cases of a file without looking at what it expects.
  static func emissions(
    _ source: GoldenSource
  ) throws(VerificationError) -> [() -> EmittedCase] {
    let file: GoldenFile<Given, Ignored> = try source.file()
    var emissions: [() -> EmittedCase] = []
    for golden in file.cases {
      try check(golden.given, golden.name, source)
      emissions.append {
        let numbers = numbers(for: golden.given, like: nil)
        return EmittedCase(golden.name, numbers, tensors(numbers))
      }
    }
    return emissions
  }

  private static func check(
    _ given: Given, _ caseName: String, _ source: GoldenSource
  ) throws(VerificationError) {
    do throws(CaseError) { try check(given) } catch {
      throw VerificationError(
        file: source.path, caseName: caseName, path: error.path, error.reason)
    }
  }

  private static func reference(
    of golden: GoldenFile<Given, Reference>.Case, _ source: GoldenSource
  ) throws(VerificationError) -> Reference {
    do throws(CaseError) {
      guard let reference = golden.expected else {
        throw CaseError("expected", "missing; only --emit goes without")
      }
      try check(reference, for: golden.given)
      return reference
    } catch {
      throw VerificationError(
        file: source.path, caseName: golden.name, path: error.path, error.reason)
    }
  }

  private static func tolerances(
    of tolerances: Tolerances, _ source: GoldenSource
  ) throws(VerificationError) -> [(name: String, tolerance: Double)] {
    var found: [(name: String, tolerance: Double)] = []
    for quantity in quantities {
      guard let tolerance = tolerances.float32[quantity] else {
        throw VerificationError(
          file: source.path, path: "tolerances.float32.\(quantity)", "missing")
      }
      found.append((quantity, tolerance))
    }
    return found + exactQuantities.map { ($0, 0) }
  }
}
