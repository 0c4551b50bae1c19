/// Trains the smallest networks one sample at a time, with all parameters in registers for as long
/// as the samples last: up to two inputs, one hidden layer of up to four neurons, one output.
///
/// It does what `RowPass` does, in the same order, and so gives the same bits.
final class RegisterPass: MiniBatchPass {
  private let task: LearningTask
  private let parameters: Buffer<F4>
  private let isNeuron: F4
  private let outputDelta: OutputDelta<F1>

  /// Allocates all memory that training takes; nil for a task that doesn't fit.
  init?(_ task: LearningTask) {
    let (architecture, hyperparameters) = (task.architecture, task.hyperparameters)
    guard task.isOverPlane, task.capacity == 1, architecture.layers[0].width <= 4 else {
      return nil
    }
    self.task = task
    parameters = Buffer(repeating: F4(0), count: 5)
    outputDelta = OutputDelta(hyperparameters.loss, architecture.layers[1].activation)
    isNeuron = F4 { $0 < architecture.layers[0].width ? 1 : 0 }
    task.samples.makeRows()
  }

  func learn(
    _ samples: Strip<Int32>, miniBatchSize: Int, learningRate: Float, updateCount: Int
  ) -> Int {
    task.architecture.layers[0].activation.run(
      RegisterDescent(
        parameters: parameters.strip, isNeuron: isNeuron, samples: samples,
        inputs: task.samples.inputRows, targets: task.samples.targets, outputDelta: outputDelta,
        rate: learningRate))
    return updateCount + samples.count
  }

  func load() {
    let (own, values) = (parameters.strip.scalars(), task.parameters.strip.scalars())
    forEachParameter { place, index in own[index] = values[place] }
  }

  func collect() {
    let (own, values) = (parameters.strip.scalars(), task.parameters.strip.scalars())
    forEachParameter { place, index in values[place] = own[index] }
  }

  /// It remembers nothing but the parameters.
  var memory: PassMemory {
    get { PassMemory() }
    set { precondition(newValue.optimizer.isEmpty, "plain gradient descent remembers nothing") }
  }

  private func forEachParameter(_ body: (_ place: Int, _ index: Int) -> Void) {
    let (inputCount, width) = (task.architecture.inputCount, task.architecture.layers[0].width)
    for neuron in 0..<width {
      for input in 0..<inputCount { body(neuron * inputCount + input, input * 4 + neuron) }
      body(width * inputCount + neuron, 8 + neuron)
      body(width * (inputCount + 1) + neuron, 12 + neuron)
    }
    body(width * (inputCount + 2), 16)
  }
}

/// The loop over the samples.
private struct RegisterDescent: ActivationKernelUser {
  /// The weights of the first input and of the second, the biases, the output's weights and its
  /// bias.
  let parameters: Strip<F4>
  let isNeuron: F4
  let samples: Strip<Int32>
  let inputs: Strip<F4>
  let targets: Strip<Float>
  let outputDelta: OutputDelta<F1>
  /// η.
  let rate: Float

  func run<A: ActivationKernel>(_: A.Type) {
    var (first, second, biases) = (parameters[0], parameters[1], parameters[2])
    var (weights, bias) = (parameters[3], parameters[4][0])
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
    (parameters[0], parameters[1], parameters[2]) = (first, second, biases)
    (parameters[3], parameters[4]) = (weights, F4(bias))
  }
}
