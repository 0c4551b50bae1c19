/// A Boolean function of two inputs: one of sixteen.
public struct LogicGate: Sendable, Hashable, CaseIterable {
  /// The values for the inputs 00, 01, 10, 11, in this order.
  public let truthTable: [Bool]

  /// Creates a gate from its values for the inputs 00, 01, 10, 11.
  ///
  /// - Precondition: there are four values.
  public init(truthTable: [Bool]) {
    precondition(truthTable.count == 4, "two inputs have four combinations")
    self.truthTable = truthTable
  }

  /// All sixteen.
  public static let allCases: [LogicGate] = (0..<16).map { number in
    LogicGate(truthTable: (0..<4).map { number >> $0 & 1 == 1 })
  }

  /// True for two ones only.
  public static let and = LogicGate(truthTable: [false, false, false, true])
  /// True for at least one one.
  public static let or = LogicGate(truthTable: [false, true, true, true])
  /// True for exactly one one.
  public static let xor = LogicGate(truthTable: [false, true, true, false])

  /// Whether a single neuron can be it: all but XOR and XNOR.
  public var isLinearlySeparable: Bool {
    self != .xor && self != LogicGate(truthTable: LogicGate.xor.truthTable.map { !$0 })
  }

  /// Whether its value is always the same.
  public var isConstant: Bool { Set(truthTable).count == 1 }

  /// Whether no input alone decides its value.
  public var dependsOnBoth: Bool {
    let dependsOnFirst = truthTable[0] != truthTable[2] || truthTable[1] != truthTable[3]
    let dependsOnSecond = truthTable[0] != truthTable[1] || truthTable[2] != truthTable[3]
    return dependsOnFirst && dependsOnSecond
  }

  /// What it is called: `NAND`, `x₁ ∧ ¬x₂`, `NOT x₁`.
  public var name: String { formula(of: "x₁", "x₂", naming: true) }

  /// The gate as a formula of two names: `NAND ∧ OR`, `¬a`, `a → b`.
  public func formula(of first: String, _ second: String) -> String {
    formula(of: first, second, naming: false)
  }

  private func formula(of a: String, _ b: String, naming: Bool) -> String {
    let bits = truthTable.map { $0 ? "1" : "0" }.joined()
    return switch bits {
    case "0000": "FALSE"
    case "1111": "TRUE"
    case "0001": naming ? "AND" : "\(a) ∧ \(b)"
    case "0111": naming ? "OR" : "\(a) ∨ \(b)"
    case "1110": naming ? "NAND" : "¬(\(a) ∧ \(b))"
    case "1000": naming ? "NOR" : "¬(\(a) ∨ \(b))"
    case "0110": naming ? "XOR" : "\(a) ⊕ \(b)"
    case "1001": naming ? "XNOR" : "¬(\(a) ⊕ \(b))"
    case "0011": a
    case "0101": b
    case "1100": naming ? "NOT \(a)" : "¬\(a)"
    case "1010": naming ? "NOT \(b)" : "¬\(b)"
    case "0010": "\(a) ∧ ¬\(b)"
    case "0100": "¬\(a) ∧ \(b)"
    case "1101": "\(a) → \(b)"
    default: "\(b) → \(a)"
    }
  }
}
