import Datasets
import NeuralNetwork
import ScenarioFormat
import Testing

@Suite("An edit of data and shape")
struct DataEditTests {
  private func experiment(_ hidden: String = "[3, 2]") throws -> Experiment {
    let text = """
      data: {generator: moons, samples: 20, test-share: 0.2}
      network: {hidden-layers: \(hidden)}
      training: {optimizer: adam}
      """
    return Experiment(try ScenarioParser.parse(text, fileName: "edits.yaml"))
  }

  private func trained(_ experiment: Experiment) -> TrainerState {
    let trainer = experiment.makeTrainer()
    for _ in 0..<3 { trainer.runEpoch() }
    return trainer.state
  }

  @Test(
    "takes other data on: the network and how it sees the plane stay, the data are the recipe's")
  func otherData() throws {
    let experiment = try experiment()
    let state = trained(experiment)
    let request = try DatasetRequest("spiral samples=120 noise=0.3 seed=3", seed: 7)
    let next = try experiment.applying(.setData(request.recipe, seed: request.seed), to: state)
    #expect(next.state.parameters == state.parameters)
    #expect(next.state.epoch == 3)
    #expect(next.experiment.inputMap == experiment.inputMap)
    let expected = DataSource.generated(request.recipe).dataset(seed: 3, testShare: 0.2)
    #expect(next.experiment.dataset == expected)
    #expect(next.experiment.trainingSet.count == expected.training.count)
    #expect(next.experiment.testSet.count == expected.test.count)
    #expect(next.experiment.scenario.seed == 7)
    let trainer = next.experiment.makeTrainer()
    trainer.restore(next.state)
    trainer.runEpoch()
    #expect(trainer.epoch == 4)
  }

  @Test("gates have corners again, and a gate that is asked for")
  func corners() throws {
    let experiment = try experiment()
    let request = try DatasetRequest("corners gate=and", seed: 7)
    let next = try experiment.applying(
      .setData(request.recipe, seed: 7), to: trained(experiment))
    #expect(next.experiment.corners?.count == 4)
  }

  @Test(
    "refuses data that the network has no inputs or outputs for",
    arguments: [
      ("sine", "1 input, this network sees 2"), ("blobs classes=4", "4 outputs"),
      ("plane", "these data have values"),
    ])
  func misfits(line: String, part: String) throws {
    let experiment = try experiment()
    let request = try DatasetRequest(line, seed: 7)
    let refusal = #expect(throws: EditRefusal.self) {
      _ = try experiment.applying(.setData(request.recipe, seed: 7), to: trained(experiment))
    }
    #expect(refusal?.description.contains(part) == true, "\(refusal?.description ?? "")")
  }

  @Test(
    "says what a line of data should be",
    arguments: [
      ("spirl", "did you mean 'spiral'?"), ("", "Tab lists"), ("spiral noise", "not 'noise'"),
      ("spiral noise=x", "noise is a number from"), ("spiral gate=and", "has no 'gate'"),
      ("corners gate=nxor", "did you mean 'xor'?"), ("spiral samples=-1", "samples is a number"),
      ("spiral seed=-1", "seed is a number"),
    ])
  func mistakes(line: String, part: String) {
    let refusal = #expect(throws: EditRefusal.self) { try DatasetRequest(line, seed: 7) }
    #expect(refusal?.description.contains(part) == true, "\(refusal?.description ?? "")")
  }

  @Test("every line that is offered can be read, and is what is usual")
  func usualLines() throws {
    #expect(DatasetRequest.usualLines.count == DatasetGenerator.all.count)
    for (line, generator) in zip(DatasetRequest.usualLines, DatasetGenerator.all) {
      #expect(try DatasetRequest(line, seed: 7).recipe == DatasetRecipe(generator), "\(line)")
    }
  }

  @Test("of the seed draws the data now, and other weights at the next start only")
  func seed() throws {
    let experiment = try experiment()
    let state = trained(experiment)
    let next = try experiment.applying(.setSeed(8), to: state)
    #expect(next.state.parameters == state.parameters)
    var scenario = experiment.scenario
    scenario.take(seed: 8)
    let other = Experiment(scenario)
    #expect(next.experiment.dataset == other.dataset)
    #expect(next.experiment.with(draw: 0).initialParameters == other.initialParameters)
  }

  @Test(
    "of the shape keeps what can be kept, as one edit",
    arguments: [
      ([3, 2], [5, 2, 4]), ([3, 2], [3]), ([3, 2], []), ([], [4, 4]), ([3, 2], [1, 1]),
      ([3, 2], [3, 8, 8, 8]),
    ])
  func shape(old: [Int], new: [Int]) throws {
    let experiment = try experiment("\(old)")
    let state = trained(experiment)
    let edit = try #require(TrainingEdit.setHiddenWidths(new, of: experiment.architecture))
    let next = try experiment.applying(edit, to: state)
    #expect(next.experiment.architecture.layers.map(\.width) == new + [1])
    #expect(next.state.parameters.count == next.experiment.architecture.parameterCount)
    let words = edit.words(in: experiment, parameters: experiment.initialParameters)
    #expect(words == "\(experiment.architecture) → \(next.experiment.architecture)")
    let trainer = next.experiment.makeTrainer()
    trainer.restore(next.state)
    trainer.runEpoch()
    #expect(trainer.parameters.isFinite)
    guard let kept = zip(old, new).map(min).first else { return }
    let before = Parameters(architecture: experiment.architecture, values: state.parameters)
    let after = Parameters(
      architecture: next.experiment.architecture, values: next.state.parameters)
    for neuron in 0..<kept {
      #expect(
        Array(before.weights(layer: 0, neuron: neuron))
          == Array(after.weights(layer: 0, neuron: neuron)))
    }
  }

  @Test("of the shape says what the network said, where neurons only come")
  func growth() throws {
    let experiment = try experiment()
    let state = trained(experiment)
    let edit = try #require(TrainingEdit.setHiddenWidths([6, 9], of: experiment.architecture))
    let next = try experiment.applying(edit, to: state)
    let outputs = [(experiment, state), (next.experiment, next.state)].map { experiment, state in
      Parameters(architecture: experiment.architecture, values: state.parameters)
        .layerValues(inputs: experiment.trainingSet.inputs, count: experiment.trainingSet.count)
        .activations.last ?? []
    }
    #expect(zip(outputs[0], outputs[1]).allSatisfy { abs($0 - $1) < 1e-6 })
  }

  @Test("as several edits makes none of them if one is refused, and none where there is nothing")
  func together() throws {
    let experiment = try experiment()
    let state = trained(experiment)
    #expect(throws: EditRefusal.self) {
      try experiment.applying(
        .together([.setLearningRate(0.5), .addNeuron(layer: 9)]), to: state)
    }
    #expect(TrainingEdit.setHiddenWidths([3, 2], of: experiment.architecture) == nil)
    let both = TrainingEdit.together([.setLearningRate(0.5), .setMiniBatchSize(3)])
    let next = try experiment.applying(both, to: state)
    #expect(next.experiment.hyperparameters.learningRate == 0.5)
    #expect(next.experiment.hyperparameters.miniBatchSize == 3)
    let words = both.words(in: experiment, parameters: experiment.initialParameters)
    #expect(words == "η 0.1 → 0.5, batch 10 → 3")
  }

  @Test("is foreseen as it will be: data and settings, nothing else")
  func foresight() throws {
    let experiment = try experiment()
    let state = trained(experiment)
    var samples = experiment.dataset.training
    samples.remove(0)
    for edit in [
      .setTrainingSamples(samples), .setLearningRate(0.5), .setOptimizer(.momentum), .setSeed(9),
    ] as [TrainingEdit] {
      #expect(experiment.foreseeing(edit) == (try experiment.applying(edit, to: state)).experiment)
      #expect(experiment.foreseeing(edit) != experiment)
    }
    for edit in [.addNeuron(layer: 0), .setLearningRate(-1)] as [TrainingEdit] {
      #expect(experiment.foreseeing(edit) == experiment)
    }
  }

  @Test("of points is told by its place")
  func words() throws {
    let experiment = try experiment()
    let samples = experiment.dataset.training
    func words(_ change: (inout Samples) -> Void) -> String {
      var changed = samples
      change(&changed)
      return TrainingEdit.setTrainingSamples(changed)
        .words(in: experiment, parameters: experiment.initialParameters)
    }
    #expect(words { $0.append(inputs: [0.25, -1], label: 1) } == "+ point (0.25, -1)")
    #expect(words { $0.remove(3) }.hasPrefix("− point ("))
    #expect(words { $0.remove(samples.count - 1) }.hasPrefix("− point ("))
    #expect(words { $0.move(3, to: Point(x: 2, y: 0)) }.hasSuffix("→ (2, 0)"))
    #expect(words { $0 = samples.selecting([1, 2, 3]) } == "16 → 3 points")
    #expect(
      words {
        $0.move(3, to: Point(x: 2, y: 0)); $0.move(1, to: Point(x: 2, y: 0))
      } == "other points")
  }
}
