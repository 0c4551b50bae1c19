import Datasets
import NeuralNetwork
import ScenarioFormat
import Testing

@Suite("An edit of a run")
struct TrainingEditTests {
  private func experiment(_ training: String = "") throws -> Experiment {
    let text = """
      data: {generator: moons, samples: 20}
      network: {hidden-layers: [3, 2], initialization: he}
      training: {mini-batch-size: 4\(training)}
      """
    return Experiment(try ScenarioParser.parse(text, fileName: "edits.yaml"))
  }

  private func trained(_ experiment: Experiment, samples: Int = 0) -> TrainerState {
    let trainer = experiment.makeTrainer()
    for _ in 0..<3 { trainer.runEpoch() }
    for _ in 0..<samples { trainer.runSample() }
    return trainer.state
  }

  private static let neuron = NeuronPlace(layer: 1, neuron: 1)

  @Test("of one weight changes that one alone, where it lies in the vector")
  func oneWeight() throws {
    let experiment = try experiment()
    let state = trained(experiment, samples: 5)
    let next = try experiment.applying(
      .setParameter(Self.neuron, input: 2, value: 7), to: state)
    var expected = state
    // Layer 1 has 3 · 2 weights and 3 biases before it; the neuron's last weight is its sixth.
    expected.parameters[9 + 5] = 7
    #expect(next.state == expected)
    #expect(next.experiment == experiment)
    let bias = try experiment.applying(
      .setParameter(Self.neuron, input: nil, value: -1), to: state)
    expected.parameters[9 + 5] = state.parameters[9 + 5]
    expected.parameters[9 + 6 + 1] = -1
    #expect(bias.state == expected)
  }

  @Test("that draws a neuron anew draws other weights each time, and the same ones again")
  func draw() throws {
    let experiment = try experiment()
    let state = trained(experiment)
    let once = try experiment.applying(.drawNeuron(Self.neuron), to: state)
    let twice = try once.experiment.applying(.drawNeuron(Self.neuron), to: once.state)
    #expect(try experiment.applying(.drawNeuron(Self.neuron), to: state) == once)
    let weights = [state, once.state, twice.state].map { Array($0.parameters[12..<15]) }
    #expect(Set(weights).count == 3)
    // He's initialisation for three inputs: U(±√2), and biases of 0.
    #expect((weights[1] + weights[2]).allSatisfy { abs($0) <= 1.4143 && $0 != 0 })
    #expect(once.state.parameters[9 + 6 + 1] == 0)
    let others = state.parameters.indices.filter { !(12..<15).contains($0) && $0 != 16 }
    #expect(others.allSatisfy { once.state.parameters[$0] == state.parameters[$0] })
    let other = try experiment.with(draw: 1).applying(.drawNeuron(Self.neuron), to: state)
    #expect(other.state.parameters != once.state.parameters)
  }

  @Test("of a setting keeps the network, the order and the place inside the epoch")
  func settings() throws {
    let experiment = try experiment(", optimizer: adam")
    let state = trained(experiment, samples: 5)
    let edits: [TrainingEdit] = [
      .setLearningRate(0.5), .setPenalty(Penalty(l1: 0, l2: 0.1)),
      .setSchedule(.exponential(factor: 0.9)), .setLoss(.squaredError),
      .setOptimizer(.adam(beta1: 0.5, beta2: 0.9, epsilon: 1e-8)),
    ]
    for edit in edits {
      let next = try experiment.applying(edit, to: state)
      #expect(next.state == state, "\(edit)")
      #expect(next.experiment.hyperparameters != experiment.hyperparameters)
      let trainer = next.experiment.makeTrainer()
      trainer.restore(next.state)
      trainer.runEpoch()
      #expect(trainer.epoch == 4)
    }
  }

  @Test("of the mini-batches begins the epoch anew, in the same order")
  func miniBatches() throws {
    let experiment = try experiment()
    let state = trained(experiment, samples: 5)
    let next = try experiment.applying(.setMiniBatchSize(3), to: state).state
    #expect((next.epoch, next.shownCount) == (3, 0))
    #expect(next.order == state.order)
    #expect(next.parameters == state.parameters)
  }

  @Test("of the optimiser begins with an empty memory, and counts its updates from there")
  func optimizer() throws {
    let experiment = try experiment(", optimizer: momentum")
    let state = trained(experiment)
    let next = try experiment.applying(.setOptimizer(.adam), to: state)
    #expect(next.state.optimizerMemory.allSatisfy { $0 == 0 })
    #expect(next.state.updateCount == 15)
    // Adam's first update has the length η, whatever the gradient: only if it counts from 1.
    let trainer = next.experiment.makeTrainer()
    trainer.restore(next.state)
    trainer.runMiniBatch()
    for (before, after) in zip(state.parameters, trainer.parameters.values) {
      #expect(abs(abs(after - before) - 0.1) < 1e-3)
    }
  }

  @Test("of the shape carries what the optimiser knows of the parameters that stay")
  func shape() throws {
    let experiment = try experiment(", optimizer: momentum")
    let state = trained(experiment)
    let more = try experiment.applying(.addNeuron(layer: 0), to: state)
    #expect("\(more.experiment.architecture)" == "2-4-2-1")
    #expect(Array(more.state.optimizerMemory[0..<6]) == Array(state.optimizerMemory[0..<6]))
    let back = try more.experiment.applying(
      .removeNeuron(NeuronPlace(layer: 0, neuron: 3)), to: more.state)
    #expect(back.state == state)
    #expect(back.experiment.architecture == experiment.architecture)
  }

  @Test("of the output's activation gives the targets that go with it")
  func output() throws {
    let squared = try experiment(", loss: squared-error")
    let state = trained(squared)
    let next = try squared.applying(.setActivation(layer: 2, .tanh), to: state).experiment
    #expect(Set(next.trainingSet.targets) == [-1, 1])
    #expect(Set(squared.trainingSet.targets) == [0, 1])
    #expect(throws: EditRefusal.self) {
      let crossEntropy = try experiment()
      _ = try crossEntropy.applying(
        .setActivation(layer: 2, .tanh), to: trained(crossEntropy))
    }
  }

  @Test("of the samples keeps the network, its scale of the inputs, and what is shown")
  func samples() throws {
    let experiment = try experiment()
    let state = trained(experiment, samples: 2)
    var samples = experiment.dataset.training
    samples.append(inputs: [0.5, 0.5], label: 1)
    let next = try experiment.applying(.setTrainingSamples(samples), to: state)
    #expect(next.experiment.trainingSet.count == 21)
    #expect(next.experiment.inputMap == experiment.inputMap)
    #expect(next.experiment.dataset.bounds == experiment.dataset.bounds)
    #expect(next.state.parameters == state.parameters)
    #expect(next.state.order.sorted() == (0..<21).map(Int32.init))
    #expect(next.state.shownCount == 0)
  }

  @Test(
    "that makes no sense is refused, and says why",
    arguments: [
      (.setParameter(NeuronPlace(layer: 3, neuron: 0), input: 0, value: 1), "no such neuron"),
      (.setParameter(neuron, input: 3, value: 1), "3 weights"),
      (.setParameter(neuron, input: 0, value: .nan), "number"),
      (.setNeuron(neuron, weights: [1], bias: 0), "not 1"),
      (.drawNeuron(NeuronPlace(layer: 2, neuron: 0)), "no such hidden neuron"),
      (.addNeuron(layer: 2), "hidden"), (.removeLayer(-1), "hidden"),
      (.addLayer(before: 3), "layer 4"),
      (.setActivation(layer: 0, .softmax), "softmax"), (.setLearningRate(0), "learning rate"),
      (.setLearningRate(.nan), "learning rate"), (.setMiniBatchSize(0), "mini-batch"),
      (.setLoss(.softmaxCrossEntropy), "does not fit"), (.setDropout(1), "dropout"),
      (.setPenalty(Penalty(l1: -1, l2: 0)), "L1"),
      (.setOptimizer(.momentum(momentum: .infinity)), "constants"),
      (.setSchedule(.step(factor: 0.5, everyEpochs: 0)), "schedule"),
      (.setTrainingSamples(Samples(inputCount: 2)), "samples"),
    ] as [(TrainingEdit, String)])
  func refusals(edit: TrainingEdit, part: String) throws {
    let experiment = try experiment()
    let state = trained(experiment)
    let refusal = #expect(throws: EditRefusal.self) {
      _ = try experiment.applying(edit, to: state)
    }
    #expect(refusal?.description.contains(part) == true, "\(refusal?.description ?? "")")
  }

  @Test(
    "is told in a few words",
    arguments: [
      (.setParameter(neuron, input: nil, value: 0.25), "h⁽²⁾₂ b 0 → 0.25"),
      (.setNeuron(neuron, weights: [], bias: 0), "h⁽²⁾₂ moved"),
      (.drawNeuron(neuron), "h⁽²⁾₂ new weights"), (.setFrozen(neuron, true), "h⁽²⁾₂ frozen"),
      (.setParameterFrozen(neuron, input: 0, true), "h⁽²⁾₂ w₁ frozen"),
      (.setParameterFrozen(neuron, input: nil, false), "h⁽²⁾₂ b learns again"),
      (.addNeuron(layer: 0), "+ h⁽¹⁾₄"), (.removeNeuron(neuron), "− h⁽²⁾₂"),
      (.addLayer(before: 1), "+ layer 2"), (.removeLayer(1), "− layer 2"),
      (.setActivation(layer: 0, .relu), "layer 1 tanh → relu"),
      (.setLearningRate(0.3), "η 0.1 → 0.3"), (.setMiniBatchSize(8), "batch 4 → 8"),
      (.setOptimizer(.adam), "sgd → adam"),
      (.setLoss(.squaredError), "binary-cross-entropy → squared-error"),
      (.setPenalty(Penalty(l1: 0, l2: 0.01)), "L2 0 → 0.01"),
      (.setDropout(0.5), "dropout 0 → 0.5"), (.setSchedule(.constant), "schedule constant"),
      (.setTrainingSamples(Samples(inputCount: 2)), "20 → 0 points"),
    ] as [(TrainingEdit, String)])
  func words(edit: TrainingEdit, words: String) throws {
    let experiment = try experiment()
    #expect(edit.words(in: experiment, parameters: experiment.initialParameters) == words)
  }

  @Test("frozen neurons keep their places when others come and go")
  func frozen() throws {
    var (changed, state) = (try experiment(), trained(try experiment()))
    let edits: [TrainingEdit] = [
      .setFrozen(Self.neuron, true), .setFrozen(NeuronPlace(layer: 0, neuron: 2), true),
      .addLayer(before: 0), .removeNeuron(NeuronPlace(layer: 2, neuron: 0)),
      .removeNeuron(NeuronPlace(layer: 1, neuron: 0)),
    ]
    for edit in edits { (changed, state) = try changed.applying(edit, to: state) }
    #expect(
      changed.frozenNeurons == [
        NeuronPlace(layer: 2, neuron: 0), NeuronPlace(layer: 1, neuron: 1),
      ])
    (changed, state) = try changed.applying(.removeLayer(1), to: state)
    #expect(changed.frozenNeurons == [NeuronPlace(layer: 1, neuron: 0)])
  }

  @Test("a frozen weight goes with its neuron and its input when others come and go")
  func frozenWeight() throws {
    var (changed, state) = (try experiment(), trained(try experiment()))
    let edits: [TrainingEdit] = [
      .setParameterFrozen(Self.neuron, input: 2, true),
      .setParameterFrozen(Self.neuron, input: nil, true), .addNeuron(layer: 1),
      .addLayer(before: 0), .removeNeuron(NeuronPlace(layer: 2, neuron: 0)),
      .removeNeuron(NeuronPlace(layer: 1, neuron: 0)),
    ]
    for edit in edits { (changed, state) = try changed.applying(edit, to: state) }
    let moved = NeuronPlace(layer: 2, neuron: 0)
    #expect(
      changed.frozenParameters == [
        ParameterPlace(moved, input: 1), ParameterPlace(moved, input: nil),
      ])
    (changed, state) = try changed.applying(
      .removeNeuron(NeuronPlace(layer: 1, neuron: 1)), to: state)
    #expect(changed.frozenParameters == [ParameterPlace(moved, input: nil)])
  }

  @Test("of a frozen neuron one weight can be let go, and the neuron frozen again as a whole")
  func thawed() throws {
    var (changed, state) = (try experiment(), trained(try experiment()))
    let thaw = TrainingEdit.setParameterFrozen(Self.neuron, input: 1, false)
    for edit in [.setFrozen(Self.neuron, true), thaw] {
      (changed, state) = try changed.applying(edit, to: state)
    }
    #expect(changed.frozenNeurons.isEmpty)
    let places = changed.architecture.parameterPlaces(of: Self.neuron)
    let frozen = places.filter(changed.isFrozen)
    #expect(frozen.count == places.count - 1)
    #expect(!frozen.contains(ParameterPlace(Self.neuron, input: 1)))
    let trainer = changed.makeTrainer()
    trainer.restore(state)
    trainer.runEpoch()
    for place in places {
      let (before, after) = (
        Parameters(architecture: changed.architecture, values: state.parameters)[place],
        trainer.parameters[place]
      )
      #expect((before == after) == frozen.contains(place))
    }
    (changed, state) = try changed.applying(.setFrozen(Self.neuron, true), to: state)
    #expect(changed.frozenParameters.isEmpty)
    #expect(changed.frozenNeurons == [Self.neuron])
  }

  @Test("refuses to freeze a weight that there is not, or one that is frozen already")
  func frozenNowhere() throws {
    let (experiment, state) = (try experiment(), trained(try experiment()))
    let edit = TrainingEdit.setParameterFrozen(Self.neuron, input: 64, true)
    #expect(throws: EditRefusal.self) { try experiment.applying(edit, to: state) }
    let first = TrainingEdit.setParameterFrozen(Self.neuron, input: 0, true)
    let (frozen, next) = try experiment.applying(first, to: state)
    #expect(throws: EditRefusal.self) { try frozen.applying(first, to: next) }
  }
}
