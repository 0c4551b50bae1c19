import NeuralNetwork

extension LabeledSet {
  /// The largest magnitude of a target: what fills the scale of colours.
  var targetReach: Float { targets.reduce(1e-3) { max($0, $1.magnitude) } }
}
