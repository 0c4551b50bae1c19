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
  /// Inputs are `[input][sample]`: all samples' first input, then all their second, …
  ///
  /// - Precondition: `inputs.count` is `count` times the inputs of the architecture.
  public func layerValues(inputs: [Float], count: Int) -> LayerValues {
    let evaluation = Evaluation(
      architecture: architecture, parameters: Buffer(self), keeping: .everything)
    var preActivations = architecture.layers.map {
      [Float](repeating: 0, count: $0.width * count)
    }
    var activations = preActivations
    evaluation.forEachBlock(inputs: inputs, count: count) { layers, samples in
      for index in 0..<layers.count {
        layers[index].preActivations.copyRows(samples, of: count, to: &preActivations[index])
        layers[index].activations.copyRows(samples, of: count, to: &activations[index])
      }
    }
    return LayerValues(count: count, preActivations: preActivations, activations: activations)
  }
}

extension Parameters {
  /// Computes the network's outputs alone for a whole set of samples, `[output][sample]`.
  ///
  /// Inputs are `[input][sample]`, as for `layerValues(inputs:count:)`.
  ///
  /// - Precondition: `inputs.count` is `count` times the inputs of the architecture.
  public func outputs(inputs: [Float], count: Int) -> [Float] {
    let evaluation = Evaluation(
      architecture: architecture, parameters: Buffer(self), keeping: .nothing)
    var outputs = [Float](repeating: 0, count: architecture.outputCount * count)
    evaluation.forEachBlock(inputs: inputs, count: count) { layers, samples in
      layers[layers.count - 1].activations.copyRows(samples, of: count, to: &outputs)
    }
    return outputs
  }
}

extension Strip<Wide> {
  /// Copies one block of samples to their place among all, `[row][sample]`.
  fileprivate func copyRows(_ samples: Range<Int>, of count: Int, to rows: inout [Float]) {
    let numbers = scalars()
    guard count > 0 else { return }
    for row in 0..<rows.count / count {
      let source = row * Evaluation.blockSize
      numbers[source..<source + samples.count].copy(
        samples.count, to: &rows, at: row * count + samples.lowerBound)
    }
  }
}
