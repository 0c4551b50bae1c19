extension LayerPlan {
  /// Computes the deltas of the output layer; those of lanes behind the last sample are 0.
  ///
  /// Targets are `[output][block]`.
  func outputDeltas(
    of loss: Loss, targets: Strip<L>, into deltas: Strip<L>, sampleCount: Int
  ) {
    let blocks = (sampleCount + L.width - 1) / L.width
    switch (loss, activation) {
    // Both cross entropies with their activation function: dℓ/dz = a − t.
    case (.binaryCrossEntropy, _), (.softmaxCrossEntropy, _):
      errors(targets, into: deltas, blocks, LinearKernel.self)
    case (.squaredError, .linear): errors(targets, into: deltas, blocks, LinearKernel.self)
    case (.squaredError, .step): errors(targets, into: deltas, blocks, StepKernel.self)
    case (.squaredError, .sigmoid): errors(targets, into: deltas, blocks, SigmoidKernel.self)
    case (.squaredError, .tanh): errors(targets, into: deltas, blocks, TanhKernel.self)
    case (.squaredError, .relu): errors(targets, into: deltas, blocks, ReLUKernel.self)
    case (.squaredError, .leakyReLU): errors(targets, into: deltas, blocks, LeakyReLUKernel.self)
    case (.squaredError, .softmax): softmaxErrors(targets, into: deltas, blocks)
    }
    clearTail(of: deltas, sampleCount: sampleCount)
  }

  /// δ = (a − t) φ′.
  private func errors<A: ActivationKernel>(
    _ targets: Strip<L>, into deltas: Strip<L>, _ blocks: Int, _: A.Type
  ) {
    for neuron in 0..<width {
      for place in neuron * stride..<neuron * stride + blocks {
        let a = activations[place]
        deltas[place] = (a - targets[place]) * A.slope(a)
      }
    }
  }

  /// δₖ = aₖ (eₖ − Σⱼ eⱼ aⱼ) with e = a − t: the squared error seen through softmax.
  private func softmaxErrors(_ targets: Strip<L>, into deltas: Strip<L>, _ blocks: Int) {
    for block in 0..<blocks {
      var weighted = L(0)
      for neuron in 0..<width {
        let place = neuron * stride + block
        weighted += (activations[place] - targets[place]) * activations[place]
      }
      for neuron in 0..<width {
        let place = neuron * stride + block
        deltas[place] = activations[place] * (activations[place] - targets[place] - weighted)
      }
    }
  }

  private func clearTail(of deltas: Strip<L>, sampleCount: Int) {
    let used = sampleCount % L.width
    guard used > 0 else { return }
    let numbers = deltas.scalars()
    for neuron in 0..<width {
      let first = (neuron &* stride &+ sampleCount / L.width) &* L.width
      for place in first &+ used..<first &+ L.width { numbers[place] = 0 }
    }
  }
}

extension LayerPlan {
  /// The losses of one lane block of samples, each summed over the outputs.
  func losses(_ loss: Loss, targets: Strip<L>, block: Int) -> L {
    switch loss {
    case .squaredError: squaredErrors(targets: targets, block: block)
    case .binaryCrossEntropy: binaryCrossEntropies(targets: targets, block: block)
    case .softmaxCrossEntropy: softmaxCrossEntropies(targets: targets, block: block)
    }
  }

  private func squaredErrors(targets: Strip<L>, block: Int) -> L {
    var total = L(0)
    for neuron in 0..<width {
      let error = activations[neuron * stride + block] - targets[neuron * stride + block]
      total += error * error
    }
    return total * 0.5
  }

  private func binaryCrossEntropies(targets: Strip<L>, block: Int) -> L {
    var total = L(0)
    for neuron in 0..<width {
      let z = preActivations[neuron * stride + block]
      total += z.above(0) - z * targets[neuron * stride + block] + z.softness()
    }
    return total
  }

  private func softmaxCrossEntropies(targets: Strip<L>, block: Int) -> L {
    var largest = preActivations[block]
    for neuron in 0..<width { largest = largest.larger(preActivations[neuron * stride + block]) }
    var sum = L(0)
    for neuron in 0..<width {
      sum += (preActivations[neuron * stride + block] - largest).exponential()
    }
    let logarithm = sum.naturalLogarithm()
    var total = L(0)
    for neuron in 0..<width {
      let place = neuron * stride + block
      total += targets[place] * (logarithm - (preActivations[place] - largest))
    }
    return total
  }
}
