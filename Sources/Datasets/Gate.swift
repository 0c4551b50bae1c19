/// A Boolean function of two inputs: one of sixteen.
public enum Gate: String, Sendable, Hashable, CaseIterable {
  /// Never 1.
  case never = "false"
  /// 1 where both inputs are 1.
  case and
  /// 1 where only the first input is 1.
  case firstOnly = "x1-and-not-x2"
  /// The first input.
  case first = "x1"
  /// 1 where only the second input is 1.
  case secondOnly = "not-x1-and-x2"
  /// The second input.
  case second = "x2"
  /// 1 where the inputs differ.
  case xor
  /// 1 where an input is 1.
  case or
  /// 0 where an input is 1.
  case nor
  /// 1 where the inputs agree.
  case xnor
  /// 1 where the second input is 0.
  case notSecond = "not-x2"
  /// 0 only where the second input is 1 and the first is not.
  case secondImpliesFirst = "x2-implies-x1"
  /// 1 where the first input is 0.
  case notFirst = "not-x1"
  /// 0 only where the first input is 1 and the second is not.
  case firstImpliesSecond = "x1-implies-x2"
  /// 0 where both inputs are 1.
  case nand
  /// Always 1.
  case always = "true"

  /// The corners of the unit square in the order of `labels`.
  public static let corners: [(x: Int, y: Int)] = [(0, 0), (0, 1), (1, 0), (1, 1)]

  /// The function's value, 0 or 1, at each of the `corners`.
  ///
  /// The cases stand in the order of their truth tables, read as binary numbers: 0000, 0001, …
  public var labels: [Int] {
    let number = Self.allCases.firstIndex(of: self) ?? 0
    return [8, 4, 2, 1].map { number & $0 == 0 ? 0 : 1 }
  }
}
