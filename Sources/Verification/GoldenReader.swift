import Foundation

/// A file that has been read and checked, ready to be computed.
struct GoldenReport {
  /// The file's name, without its folders.
  let file: String
  let kind: String
  /// The cases, computed and compared as they are asked for.
  let outcomes: [() -> CaseOutcome]
  /// The cases with the engine's own numbers.
  let emissions: [() -> EmittedCase]
}

/// Reads and checks golden files.
struct GoldenReader {
  /// Whether cases are compared, and so need a reference.
  let compares: Bool

  /// Reads a file whole and checks all of its cases.
  func report(of path: String) throws(VerificationError) -> GoldenReport {
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw VerificationError(file: path, "cannot be read")
    }
    let header: GoldenHeader = try decode(data, path)
    guard header.format == "hyperplane-golden/1" else {
      throw VerificationError(file: path, path: "format", "unknown format '\(header.format)'")
    }
    switch header.kind {
    case NetworksKind.name: return try report(data, path, NetworksKind.self)
    case FunctionsKind.name: return try report(data, path, FunctionsKind.self)
    case SchedulesKind.name: return try report(data, path, SchedulesKind.self)
    case RulesKind.name: return try report(data, path, RulesKind.self)
    case MetricsKind.name: return try report(data, path, MetricsKind.self)
    case SeparabilityKind.name: return try report(data, path, SeparabilityKind.self)
    default:
      throw VerificationError(file: path, path: "kind", "unknown kind '\(header.kind)'")
    }
  }

  private func report<Kind: GoldenKind>(
    _ data: Data, _ path: String, _: Kind.Type
  ) throws(VerificationError) -> GoldenReport {
    let file: GoldenFile<Kind.Given, Kind.Reference> = try decode(data, path)
    let tolerances = try tolerances(of: file.tolerances, Kind.quantities, path)
    let name = URL(fileURLWithPath: path).lastPathComponent
    var outcomes: [() -> CaseOutcome] = []
    var emissions: [() -> EmittedCase] = []
    for golden in file.cases {
      let missing = try check(golden.given, golden.expected, golden.name, path, Kind.self)
      let numbers: (Kind.Reference?) -> Kind.Numbers = { Kind.numbers(for: golden.given, like: $0) }
      emissions.append {
        guard missing == nil else { return EmittedCase(golden.name, missing: missing) }
        let expected = numbers(nil)
        return EmittedCase(golden.name, expected, Kind.tensors(expected))
      }
      outcomes.append {
        let comparison = golden.expected.flatMap { reference in
          missing != nil
            ? nil
            : Comparison(
              Kind.tensors(numbers(reference)), with: Kind.tensors(reference),
              quantities: tolerances, floor: file.tolerances.floor)
        }
        return CaseOutcome(
          file: name, kind: Kind.name, name: golden.name, errors: comparison?.errors ?? [],
          worst: comparison?.worst, missing: missing)
      }
    }
    return GoldenReport(file: name, kind: Kind.name, outcomes: outcomes, emissions: emissions)
  }
}

extension GoldenReader {
  /// What the engine lacks for a case; throws where the case itself is wrong.
  private func check<Kind: GoldenKind>(
    _ given: Kind.Given, _ reference: Kind.Reference?, _ name: String, _ file: String, _: Kind.Type
  ) throws(VerificationError) -> String? {
    do throws(CaseError) {
      let missing = try Kind.check(given)
      guard compares else { return missing }
      guard let reference else { throw CaseError("expected", "missing; only --emit goes without") }
      try Kind.check(reference, for: given)
      return missing
    } catch {
      throw VerificationError(file: file, caseName: name, path: error.path, error.reason)
    }
  }

  private func tolerances(
    of tolerances: Tolerances, _ quantities: [String], _ file: String
  ) throws(VerificationError) -> [(name: String, tolerance: Double)] {
    var found: [(name: String, tolerance: Double)] = []
    for quantity in quantities {
      guard let tolerance = tolerances.float32[quantity] else {
        throw VerificationError(file: file, path: "tolerances.float32.\(quantity)", "missing")
      }
      found.append((quantity, tolerance))
    }
    return found
  }

  private func decode<Value: Decodable>(
    _ data: Data, _ file: String
  ) throws(VerificationError) -> Value {
    do { return try JSONDecoder().decode(Value.self, from: data) } catch let error as DecodingError
    {
      throw VerificationError(file: file, data: data, error)
    } catch {
      throw VerificationError(file: file, "is not JSON")
    }
  }
}
