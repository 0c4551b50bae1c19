public import NeuralNetwork

/// What back-propagation makes of one sample: forward, the loss, and back.
public struct SampleStep: Sendable {
  /// The sample as the network takes it, `[input]`.
  public let inputs: [Float]
  /// What the outputs should be, `[output]`.
  public let targets: [Float]
  /// Every neuron's z and a for the sample.
  public let values: LayerValues
  /// The loss of the sample.
  public let loss: Float
  /// ∂L/∂w and ∂L/∂b for this sample alone, each in the place of its parameter.
  public let gradient: Parameters

  /// Works one sample of a set out.
  ///
  /// - Precondition: the set has the sample, and the loss accepts the output's activation function.
  public init(parameters: Parameters, loss: Loss, set: LabeledSet, sample: Int) {
    let single = LabeledSet(
      inputCount: set.inputCount, outputCount: set.outputCount,
      inputs: Array(set.inputs[sample * set.inputCount..<(sample + 1) * set.inputCount]),
      targets: Array(set.targets[sample * set.outputCount..<(sample + 1) * set.outputCount]),
      holdsClasses: set.holdsClasses)
    inputs = single.inputs
    targets = single.targets
    values = parameters.layerValues(inputs: single.inputs, count: 1)
    self.loss = parameters.metrics(on: single, loss: loss).loss
    gradient = parameters.gradient(of: loss, on: single).parameters
  }

  /// δ = ∂L/∂z of a neuron: the derivative with respect to its bias, since ∂z/∂b = 1.
  public func delta(layer: Int, neuron: Int) -> Float {
    gradient.bias(layer: layer, neuron: neuron)
  }

  /// What feeds a layer, `[input]`.
  public func inputs(ofLayer layer: Int) -> [Float] {
    layer == 0 ? inputs : values.activations[layer - 1]
  }
}
