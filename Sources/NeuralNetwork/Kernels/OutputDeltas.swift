/// The deltas of the output layer: the derivatives of each sample's loss with respect to z.
///
/// Those of lanes behind the last sample are 0, which keeps them out of every sum.
struct OutputDeltas<L: Lane>: ActivationKernelUser {
  let layer: Place<LayerPlan<L>>
  let gradients: Place<LayerGradients<L>>
  /// `[output][block]`.
  let targets: Strip<L>
  let sampleCount: Int

  /// Computes the deltas of one loss.
  func run(_ loss: Loss) {
    let activation = layer.value.activation
    switch loss {
    // Both cross entropies with the activation function that they go with: dℓ/dz = a − t.
    case .binaryCrossEntropy, .softmaxCrossEntropy: run(LinearKernel.self)
    case .squaredError: activation == .softmax ? throughSoftmax() : activation.run(self)
    }
  }

  /// δ = (a − t) φ′.
  func run<A: ActivationKernel>(_: A.Type) {
    let (layer, deltas) = (layer.value, gradients.value.deltas)
    for neuron in 0..<layer.width {
      for block in 0..<blocks {
        let place = neuron &* layer.stride &+ block
        let a = layer.activations[place]
        deltas[place] = (a - targets[place]) * A.slope(a)
      }
    }
    clearTail(of: layer, deltas)
  }

  /// δₖ = aₖ (eₖ − Σⱼ eⱼ aⱼ) with e = a − t: the squared error seen through softmax.
  private func throughSoftmax() {
    let (layer, deltas) = (layer.value, gradients.value.deltas)
    for block in 0..<blocks {
      let places = stride(from: block, to: layer.width * layer.stride, by: layer.stride)
      var weighted = L(0)
      for place in places {
        weighted += (layer.activations[place] - targets[place]) * layer.activations[place]
      }
      for place in places {
        let a = layer.activations[place]
        deltas[place] = a * (a - targets[place] - weighted)
      }
    }
    clearTail(of: layer, deltas)
  }

  private var blocks: Int { (sampleCount + L.width - 1) / L.width }

  @inline(__always)
  private func clearTail(of layer: LayerPlan<L>, _ deltas: Strip<L>) {
    let used = sampleCount % L.width
    guard used > 0 else { return }
    let numbers = deltas.scalars()
    for neuron in 0..<layer.width {
      let first = (neuron &* layer.stride &+ sampleCount / L.width) &* L.width
      for place in first &+ used..<first &+ L.width { numbers[place] = 0 }
    }
  }
}
