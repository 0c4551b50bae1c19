/// One kind of golden file: how its cases are checked, computed and compared.
///
/// A new kind is a file of its own and a line in `GoldenSource.kinds`.
protocol GoldenKind: SendableMetatype {
  associatedtype Given: Decodable & Sendable
  /// The reference, in double precision.
  associatedtype Reference: Decodable & Sendable
  /// The engine's own numbers, in the same shape.
  associatedtype Numbers: Encodable

  /// The kind's name in the file.
  static var name: String { get }
  /// The quantities that have a tolerance, in the order in which they are printed.
  static var quantities: [String] { get }
  /// The quantities that must be right to the last digit, printed after those.
  static var exactQuantities: [String] { get }

  /// Throws if the case contradicts itself or the format.
  static func check(_ given: Given) throws(CaseError)
  /// Throws if the reference lacks something that `given` asks for.
  static func check(_ reference: Reference, for given: Given) throws(CaseError)
  /// Computes a case that was checked; a reference only says after which updates to look.
  static func numbers(for given: Given, like reference: Reference?) -> Numbers
  /// The engine's numbers, as they are judged.
  static func tensors(_ numbers: Numbers) -> [Tensor]
  /// The reference's numbers, in the same order.
  static func tensors(_ reference: Reference) -> [Tensor]
}

extension GoldenKind {
  static var exactQuantities: [String] { [] }
  static func check(_ reference: Reference, for given: Given) throws(CaseError) {}
}
