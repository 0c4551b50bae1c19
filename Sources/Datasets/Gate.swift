/// A Boolean function of two inputs that has a name of its own.
public enum Gate: String, Sendable, Hashable, CaseIterable {
  /// 1 where both inputs are 1.
  case and
  /// 1 where an input is 1.
  case or
  /// 0 where both inputs are 1.
  case nand
  /// 0 where an input is 1.
  case nor
  /// 1 where the inputs differ.
  case xor
  /// 1 where the inputs agree.
  case xnor

  /// The corners of the unit square in the order of `labels`.
  public static let corners: [(x: Int, y: Int)] = [(0, 0), (0, 1), (1, 0), (1, 1)]

  /// The function's value, 0 or 1, at each of the `corners`.
  public var labels: [Int] {
    switch self {
    case .and: [0, 0, 0, 1]
    case .or: [0, 1, 1, 1]
    case .nand: [1, 1, 1, 0]
    case .nor: [1, 0, 0, 0]
    case .xor: [0, 1, 1, 0]
    case .xnor: [1, 0, 0, 1]
    }
  }
}
