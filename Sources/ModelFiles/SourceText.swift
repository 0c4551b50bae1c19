import NeuralNetwork

/// A network written out as one equation a neuron.
struct SourceText {
  /// How an equation is spelled.
  struct Style {
    /// What stands between a weight and what it weighs.
    var times: String
    /// What stands for minus.
    var minus: String
    /// The name of a neuron: its layer and its place, both 0 the first.
    var neuron: (_ layer: Int, _ neuron: Int) -> String
    /// A function of a sum.
    var applied: (ActivationFunction, String) -> String
  }

  let model: NetworkModel
  let style: Style

  /// `h1 = tanh(-0.6 * x1 + 0.2)`, layer by layer; `inputs` are the names of the inputs.
  func equations(inputs: [String]) -> [String] {
    var names = inputs
    var lines: [String] = []
    for (layer, shape) in model.architecture.layers.enumerated() {
      let (weights, biases) = (model.weights(layer: layer), model.biases(layer: layer))
      let next = (0..<shape.width).map { style.neuron(layer, $0) }
      for neuron in 0..<shape.width {
        let sum = sum(zip(weights[neuron], names), bias: biases[neuron])
        lines.append("\(next[neuron]) = \(style.applied(shape.activation, sum))")
      }
      names = next
    }
    return lines
  }

  /// What an input is in the data's units: `(x1 - 0.5) / 2.0`; the name alone where nothing is
  /// done to it.
  func standardized(_ name: String, input: Int) -> String {
    let standardization = model.inputMap.standardization
    let (mean, deviation) = (standardization.means[input], standardization.deviations[input])
    guard mean != 0 || deviation != 1 else { return name }
    return "(\(name)\(signed(-mean))) / \(number(deviation))"
  }

  private func sum(
    _ terms: some Sequence<(Float, String)>, bias: Float
  ) -> String {
    let spelled = terms.map { signed($0.0) + style.times + $0.1 }.joined() + signed(bias)
    return spelled.hasPrefix(" + ")
      ? String(spelled.dropFirst(3))
      : style.minus + spelled.dropFirst(2 + style.minus.count)
  }

  private func signed(_ value: Float) -> String {
    let sign = value.sign == .minus ? style.minus : "+"
    return " \(sign) \(number(value.magnitude))"
  }

  /// The shortest digits that give the same number again.
  private func number(_ value: Float) -> String {
    value.sign == .minus ? style.minus + value.magnitude.description : value.description
  }
}
