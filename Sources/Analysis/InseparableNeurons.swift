public import NeuralNetwork

extension Parameters {
  /// Neurons of a hidden layer that gradient descent can never tell apart, in groups of two and
  /// more.
  ///
  /// Two neurons whose weights in, bias and weights out are the same have the same gradient, and so
  /// do all their later ones: whatever an optimiser does to one, it does to the other. The same
  /// holds for all of them times −1 where the activation function is odd (Goodfellow, Bengio and
  /// Courville, Deep Learning, 2016, section 8.4). Only what treats neurons differently, dropout,
  /// parts them.
  ///
  /// - Precondition: the layer is a hidden one.
  public func inseparableNeurons(ofLayer layer: Int) -> [[Int]] {
    precondition(architecture.layers.indices.dropLast().contains(layer), "a hidden layer")
    guard isFinite else { return [] }
    let groups = Dictionary(grouping: 0..<architecture.layers[layer].width) {
      allNumbers(ofLayer: layer, neuron: $0)
    }
    return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  /// Whether no neuron of a hidden layer takes anything in or hands anything on.
  public var hasNoWeights: Bool {
    architecture.hiddenLayerCount > 0
      && architecture.layers.indices.allSatisfy { layer in
        (0..<architecture.layers[layer].width).allSatisfy {
          weights(layer: layer, neuron: $0).allSatisfy { $0 == 0 }
        }
      }
  }

  /// Weights in, bias and weights out of a neuron, the first that is not 0 positive if the sign
  /// makes no difference.
  private func allNumbers(ofLayer layer: Int, neuron: Int) -> [Float] {
    let next = layer + 1
    let outgoing = (0..<architecture.layers[next].width).map {
      weight(layer: next, neuron: $0, input: neuron)
    }
    let numbers =
      Array(weights(layer: layer, neuron: neuron)) + [bias(layer: layer, neuron: neuron)]
      + outgoing
    guard architecture.layers[layer].activation.isOdd,
      let first = numbers.first(where: { $0 != 0 }), first < 0
    else { return numbers }
    return numbers.map { -$0 }
  }
}
