/// How the mean loss of some samples changes with each parameter and with each input.
public struct Gradient: Sendable, Hashable {
  /// The derivatives with respect to the weights and biases, each in the place of its parameter.
  public let parameters: Parameters
  /// The derivatives with respect to the samples' inputs, `[sample][input]`; they contain the 1/N
  /// of the mean.
  public let inputs: [Float]
}

extension Parameters {
  /// Computes the gradient of the mean loss over a set, with what the weights cost, by
  /// backpropagation.
  ///
  /// It takes the path of training: the same forward and backward pass, the set as one mini-batch.
  ///
  /// - Precondition: the set has a sample, its inputs and outputs are those of the architecture,
  ///   and the loss accepts the activation function of the output layer.
  public func gradient(
    of loss: Loss, with penalty: Penalty = .none, on set: LabeledSet
  ) -> Gradient {
    precondition(set.count > 0, "a mean needs a sample")
    architecture.checkShape(of: set)
    architecture.checkTrainable(with: loss)
    let parameters = Buffer(self)
    let sums = Buffer(repeating: F4(0), count: parameters.strip.count)
    let pass = BackwardPass<Wide>(architecture, parameters, sums, capacity: set.count)
    let inputSums = Buffer(repeating: Wide(0), count: pass.workspace.inputs.count)
    let order = EpochOrder(count: set.count, seed: 0, shuffles: false)
    SampleStore(set).gather(order.samples, into: pass.workspace)
    pass.run(loss: loss, sampleCount: set.count, sink: GradientSums())
    pass.propagateToInputs(inputSums.strip, sampleCount: set.count)
    let isWeight = Buffer(weightsOf: architecture)
    penalty.add(
      to: sums.strip, parameters: parameters.strip, isWeight: isWeight.strip,
      sampleCount: set.count)
    let means = sums.strip.scalars()[0..<values.count].array()
    let inputMeans = Self.transposed(inputSums.strip.scalars(), set)
    return withExtendedLifetime((pass, sums, inputSums, order, isWeight)) {
      Gradient(
        parameters: Parameters(architecture: architecture, values: means), inputs: inputMeans)
    }
  }

  /// Turns `[input][sample]` sums, padded, into `[sample][input]` means.
  private static func transposed(_ sums: Strip<Float>, _ set: LabeledSet) -> [Float] {
    let stride = sums.count / set.inputCount
    return (0..<set.inputs.count).map { place in
      let (sample, input) = place.quotientAndRemainder(dividingBy: set.inputCount)
      return sums[input * stride + sample] / Float(set.count)
    }
  }

  /// Computes the mean loss over a set, and how many of its samples are put into their class.
  ///
  /// - Precondition: the set's inputs and outputs are those of the architecture.
  public func metrics(on set: LabeledSet, loss: Loss) -> Metrics {
    architecture.checkShape(of: set)
    return Evaluation(architecture: architecture, parameters: Buffer(self), keeping: .output)
      .metrics(on: set, loss: loss)
  }
}
