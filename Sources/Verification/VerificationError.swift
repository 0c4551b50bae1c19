/// Why a file cannot be verified at all: a mistake in it or in the request, with its place.
///
/// It ends the program with exit code 2; a number outside its tolerance is not an error but a
/// finding.
public struct VerificationError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file, as it was given; nil for a mistake in the request itself.
  public let file: String?
  /// The name of the case.
  public let caseName: String?
  /// Where in the case, as "given.weights[0][1]".
  public let path: String?
  /// What is wrong there.
  public let reason: String

  /// Creates an error.
  init(file: String? = nil, caseName: String? = nil, path: String? = nil, _ reason: String) {
    self.file = file
    self.caseName = caseName
    self.path = path
    self.reason = reason
  }

  /// "file: case: path: reason", without the parts that are not known.
  public var description: String {
    [file, caseName, path, reason].compactMap(\.self).joined(separator: ": ")
  }
}

/// A mistake at a place of one case; the reader adds the file and the case.
struct CaseError: Error {
  let path: String
  let reason: String

  init(_ path: String, _ reason: String) {
    self.path = path
    self.reason = reason
  }
}
