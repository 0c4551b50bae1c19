import NeuralNetwork

/// Runs a workload again and again; all memory is allocated when it is made.
package final class WorkloadRunner {
  private let workload: Workload
  private let trainer: Trainer?
  private let start: TrainerState?
  private var outputs: [Float] = []

  /// Prepares a workload, which isn't measured.
  package init(_ workload: Workload) {
    self.workload = workload
    guard case .training(let set, let hyperparameters, _) = workload.task else {
      (trainer, start) = (nil, nil)
      return
    }
    let trainer = Trainer(
      parameters: workload.parameters, trainingSet: set, hyperparameters: hyperparameters, seed: 3)
    self.trainer = trainer
    start = trainer.state
  }

  /// How many samples a run trains, or points it computes.
  package var samplesPerRun: Int {
    switch workload.task {
    case .training(let set, _, let epochs): set.count * epochs
    case .field(_, let count): count
    }
  }

  /// Makes one run from the initial parameters.
  ///
  /// - Returns: how many seconds of the processor it took; going back to the start isn't counted.
  package func run() -> Double {
    switch workload.task {
    case .training(_, _, let epochs):
      guard let trainer, let start else { return 0 }
      trainer.restore(start)
      return ProcessorClock.measure { for _ in 0..<epochs { trainer.runEpoch() } }
    case .field(let inputs, let count):
      return ProcessorClock.measure {
        outputs = workload.parameters.outputs(inputs: inputs, count: count)
      }
    }
  }

  /// The mean loss over the training set after the last run; for a field the mean of the outputs'
  /// squares.
  package var loss: Double {
    guard case .training(let set, _, _) = workload.task, let trainer else {
      return outputs.reduce(0) { $0 + Double($1) * Double($1) } / Double(max(outputs.count, 1))
    }
    return Double(trainer.metrics(on: set).loss)
  }

  /// Runs until so many seconds of the processor are used, after one run that isn't counted.
  package func measure(seconds: Double) -> WorkloadResult {
    _ = run()
    var (used, runs) = (0.0, 0)
    repeat {
      used += run()
      runs += 1
    } while used < seconds
    return WorkloadResult(
      samplesPerSecond: Double(runs * samplesPerRun) / max(used, 1e-9), loss: loss)
  }
}

/// What came of running a workload for a while.
package struct WorkloadResult: Sendable, Hashable {
  /// Training samples, or points of a field, per second of the processor.
  package var samplesPerSecond: Double
  /// The loss at the end of a run.
  package var loss: Double

  /// Creates a measurement.
  package init(samplesPerSecond: Double, loss: Double) {
    self.samplesPerSecond = samplesPerSecond
    self.loss = loss
  }
}
