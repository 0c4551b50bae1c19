/// Trains the smallest networks one sample at a time, with all parameters in registers for as long
/// as the samples last: up to two inputs, one hidden layer of up to four neurons, one output.
///
/// It does what `RowPass` does, in the same order, and so gives the same bits.
final class RegisterPass: MiniBatchPass {
  private let task: LearningTask
  private let network: PlaneNetwork
  private let outputDelta: DeltaFunction

  /// Allocates all memory that training takes; nil for a task that doesn't fit.
  init?(_ task: LearningTask) {
    guard task.isOverPlane, task.capacity == 1, task.architecture.layers[0].width <= F4.width else {
      return nil
    }
    self.task = task
    network = PlaneNetwork(task)
    outputDelta = OutputDelta(
      loss: task.hyperparameters.loss, activation: task.architecture.layers[1].activation
    ).run(DeltaFunction.Maker())
    task.samples.makeRows()
  }

  func learn(
    _ samples: Strip<Int32>, miniBatchSize: Int, learningRate: Float, updateCount: Int
  ) -> Int {
    task.architecture.layers[0].activation.run(
      RegisterDescent(
        network: network.plan, samples: samples, inputs: task.samples.inputRows,
        targets: task.samples.targets, outputDelta: outputDelta, rate: learningRate))
    return updateCount + samples.count
  }

  func load() { network.load(task.parameters.strip.scalars()) }
  func collect() { network.collect(task.parameters.strip.scalars()) }
}

/// The delta of the output as a function.
private struct DeltaFunction {
  let function: (_ z: F1, _ target: F1) -> F1

  struct Maker: OutputDeltaUser {
    func run<K: OutputDeltaKernel>(_: K.Type) -> DeltaFunction {
      DeltaFunction { z, target in K.delta(z, target: target) }
    }
  }
}

/// The loop over the samples.
private struct RegisterDescent: ActivationKernelUser {
  let network: PlaneNetwork.Plan
  let samples: Strip<Int32>
  let inputs: Strip<F4>
  let targets: Strip<Float>
  let outputDelta: DeltaFunction
  /// η.
  let rate: Float

  func run<A: ActivationKernel>(_: A.Type) {
    var (first, second, biases) = (network.first[0], network.second[0], network.biases[0])
    var (weights, bias) = (network.weights[0], network.bias[0])
    let isNeuron = network.isNeuron[0]
    var index = 0
    while index < samples.count {
      let sample = Int(samples[index])
      let x = inputs[sample]
      let z = biases + first * x[0] + second * x[1]
      let a = A.value(z)
      let output = (weights * a).sum() + bias
      let delta = outputDelta.function(F1(output), F1(targets[sample]))[0]
      let deltas = weights * delta * A.slope(a, z)
      weights -= a * delta * isNeuron * rate
      bias -= delta * rate
      first -= deltas * x[0] * rate
      second -= deltas * x[1] * rate
      biases -= deltas * rate
      index &+= 1
    }
    (network.first[0], network.second[0], network.biases[0]) = (first, second, biases)
    (network.weights[0], network.bias[0]) = (weights, bias)
  }
}
