import Analysis
import NeuralNetwork
import ScenarioFormat

/// What a solution is called where it is logic.
enum SolutionName {
  /// What the output says, and of which gates it makes that: "XOR = OR ∧ NAND"; nil for other data.
  ///
  /// A neuron may stand there negated: a line is the same line, whichever side it calls positive.
  static func text(_ parameters: Parameters, _ experiment: Experiment) -> String? {
    guard let corners = experiment.corners,
      let reading = GateReading(
        parameters: parameters, corners: experiment.inputMap.inputs(of: corners))
    else { return nil }
    let output = (reading.gates.last ?? []).map(\.name).joined(separator: ", ")
    guard reading.gates.count == 2, reading.gates[1].count == 1 else { return output }
    if reading.gates[0].count == 2,
      let formula = formula(of: reading.gates[1][0], reading.gates[0][0], reading.gates[0][1])
    {
      return "\(output) = \(formula)"
    }
    let hidden = reading.gates[0].map { simpler($0).name }.sorted()
    return "\(output) of " + hidden.joined(separator: ", ")
  }

  /// What the output says: all that matters where it is wrong.
  static func outputText(_ parameters: Parameters, _ experiment: Experiment) -> String? {
    text(parameters, experiment)?.split(separator: " = ").first
      .flatMap { $0.split(separator: " of ").first }.map(String.init)
  }

  /// The shortest "a ∧ b" or "a ∨ b" of two gates or their negations that gives a third.
  private static func formula(
    of target: LogicGate, _ first: LogicGate, _ second: LogicGate
  ) -> String? {
    var formulas: [String] = []
    for a in [first, first.negated] {
      for b in [second, second.negated] {
        let pairs = zip(a.truthTable, b.truthTable)
        let names = [a, b].map { $0.name.contains(" ") ? "(\($0.name))" : $0.name }
          .sorted { ($0.count, $0) < ($1.count, $1) }
        if pairs.map({ $0 && $1 }) == target.truthTable {
          formulas.append(names.joined(separator: " ∧ "))
        }
        if pairs.map({ $0 || $1 }) == target.truthTable {
          formulas.append(names.joined(separator: " ∨ "))
        }
      }
    }
    return formulas.min { ($0.count, $0) < ($1.count, $1) }
  }

  /// The gate or its negation, whichever has the shorter name.
  private static func simpler(_ gate: LogicGate) -> LogicGate {
    gate.negated.name.count < gate.name.count ? gate.negated : gate
  }
}

extension LogicGate {
  /// The gate that is true where this one is false.
  var negated: LogicGate { LogicGate(truthTable: truthTable.map { !$0 }) }
}
