import Analysis
import NeuralNetwork
import Testing

@Suite("Logic gates")
struct GateTests {
  /// `[input][corner]` of 00, 01, 10, 11.
  private static let corners: [Float] = [0, 0, 1, 1, 0, 1, 0, 1]

  private func reading(_ values: [Float]) throws -> GateReading {
    let architecture = Architecture(
      inputCount: 2,
      layers: [.init(width: 2, activation: .step), .init(width: 1, activation: .step)])
    return try #require(
      GateReading(
        parameters: Parameters(architecture: architecture, values: values), corners: Self.corners))
  }

  @Test("are sixteen, each with a name and a formula of its own")
  func names() {
    #expect(LogicGate.allCases.count == 16)
    #expect(Set(LogicGate.allCases.map(\.name)).count == 16)
    #expect(Set(LogicGate.allCases.map { $0.formula(of: "a", "b") }).count == 16)
  }

  @Test("can all be one neuron, but for XOR and XNOR")
  func separability() {
    let impossible = LogicGate.allCases.filter { !$0.isLinearlySeparable }.map(\.name)
    #expect(Set(impossible) == ["XOR", "XNOR"])
  }

  @Test("name the neurons of the textbook's XOR, and how they make it")
  func textbook() throws {
    let reading = try reading([-1, -1, 1, 1, 1.5, -0.5, 1, 1, -1.5])
    #expect(reading.gates[0].map(\.name) == ["NAND", "OR"])
    #expect(reading.gates[1].map(\.name) == ["XOR"])
    #expect(reading.composition == "XOR = NAND ∧ OR")
  }

  @Test(
    "are put together to the output as simply as can be",
    arguments: [
      ([1, 1, 1, 1, -1.5, -0.5, -1, 1, -0.5] as [Float], "XOR = ¬AND ∧ OR"),
      ([-1, -1, -1, -1, 1.5, 0.5, 1, -1, -0.5], "XOR = NAND ∧ ¬NOR"),
      ([1, 1, -1, -1, -1.5, 0.5, -1, -1, 0.5], "XOR = ¬(AND ∨ NOR)"),
      ([-1, -1, 1, 1, 1.5, -0.5, -1, -1, 1.5], "XNOR = ¬(NAND ∧ OR)"),
      ([1, -1, -1, 1, -0.5, -0.5, 1, 1, -0.5], "XOR = (x₁ ∧ ¬x₂) ∨ (¬x₁ ∧ x₂)"),
    ])
  func pairs(values: [Float], composition: String) throws {
    #expect(try reading(values).composition == composition)
  }

  @Test("state no composition when a hidden neuron says always the same")
  func constant() throws {
    #expect(try reading([0, 0, 1, 1, 1, -0.5, 1, 1, -1.5]).composition == nil)
  }

  @Test("state no composition of another shape of network")
  func otherShape() throws {
    let architecture = Architecture(
      inputCount: 2,
      layers: [.init(width: 3, activation: .tanh), .init(width: 1, activation: .sigmoid)])
    let values = [Float](repeating: 0.5, count: architecture.parameterCount)
    let reading = try #require(
      GateReading(
        parameters: Parameters(architecture: architecture, values: values), corners: Self.corners))
    #expect(reading.composition == nil)
    #expect(reading.gates[0].count == 3)
  }
}
