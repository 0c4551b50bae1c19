import NeuralNetwork
import Testing

@Suite("Frozen neurons")
struct FrozenNeuronTests {
  private static let architecture = Architecture(
    inputCount: 2,
    layers: [
      Architecture.Layer(width: 3, activation: .tanh),
      Architecture.Layer(width: 1, activation: .sigmoid),
    ])

  private func trainer(
    _ optimizer: Optimizer, miniBatchSize: Int, frozen: Set<NeuronPlace>,
    frozenParameters: Set<ParameterPlace> = []
  ) -> Trainer {
    var generator = SeededGenerator(seed: 5, stream: .parameters)
    let parameters = Initialization.xavier.parameters(
      for: Self.architecture, using: &generator)
    let set = LabeledSet(
      inputCount: 2, outputCount: 1, inputs: [0.3, 0.4, 0.2, 1, 1, -0.3, 1, 1, 0.5, 0.2, 0.1, 0.9],
      targets: [0, 1, 1, 0, 1, 0])
    return Trainer(
      parameters: parameters, trainingSet: set,
      hyperparameters: Hyperparameters(
        loss: .binaryCrossEntropy, optimizer: optimizer, learningRate: 0.1,
        miniBatchSize: miniBatchSize), seed: 1, frozen: frozen,
      frozenParameters: frozenParameters)
  }

  /// Where the weights and the bias of the second hidden neuron lie.
  private static let held: Set<Int> = [2, 3, 7]

  @Test(
    "keep their bits while the others learn as they would, whatever the optimiser and the way",
    arguments: [Optimizer.gradientDescent, .momentum, .adam], [1, 2, 6])
  func frozen(optimizer: Optimizer, miniBatchSize: Int) {
    let free = trainer(optimizer, miniBatchSize: miniBatchSize, frozen: [])
    let held = trainer(
      optimizer, miniBatchSize: miniBatchSize, frozen: [NeuronPlace(layer: 0, neuron: 1)])
    let start = held.parameters.values
    free.runMiniBatch()
    held.runMiniBatch()
    for index in start.indices {
      let expected = Self.held.contains(index) ? start[index] : free.parameters.values[index]
      #expect(held.parameters.values[index] == expected)
      #expect(free.parameters.values[index] != start[index])
    }
    for _ in 0..<20 { held.runEpoch() }
    #expect(Self.held.allSatisfy { held.parameters.values[$0] == start[$0] })
    for _ in 0..<20 { free.runEpoch() }
    #expect(held.updateCount == free.updateCount)
  }

  @Test("nothing is remembered of them: let go again, they begin as at the start")
  func memory() {
    let held = trainer(.adam, miniBatchSize: 2, frozen: [NeuronPlace(layer: 0, neuron: 1)])
    for _ in 0..<5 { held.runEpoch() }
    let memory = held.state.optimizerMemory
    #expect(Self.held.allSatisfy { memory[$0] == 0 })
    #expect(memory.contains { $0 != 0 })
  }

  @Test(
    "are no different from all their weights and the bias frozen one by one",
    arguments: [Optimizer.gradientDescent, .adam])
  func oneByOne(optimizer: Optimizer) {
    let neuron = NeuronPlace(layer: 0, neuron: 1)
    let places = Self.architecture.parameterPlaces(of: neuron)
    #expect(Set(places.map(Self.architecture.index)) == Self.held)
    let whole = trainer(optimizer, miniBatchSize: 2, frozen: [neuron])
    let single = trainer(
      optimizer, miniBatchSize: 2, frozen: [], frozenParameters: Set(places))
    for _ in 0..<10 {
      whole.runEpoch()
      single.runEpoch()
    }
    #expect(single.state == whole.state)
  }

  @Test("may be a single weight: it keeps its bits, all others learn")
  func singleWeight() {
    let place = ParameterPlace(NeuronPlace(layer: 0, neuron: 2), input: 1)
    let held = trainer(.momentum, miniBatchSize: 2, frozen: [], frozenParameters: [place])
    let start = held.parameters
    for _ in 0..<10 { held.runEpoch() }
    for index in start.values.indices {
      let isHeld = Self.architecture.parameterPlace(at: index) == place
      #expect((held.parameters.values[index] == start.values[index]) == isHeld)
    }
  }

  @Test("a parameter's place and its index say the same, for every one of a network")
  func places() {
    let architecture = Architecture(
      inputCount: 3,
      layers: [4, 1, 2].map { Architecture.Layer(width: $0, activation: .tanh) })
    let places = (0..<architecture.parameterCount).map(architecture.parameterPlace)
    #expect(places.map(architecture.index) == Array(0..<architecture.parameterCount))
    #expect(Set(places).count == architecture.parameterCount)
    let neurons = architecture.layers.indices.flatMap { layer in
      (0..<architecture.layers[layer].width).map { NeuronPlace(layer: layer, neuron: $0) }
    }
    #expect(Set(neurons.flatMap(architecture.parameterPlaces)) == Set(places))
  }
}
