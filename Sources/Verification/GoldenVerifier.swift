import Foundation

/// The number type that the engine computes in.
public enum Precision: String, Sendable, CaseIterable {
  /// Single precision, as the interactive program has it.
  case float32
  /// Double precision, which the engine doesn't have.
  case float64
}

/// Holds the engine against files of reference numbers.
///
/// It computes every case with the very code that trains on screen, and skips none.
public struct GoldenVerifier: Sendable {
  /// What is printed.
  public enum Style: Sendable {
    /// A line a case for people, and a summary a file.
    case text
    /// A JSON object a case.
    case json
  }

  private let precision: Precision

  /// Creates a verifier.
  ///
  /// - Throws: `VerificationError` if the engine doesn't compute in this precision.
  public init(precision: Precision = .float32) throws(VerificationError) {
    guard precision == .float32 else {
      throw VerificationError("the engine computes in float32 only, not in \(precision.rawValue)")
    }
    self.precision = precision
  }

  /// Compares the cases of all files; all files are read and checked before the first is computed.
  ///
  /// - Throws: `VerificationError` for a file that cannot be read, or that contradicts the format.
  /// - Returns: whether there was a case, and every one is within tolerance.
  public func verify(
    _ paths: [String], style: Style, print: (String) -> Void
  ) throws(VerificationError) -> Bool {
    var files: [(name: String, cases: [() -> CaseOutcome])] = []
    for path in paths {
      let source = try GoldenSource(path: path)
      files.append((source.name, try source.kind.comparisons(source)))
    }
    var passed = files.contains { !$0.cases.isEmpty }
    for file in files {
      let outcomes = file.cases.map { $0() }
      report(outcomes, file.name, style, print)
      if !outcomes.allSatisfy(\.passed) { passed = false }
    }
    return passed
  }

  /// Prints the engine's own numbers for one file, as one JSON document.
  ///
  /// - Throws: `VerificationError` for a file that cannot be read, or that contradicts the format.
  /// - Returns: whether there was a case, and every number is finite.
  public func emit(_ path: String, print: (String) -> Void) throws(VerificationError) -> Bool {
    let source = try GoldenSource(path: path)
    let cases = try source.kind.emissions(source).map { $0() }
    let document = EmittedDocument(
      kind: source.kind.name, precision: precision.rawValue, cases: cases)
    print(Self.json(document))
    return !cases.isEmpty && cases.allSatisfy(\.isFinite)
  }

  private func report(
    _ outcomes: [CaseOutcome], _ file: String, _ style: Style, _ print: (String) -> Void
  ) {
    switch style {
    case .json:
      for outcome in outcomes {
        print(Self.json(OutcomeRecord(outcome: outcome, precision: precision)))
      }
    case .text:
      let width = outcomes.map(\.name.count).max() ?? 0
      for outcome in outcomes { print(outcome.line(nameWidth: width)) }
      let passedCount = outcomes.count { $0.passed }
      print(
        "\(file): \(outcomes.count) cases, \(passedCount) within tolerance, "
          + "\(outcomes.count - passedCount) not (\(precision.rawValue))")
    }
  }

  private static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("numbers and names always have a JSON form")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
