import Datasets
import NeuralNetwork

extension Hyperparameters {
  /// The settings after an edit of one of them; its limits are those of a scenario file.
  func changed(
    by edit: TrainingEdit, in experiment: Experiment
  ) throws(EditRefusal) -> Hyperparameters {
    var changed = self
    switch edit {
    case .setLearningRate(let rate):
      try Self.check(rate, in: 1e-6...1000, "the learning rate", "0.000001 to 1000")
      changed.learningRate = rate
    case .setMiniBatchSize(let size):
      guard (1...100_000).contains(size) else {
        throw EditRefusal("a mini-batch has 1 to 100000 samples")
      }
      changed.miniBatchSize = size
    case .setOptimizer(let optimizer):
      guard rule == .backpropagation || optimizer == .gradientDescent else {
        throw EditRefusal("the rule '\(rule.rawValue)' changes the weights itself")
      }
      try optimizer.check()
      changed.optimizer = optimizer
    case .setLoss(let loss):
      guard
        loss.fits(
          outputActivation: experiment.scenario.outputActivation,
          classCount: experiment.dataset.classCount)
      else {
        let output = experiment.scenario.outputActivation.rawValue
        let name = ScenarioNames.name(of: loss)
        throw EditRefusal("the loss \(name) does not fit these data and the output \(output)")
      }
      changed.loss = loss
    case .setPenalty(let penalty):
      try Self.check(penalty.l1, in: 0...1000, "L1", "0 to 1000")
      try Self.check(penalty.l2, in: 0...1000, "L2", "0 to 1000")
      changed.penalty = penalty
    case .setDropout(let probability):
      try Self.check(probability, in: 0...0.95, "dropout", "0 to 0.95")
      changed.dropout = probability
    case .setSchedule(let schedule):
      try schedule.check()
      changed.schedule = schedule
    default: break
    }
    return changed
  }

  private static func check(
    _ value: Float, in range: ClosedRange<Float>, _ name: String, _ limits: String
  ) throws(EditRefusal) {
    guard range.contains(value) else { throw EditRefusal("\(name) is a number from \(limits)") }
  }
}

extension Optimizer {
  /// Refuses constants that no scenario file may have.
  fileprivate func check() throws(EditRefusal) {
    let constants: [Float]
    switch self {
    case .gradientDescent: constants = []
    case .momentum(let momentum), .nesterov(let momentum): constants = [momentum]
    case .adaGrad(let epsilon): constants = [epsilon]
    case .rmsProp(let decay, let epsilon): constants = [decay, epsilon]
    case .adam(let beta1, let beta2, let epsilon): constants = [beta1, beta2, epsilon]
    case .adamW(let beta1, let beta2, let epsilon, let weightDecay):
      constants = [beta1, beta2, epsilon, weightDecay]
    }
    guard constants.allSatisfy({ (0...1).contains($0) }) else {
      throw EditRefusal("an optimiser's constants are numbers from 0 to 1")
    }
  }
}

extension LearningRateSchedule {
  /// Refuses numbers that no scenario file may have.
  fileprivate func check() throws(EditRefusal) {
    let (factor, epochs): (Double, Int) =
      switch self {
      case .constant: (0, 1)
      case .step(let factor, let epochs): (factor, epochs)
      case .exponential(let factor): (factor, 1)
      case .cosine(let final, let epochs): (final / 1000, epochs)
      }
    guard (0...1).contains(factor), (1...1_000_000_000).contains(epochs) else {
      throw EditRefusal("a schedule's factor is from 0 to 1, its epochs from 1 to 1000000000")
    }
  }
}
