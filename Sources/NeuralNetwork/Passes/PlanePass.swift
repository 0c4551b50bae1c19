/// Trains networks over a plane by plain gradient descent: up to two inputs, one hidden layer, one
/// output.
///
/// Lanes are neurons, as in `RowPass`, and one loop over the samples goes all the way back: from
/// the output's delta to the sums that change every parameter. It does what `RowPass` does, in the
/// same order, and so gives the same bits.
final class PlanePass: MiniBatchPass {
  private let task: LearningTask
  private let network: PlaneNetwork
  private let outputDelta: OutputDelta

  /// Allocates all memory that training takes; nil for a task that doesn't fit.
  init?(_ task: LearningTask) {
    guard task.isOverPlane else { return nil }
    self.task = task
    network = PlaneNetwork(task)
    outputDelta = OutputDelta(
      loss: task.hyperparameters.loss, activation: task.architecture.layers[1].activation)
    task.samples.makeRows()
  }

  func learn(
    _ samples: Strip<Int32>, miniBatchSize: Int, learningRate: Float, updateCount: Int
  ) -> Int {
    updateCount
      + task.architecture.layers[0].activation.run(
        PlaneDescent(
          network: network.plan, samples: samples, miniBatchSize: miniBatchSize,
          inputs: task.samples.inputRows, targets: task.samples.targets, outputDelta: outputDelta,
          learningRate: learningRate))
  }

  func load() { network.load(task.parameters.strip.scalars()) }
  func collect() { network.collect(task.parameters.strip.scalars()) }
}

extension LearningTask {
  /// Whether it is a network with up to two inputs, one hidden layer and one output.
  var isOverPlane: Bool {
    architecture.inputCount <= 2 && architecture.layers.count == 2
      && architecture.outputCount == 1 && architecture.layers[1].activation != .softmax
      && hyperparameters.rule == .backpropagation
  }
}
