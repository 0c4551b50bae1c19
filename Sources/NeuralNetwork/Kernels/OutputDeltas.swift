/// The deltas of the output layer: the derivatives of each sample's loss with respect to z.
///
/// Those of lanes behind the last sample are 0, which keeps them out of every sum.
struct OutputDeltas<L: Lane> {
  let layer: Place<LayerPlan<L>>
  /// `[output][block]`: where they go.
  let deltas: Strip<L>
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
  let output: OutputDeltas<L>
  /// Whether z is compared with the targets, not a.
  let seesPreActivations: Bool

  @inline(__always)
  init(of output: OutputDeltas<L>, seesPreActivations: Bool = false) {
    self.output = output
    self.seesPreActivations = seesPreActivations
  }

  @inline(__always) func run() {
    let activation = output.layer.value.activation
    activation == .softmax ? throughSoftmax() : activation.run(self)
  }

  /// δ = e′(a, t) φ′.
  func run<A: ActivationKernel>(_: A.Type) {
    let (layer, targets, deltas) = (output.layer.value, output.targets, output.deltas)
    let values = seesPreActivations ? layer.preActivations : layer.activations
    let blocks = output.blocks
    var neuron = 0
    while neuron < layer.width {
      var place = neuron &* layer.stride
      let end = place &+ blocks
      while place < end {
        let a = values[place]
        let z = A.slopeNeedsPreActivation ? layer.preActivations[place] : a
        deltas[place] = E.slope(a, target: targets[place]) * A.slope(a, z)
        place &+= 1
      }
      neuron &+= 1
    }
    output.clearTail()
  }

  /// δₖ = aₖ (e′ₖ − Σⱼ e′ⱼ aⱼ): the error seen through softmax.
  private func throughSoftmax() {
    let (layer, targets, deltas) = (output.layer.value, output.targets, output.deltas)
    for block in 0..<output.blocks {
      let places = stride(from: block, to: layer.width * layer.stride, by: layer.stride)
      var weighted = L(0)
      for place in places {
        let a = layer.activations[place]
        weighted += E.slope(a, target: targets[place]) * a
      }
      for place in places {
        let a = layer.activations[place]
        deltas[place] = a * (E.slope(a, target: targets[place]) - weighted)
      }
    }
    output.clearTail()
  }
}

extension OutputDeltas {
  fileprivate var blocks: Int { (sampleCount &+ L.width &- 1) / L.width }

  @inline(__always) fileprivate func clearTail() {
    let used = sampleCount % L.width
    guard used > 0 else { return }
    let numbers = deltas.scalars()
    let layer = layer.value
    for neuron in 0..<layer.width {
      let first = (neuron &* layer.stride &+ sampleCount / L.width) &* L.width
      for place in first &+ used..<first &+ L.width { numbers[place] = 0 }
    }
  }
}
