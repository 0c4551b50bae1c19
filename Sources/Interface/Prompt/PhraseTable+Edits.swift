import NeuralNetwork
import ScenarioFormat
import Training

extension PhraseTable {
  /// The phrases that change a run in its midst; the network that was trained stays.
  static let edits: [Phrase] = [
    Phrase(
      name: "rate", value: "NUMBER", help: "another learning rate", range: Float(1e-6)...1_000,
      rule: "a number from 0.000001 to 1000",
      action: { .training(.edit(.setLearningRate($0))) }),
    Phrase(
      name: "lr", value: "NUMBER", help: "the same as rate", range: Float(1e-6)...1_000,
      rule: "a number from 0.000001 to 1000",
      action: { .training(.edit(.setLearningRate($0))) }),
    Phrase(
      name: "batch", value: "NUMBER", help: "so many samples make an update",
      range: 1...100_000, rule: "a whole number from 1 to 100000",
      action: { .training(.edit(.setMiniBatchSize($0))) }),
    Phrase(
      name: "optimizer", value: "NAME", help: "another optimiser",
      choices: { _ in TrainingEdit.optimizerNames },
      action: { name, _ in TrainingEdit.setOptimizer(named: name).map { .training(.edit($0)) } }),
    Phrase(
      name: "momentum", value: "NUMBER", help: "gradient descent with so much momentum",
      choices: { _ in ["0", "0.5", "0.9", "0.99"] },
      meaning: { text, state throws(Phrase.Problem) in
        let momentum = try number(text, of: "momentum", in: 0...0.9999)
        return .training(
          .edit(.setOptimizer(state.experiment.hyperparameters.optimizer.with(momentum: momentum))))
      }),
    Phrase(
      name: "schedule", value: "NAME …", help: "how the learning rate falls by the epoch",
      choices: { _ in ScheduleWords.examples },
      meaning: { text, _ throws(Phrase.Problem) in
        .training(.edit(.setSchedule(try ScheduleWords.schedule(text))))
      }),
    Phrase(
      name: "l1", value: "NUMBER", help: "what large weights cost, by their size",
      choices: { _ in ["0", "0.001", "0.01"] },
      meaning: { text, state throws(Phrase.Problem) in
        var penalty = state.experiment.hyperparameters.penalty
        penalty.l1 = try number(text, of: "l1", in: 0...1000)
        return .training(.edit(.setPenalty(penalty)))
      }),
    Phrase(
      name: "l2", value: "NUMBER", help: "what large weights cost, by their square",
      choices: { _ in ["0", "0.001", "0.01"] },
      meaning: { text, state throws(Phrase.Problem) in
        var penalty = state.experiment.hyperparameters.penalty
        penalty.l2 = try number(text, of: "l2", in: 0...1000)
        return .training(.edit(.setPenalty(penalty)))
      }),
    Phrase(
      name: "loss", value: "NAME", help: "another loss",
      choices: { _ in TrainingEdit.lossNames },
      action: { name, _ in TrainingEdit.setLoss(named: name).map { .training(.edit($0)) } }),
    Phrase(
      name: "activation", value: "NAME", help: "another activation function in the focused layer",
      choices: { _ in TrainingEdit.activationNames },
      action: { name, state in
        TrainingEdit.setActivation(layer: state.selection.layer, named: name)
          .map { .training(.edit($0)) }
      }),
    Phrase(
      name: "dropout", value: "NUMBER", help: "another probability of leaving a neuron out",
      range: Float(0)...0.95, rule: "a number from 0 to 0.95",
      action: { .training(.edit(.setDropout($0))) }),
    Phrase(
      name: "branch", value: "NUMBER", help: "go over to another branch of the run",
      choices: { $0.snapshot?.timeline.branches.map { "\($0.id)" } ?? [] },
      action: { name, _ in Int(name).map { .training(.switchBranch($0)) } }),
  ]

  private static func number(
    _ text: String, of name: String, in range: ClosedRange<Float>
  ) throws(Phrase.Problem) -> Float {
    guard let number = Float(text), range.contains(number) else {
      let limits = "\(NumberText.short(range.lowerBound)) to \(range.upperBound)"
      let found = text.isEmpty ? "nothing" : "'\(text)'"
      throw Phrase.Problem(text: "\(name) wants a number from \(limits), not \(found)")
    }
    return number
  }
}
