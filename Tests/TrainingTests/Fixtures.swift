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

/// The state of a plain trainer at a position: what every way there must lead to.
func plainState(_ experiment: Experiment, at position: TrainingPosition) -> TrainerState {
  let trainer = experiment.makeTrainer()
  while trainer.epoch < position.epoch { trainer.runEpoch() }
  while trainer.shownCount < position.shownCount { trainer.runSample() }
  return trainer.state
}

extension TrainingRun {
  /// Goes to a position by the nearest known state, however far it is.
  func go(to position: TrainingPosition) {
    approach(position)
    advance(toward: position, atMost: .max)
  }

  /// Goes to the end of an epoch.
  func go(toEpoch epoch: Int) { go(to: TrainingPosition(epoch: epoch)) }
}

extension TrainingSnapshot {
  /// Where the run stood.
  var position: TrainingPosition { TrainingPosition(epoch: epoch, shownCount: shownCount) }
}
