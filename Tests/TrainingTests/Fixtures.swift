import NeuralNetwork
import ScenarioFormat
import Training

/// A state of two parameters, for what only counts and orders states.
func emptyState(epoch: Int, sampleCount: Int) -> TrainerState {
  let architecture = Architecture(
    inputCount: 1, layers: [Architecture.Layer(width: 1, activation: .linear)])
  let zeros = [Float](repeating: 0, count: sampleCount)
  let trainer = Trainer(
    parameters: Parameters(architecture: architecture, values: [0, 0]),
    trainingSet: LabeledSet(inputCount: 1, outputCount: 1, inputs: zeros, targets: zeros),
    hyperparameters: Hyperparameters(
      loss: .squaredError, optimizer: .gradientDescent, learningRate: 1, miniBatchSize: 1),
    seed: 1)
  var state = trainer.state
  state.epoch = epoch
  return state
}

/// A plain trainer at a position: what every way there must lead to.
func plainTrainer(_ experiment: Experiment, at position: TrainingPosition) -> Trainer {
  let trainer = experiment.makeTrainer()
  while trainer.epoch < position.epoch { trainer.runEpoch() }
  while trainer.shownCount < position.shownCount { trainer.runSample() }
  return trainer
}

/// The state of a plain trainer at a position.
func plainState(_ experiment: Experiment, at position: TrainingPosition) -> TrainerState {
  plainTrainer(experiment, at: position).state
}

extension TrainingRun {
  /// Goes to a position by the nearest known state, however far it is.
  func go(to position: TrainingPosition) {
    approach(position)
    advance(toward: position, atMost: .max)
  }

  /// Goes to the end of an epoch and counts the epochs that it takes.
  func cost(toEpoch epoch: Int) -> Int {
    approach(TrainingPosition(epoch: epoch))
    return advance(toward: TrainingPosition(epoch: epoch), atMost: .max)
  }

  /// Goes to the end of an epoch.
  func go(toEpoch epoch: Int) { go(to: TrainingPosition(epoch: epoch)) }
}

extension TrainingSnapshot {
  /// Where the run stood.
  var position: TrainingPosition { TrainingPosition(epoch: epoch, shownCount: shownCount) }
}
