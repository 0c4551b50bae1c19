import NeuralNetwork

extension LabeledSet {
  /// The largest magnitude of a target: what fills the scale of colours.
  var targetReach: Float { targets.reduce(1e-3) { max($0, $1.magnitude) } }

  /// Every neuron for every sample.
  func layerValues(under parameters: Parameters) -> LayerValues {
    let columns = (0..<inputCount).flatMap { input in
      (0..<count).map { inputs[$0 * inputCount + input] }
    }
    return parameters.layerValues(inputs: columns, count: count)
  }
}
