import NeuralNetwork
import ScenarioFormat

/// All that can be set while a run goes on, in the order in which it is listed.
struct SettingTable {
  private let experiment: Experiment
  private let hyperparameters: Hyperparameters

  /// The settings of an experiment.
  static func settings(of experiment: Experiment) -> [Setting] {
    let table = SettingTable(experiment: experiment)
    return [table.learningRate, table.schedule, table.miniBatch, table.optimizer]
      + [table.momentum].compactMap(\.self) + [table.loss] + table.activations
      + [table.l1, table.l2, table.dropout, table.seed]
  }

  private init(experiment: Experiment) {
    self.experiment = experiment
    hyperparameters = experiment.hyperparameters
  }

  private var learningRate: Setting {
    Setting(
      "learning rate", phrase: "rate", value: hyperparameters.learningRate,
      rungs: [
        1e-5, 3e-5, 1e-4, 3e-4, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100,
      ], edit: TrainingEdit.setLearningRate)
  }

  private var schedule: Setting {
    let now = ScheduleWords.text(hyperparameters.schedule)
    let usual = ScheduleWords.examples.compactMap { text in
      (try? ScheduleWords.schedule(text)).map {
        (name: text, edit: TrainingEdit.setSchedule($0))
      }
    }
    return Setting("schedule", phrase: "schedule", value: now, choices: usual)
  }

  private var miniBatch: Setting {
    let count = experiment.trainingSet.count
    let size = min(hyperparameters.miniBatchSize, count)
    let sizes = (0..<17).map { 1 << $0 }.filter { $0 < count } + [count]
    return Setting(
      "mini-batch", phrase: "batch", value: Float(size),
      text: size == count ? "\(count), all" : "\(size)", rungs: sizes.map(Float.init),
      edit: { .setMiniBatchSize(Int($0)) })
  }

  private var optimizer: Setting {
    choice(
      "optimiser", phrase: "optimizer", value: hyperparameters.optimizer.name,
      TrainingEdit.optimizerNames, TrainingEdit.setOptimizer)
  }

  /// Only where there is one.
  private var momentum: Setting? {
    let optimizer = hyperparameters.optimizer
    switch optimizer {
    case .momentum(let momentum), .nesterov(let momentum):
      return Setting(
        "momentum", phrase: "momentum", value: momentum,
        rungs: [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999],
        edit: { .setOptimizer(optimizer.with(momentum: $0)) })
    default: return nil
    }
  }

  private var loss: Setting {
    choice(
      "loss", phrase: "loss", value: TrainingEdit.name(of: hyperparameters.loss),
      TrainingEdit.lossNames, TrainingEdit.setLoss)
  }

  private var activations: [Setting] {
    let layers = experiment.architecture.layers
    return layers.indices.map { layer in
      let isOutput = layer == layers.count - 1
      let now = layers[layer].activation
      return choice(
        isOutput ? "output" : "layer \(layer + 1)", phrase: nil, value: TrainingEdit.name(of: now),
        isOutput ? TrainingEdit.outputActivationNames : TrainingEdit.activationNames,
        { TrainingEdit.setActivation(layer: layer, named: $0) })
    }
  }

  private static let penalties: [Float] = [
    0, 1e-5, 3e-5, 1e-4, 3e-4, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1,
  ]

  private var l1: Setting {
    let penalty = hyperparameters.penalty
    return Setting(
      "L1", phrase: "l1", value: penalty.l1, rungs: Self.penalties,
      edit: { .setPenalty(Penalty(l1: $0, l2: penalty.l2)) })
  }

  private var l2: Setting {
    let penalty = hyperparameters.penalty
    return Setting(
      "L2", phrase: "l2", value: penalty.l2, rungs: Self.penalties,
      edit: { .setPenalty(Penalty(l1: penalty.l1, l2: $0)) })
  }

  private var dropout: Setting {
    Setting(
      "dropout", phrase: "dropout", value: hyperparameters.dropout,
      rungs: [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
      edit: TrainingEdit.setDropout)
  }

  private var seed: Setting {
    let seed = experiment.scenario.seed
    let next: [(name: String, edit: TrainingEdit)] = [
      ("\(seed)", .setSeed(seed)), ("next", .setSeed(seed &+ 1)),
      ("previous", .setSeed(seed &- 1)),
    ]
    return Setting("seed", phrase: "seed", value: "\(seed)", choices: next)
  }

  /// Of some names those that fit to all else.
  private func choice(
    _ name: String, phrase: String?, value: String, _ names: [String],
    _ edit: (String) -> TrainingEdit?
  ) -> Setting {
    let choices = names.compactMap { name in edit(name).map { (name: name, edit: $0) } }
      .filter { $0.name == value || experiment.accepts($0.edit) }
    return Setting(name, phrase: phrase, value: value, choices: choices)
  }
}
