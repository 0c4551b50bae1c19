public import NeuralNetwork

/// A network read as logic: which gate each neuron is of the two inputs, by the signs of its z on
/// the four corners.
public struct GateReading: Sendable, Hashable {
  /// The gates, `[layer][neuron]`.
  public let gates: [[LogicGate]]

  private let outputOfHidden: LogicGate?

  /// Reads a network with two inputs; nil when a z is not a number, as in a network that diverged.
  ///
  /// - Parameters:
  ///   - parameters: the weights and biases.
  ///   - corners: the inputs 00, 01, 10, 11 as the network takes them, `[input][corner]`.
  public init?(parameters: Parameters, corners: [Float]) {
    let count = 4
    precondition(
      corners.count == count * parameters.architecture.inputCount, "four combinations of inputs")
    let values = parameters.layerValues(inputs: corners, count: count)
    guard !values.preActivations.joined().contains(where: \.isNaN) else { return nil }
    let gates = parameters.architecture.layers.indices.map { layer in
      (0..<parameters.architecture.layers[layer].width).map { neuron in
        let signs = values.preActivation(layer: layer, neuron: neuron).map { $0 >= 0 }
        return LogicGate(truthTable: signs)
      }
    }
    self.gates = gates
    outputOfHidden = Self.outputGate(of: gates)
  }

  /// What the output makes of two hidden neurons: "XOR = NAND ∧ OR".
  ///
  /// Nil unless there is one hidden layer of two neurons and one output, and the output follows
  /// from what the two are on the corners. Combinations that no corner gives are chosen so that the
  /// formula becomes a simple one.
  public var composition: String? {
    guard let outputOfHidden else { return nil }
    let hidden = gates[0].map(\.name).map { $0.contains(" ") ? "(\($0))" : $0 }
    return "\(gates[1][0].name) = \(outputOfHidden.formula(of: hidden[0], hidden[1]))"
  }

  private static func outputGate(of gates: [[LogicGate]]) -> LogicGate? {
    guard gates.count == 2, gates[0].count == 2, gates[1].count == 1,
      !gates.joined().contains(where: \.isConstant)
    else { return nil }
    var table: [Bool?] = [nil, nil, nil, nil]
    for corner in 0..<4 {
      let (first, second) = (gates[0][0].truthTable[corner], gates[0][1].truthTable[corner])
      let index = (first ? 2 : 0) + (second ? 1 : 0)
      let output = gates[1][0].truthTable[corner]
      if let known = table[index], known != output { return nil }
      table[index] = output
    }
    return simplest.first { gate in
      zip(gate.truthTable, table).allSatisfy { $1 == nil || $0 == $1 }
    }
  }

  /// In the order in which one would like to read them, XOR and XNOR last; only those that need
  /// both inputs.
  private static let simplest: [LogicGate] = {
    let others = LogicGate.allCases.filter { $0 != .and && $0 != .or && $0.dependsOnBoth }
    return [.and, .or] + others.filter(\.isLinearlySeparable)
      + others.filter { !$0.isLinearlySeparable }
  }()
}
