/// The deltas of the output layer: the derivatives of each sample's loss with respect to z.
///
/// Those of lanes behind the last sample are 0, which keeps them out of every sum.
struct OutputDeltas<L: Lane> {
  let layer: Place<LayerPlan<L>>
  let gradients: Place<LayerGradients<L>>
  /// `[output][block]`.
  let targets: Strip<L>
  let sampleCount: Int

  /// Computes the deltas of one loss, or of a classic rule instead.
  func run(_ loss: Loss, _ rule: LearningRule) {
    switch rule {
    case .backpropagation: run(loss)
    case .perceptron: ErrorDeltas<L, SquaredErrorKernel>(of: self).run(LinearKernel.self)
    case .delta:
      ErrorDeltas<L, SquaredErrorKernel>(of: self, seesPreActivations: true).run(LinearKernel.self)
    case .hebb: ErrorDeltas<L, CorrelationKernel>(of: self).run(LinearKernel.self)
    }
  }

  private func run(_ loss: Loss) {
    switch loss {
    // Both cross entropies with the activation function that they go with: dℓ/dz = a − t.
    case .binaryCrossEntropy, .softmaxCrossEntropy:
      ErrorDeltas<L, SquaredErrorKernel>(of: self).run(LinearKernel.self)
    case .squaredError: ErrorDeltas<L, SquaredErrorKernel>(of: self).run()
    case .huber: ErrorDeltas<L, HuberKernel>(of: self).run()
    case .hinge: ErrorDeltas<L, HingeKernel>(of: self).run()
    }
  }
}

/// The deltas of a loss that compares activations with targets.
private struct ErrorDeltas<L: Lane, E: ErrorKernel>: ActivationKernelUser {
  let layer: LayerPlan<L>
  /// `[output][block]`: what is compared with the targets.
  let values: Strip<L>
  let deltas: Strip<L>
  let targets: Strip<L>
  let sampleCount: Int

  @inline(__always)
  init(of output: OutputDeltas<L>, seesPreActivations: Bool = false) {
    layer = output.layer.value
    values = seesPreActivations ? layer.preActivations : layer.activations
    deltas = output.gradients.value.deltas
    targets = output.targets
    sampleCount = output.sampleCount
  }

  @inline(__always) func run() {
    layer.activation == .softmax ? throughSoftmax() : layer.activation.run(self)
  }

  /// δ = e′(a, t) φ′.
  func run<A: ActivationKernel>(_: A.Type) {
    for neuron in 0..<layer.width {
      for block in 0..<blocks {
        let place = neuron &* layer.stride &+ block
        let a = values[place]
        let z = A.slopeNeedsPreActivation ? layer.preActivations[place] : a
        deltas[place] = E.slope(a, target: targets[place]) * A.slope(a, z)
      }
    }
    clearTail()
  }

  /// δₖ = aₖ (e′ₖ − Σⱼ e′ⱼ aⱼ): the error seen through softmax.
  private func throughSoftmax() {
    for block in 0..<blocks {
      let places = stride(from: block, to: layer.width * layer.stride, by: layer.stride)
      var weighted = L(0)
      for place in places {
        let a = values[place]
        weighted += E.slope(a, target: targets[place]) * a
      }
      for place in places {
        let a = values[place]
        deltas[place] = a * (E.slope(a, target: targets[place]) - weighted)
      }
    }
    clearTail()
  }

  private var blocks: Int { (sampleCount + L.width - 1) / L.width }

  @inline(__always) private func clearTail() {
    let used = sampleCount % L.width
    guard used > 0 else { return }
    let numbers = deltas.scalars()
    for neuron in 0..<layer.width {
      let first = (neuron &* layer.stride &+ sampleCount / L.width) &* L.width
      for place in first &+ used..<first &+ L.width { numbers[place] = 0 }
    }
  }
}
