/// The deltas of the output layer: the derivatives of each sample's loss with respect to z.
///
/// Those of lanes behind the last sample are 0, which keeps them out of every sum.
struct OutputDeltas<L: Lane>: ActivationKernelUser {
  let layer: LayerPlan<L>
  /// `[output][block]`.
  let targets: Strip<L>
  /// `[output][block]`.
  let deltas: Strip<L>
  let sampleCount: Int

  /// Computes the deltas of one loss.
  func run(_ loss: Loss) {
    switch loss {
    // Both cross entropies with the activation function that they go with: dℓ/dz = a − t.
    case .binaryCrossEntropy, .softmaxCrossEntropy: run(LinearKernel.self)
    case .squaredError: layer.activation == .softmax ? throughSoftmax() : layer.activation.run(self)
    }
    clearTail()
  }

  /// δ = (a − t) φ′.
  func run<A: ActivationKernel>(_: A.Type) {
    for neuron in 0..<layer.width {
      for block in 0..<blocks {
        let place = neuron &* layer.stride &+ block
        let a = layer.activations[place]
        deltas[place] = (a - targets[place]) * A.slope(a)
      }
    }
  }

  /// δₖ = aₖ (eₖ − Σⱼ eⱼ aⱼ) with e = a − t: the squared error seen through softmax.
  private func throughSoftmax() {
    for block in 0..<blocks {
      var weighted = L(0)
      for place in places(block) {
        weighted += (layer.activations[place] - targets[place]) * layer.activations[place]
      }
      for place in places(block) {
        let a = layer.activations[place]
        deltas[place] = a * (a - targets[place] - weighted)
      }
    }
  }

  private func places(_ block: Int) -> StrideTo<Int> {
    stride(from: block, to: layer.width * layer.stride, by: layer.stride)
  }

  private var blocks: Int { (sampleCount + L.width - 1) / L.width }

  private func clearTail() {
    let used = sampleCount % L.width
    guard used > 0 else { return }
    let numbers = deltas.scalars()
    for neuron in 0..<layer.width {
      let first = (neuron &* layer.stride &+ sampleCount / L.width) &* L.width
      for place in first &+ used..<first &+ L.width { numbers[place] = 0 }
    }
  }
}
