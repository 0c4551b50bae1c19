public import Analysis
import NeuralNetwork

extension RegionLevels {
  /// Creates the levels of a network's output: its classes, or the two sides of a single one.
  ///
  /// - Parameters:
  ///   - fields: every neuron over the plane.
  ///   - span: how far an unbounded output's scale goes from 0, positive.
  ///   - previous: the levels of the last picture.
  public init(outputOf fields: NetworkFields, span: Float, previous: RegionLevels? = nil) {
    let output = fields.architecture.layers.count - 1
    guard fields.architecture.outputCount > 1 else {
      self.init(layer: output, neuron: 0, of: fields, span: span, previous: previous)
      return
    }
    let classes = (0..<fields.architecture.outputCount).map {
      fields.activation(layer: output, neuron: $0)
    }
    self.init(classes: classes, previous: previous)
  }

  /// Creates the levels of one neuron.
  ///
  /// Bounded activations fill the whole scale; of unbounded ones the pre-activation does, up to
  /// ±`span`.
  public init(
    layer: Int, neuron: Int, of fields: NetworkFields, span: Float = 3,
    previous: RegionLevels? = nil
  ) {
    let activation = fields.architecture.layers[layer].activation
    guard activation.isBounded else {
      self.init(
        signed: fields.preActivation(layer: layer, neuron: neuron), center: 0, span: span,
        previous: previous)
      return
    }
    let (lower, upper) = (activation.range.lowerBound, activation.range.upperBound)
    self.init(
      signed: fields.activation(layer: layer, neuron: neuron), center: (lower + upper) / 2,
      span: (upper - lower) / 2, previous: previous)
  }
}
