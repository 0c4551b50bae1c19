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
    _ optimizer: Optimizer, miniBatchSize: Int, frozen: Set<NeuronPlace>
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
        miniBatchSize: miniBatchSize), seed: 1, frozen: frozen)
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
}
