/// What every neuron computes for a set of samples.
///
/// The values of one neuron lie side by side: `[layer][neuron][sample]`.
public struct LayerValues: Sendable {
  /// How many samples there are.
  public let count: Int
  /// The pre-activations z of each layer, `[layer]` of `[neuron][sample]`, `count` values a neuron.
  public let preActivations: [[Float]]
  /// The activations a of each layer, `[layer]` of `[neuron][sample]`, `count` values a neuron.
  public let activations: [[Float]]

  /// The pre-activations of one neuron, `[sample]`.
  public func preActivation(layer: Int, neuron: Int) -> ArraySlice<Float> {
    preActivations[layer][neuron * count..<(neuron + 1) * count]
  }

  /// The activations of one neuron, `[sample]`.
  public func activation(layer: Int, neuron: Int) -> ArraySlice<Float> {
    activations[layer][neuron * count..<(neuron + 1) * count]
  }
}

extension Parameters {
  /// Computes z = W a + b and a = φ(z) of every neuron for a whole set of samples.
  ///
  /// - Parameter inputs: `[input][sample]`: all samples' first input, then all their second, …
  public func layerValues(inputs: [Float], count: Int) -> LayerValues {
    fatalError("contract")
  }
}
