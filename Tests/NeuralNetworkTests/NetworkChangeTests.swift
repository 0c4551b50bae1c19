import NeuralNetwork
import Testing

@Suite("A changed network")
struct NetworkChangeTests {
  private func parameters(
    _ widths: [Int], _ activation: ActivationFunction, seed: UInt64 = 3
  ) -> Parameters {
    let layers = widths.dropFirst().enumerated().map {
      Architecture.Layer(
        width: $0.element, activation: $0.offset == widths.count - 2 ? .linear : activation)
    }
    var generator = SeededGenerator(seed: seed, stream: .parameters)
    return Initialization.fanIn.parameters(
      for: Architecture(inputCount: widths[0], layers: layers), using: &generator)
  }

  /// The first output at some points of the square ±1.
  private func outputs(_ parameters: Parameters) -> [Float] {
    let steps: [Float] = (0..<9).map { Float($0) / 4 - 1 }
    let rows: [Float] = steps.flatMap { row in steps.map { _ in row } }
    let columns: [Float] = steps.flatMap { _ in steps }
    let values = parameters.layerValues(inputs: columns + rows, count: rows.count)
    let last = parameters.architecture.layers.count - 1
    return Array(values.activation(layer: last, neuron: 0))
  }

  private func distance(_ left: Parameters, _ right: Parameters) -> Float {
    zip(outputs(left), outputs(right)).map { abs($0 - $1) }.max() ?? .infinity
  }

  @Test("with a neuron more says exactly what it said", arguments: [0, 1])
  func addNeuron(layer: Int) {
    let old = parameters([2, 3, 2, 1], .tanh)
    let count = old.architecture.inputCount(ofLayer: layer)
    let change = NetworkChange(
      addingNeuronTo: layer, weights: Array(repeating: 0.7, count: count), bias: -0.2, of: old)
    #expect(change.parameters.architecture.layers[layer].width == [4, 3][layer])
    #expect(outputs(change.parameters) == outputs(old))
    let width = change.parameters.architecture.layers[layer].width
    #expect(change.parameters.weights(layer: layer, neuron: width - 1).allSatisfy { $0 == 0.7 })
    #expect(change.parameters.bias(layer: layer, neuron: width - 1) == -0.2)
  }

  @Test("with a neuron less says what it would with that one unheard", arguments: [0, 1, 2])
  func removeNeuron(neuron: Int) {
    let old = parameters([2, 3, 2, 1], .tanh)
    var unheard = old
    for next in 0..<2 {
      var weights = Array(old.weights(layer: 1, neuron: next))
      weights[neuron] = 0
      unheard.set(
        weights, old.bias(layer: 1, neuron: next), of: NeuronPlace(layer: 1, neuron: next))
    }
    let change = NetworkChange(removing: NeuronPlace(layer: 0, neuron: neuron), from: old)
    #expect("\(change.parameters.architecture)" == "2-2-2-1")
    #expect(distance(change.parameters, unheard) < 1e-6)
  }

  @Test(
    "with a layer more says nearly what it said, wherever the layer is",
    arguments: [
      ActivationFunction.linear, .relu, .leakyReLU, .elu, .softplus, .gelu, .silu,
      .tanh, .sine, .sigmoid,
    ], [0, 1, 2])
  func addLayer(activation: ActivationFunction, layer: Int) {
    let old = parameters([2, 3, 2, 1], activation)
    let change = NetworkChange(addingLayerAt: layer, activation: activation, to: old)
    #expect(change.parameters.architecture.layers.count == 4)
    #expect(change.parameters.architecture.layers[layer].width == [2, 3, 2][layer])
    #expect(distance(change.parameters, old) < 0.05)
    let back = NetworkChange(removingLayer: layer, from: change.parameters)
    #expect(back.parameters.architecture == old.architecture)
    #expect(distance(back.parameters, old) < 1e-4)
  }

  @Test("says where each parameter was: 2-2-1 with a neuron more, counted by hand")
  func origins() {
    let old = parameters([2, 2, 1], .tanh).architecture
    let origins = ParameterOrigins(addingNeuronTo: 0, of: old)
    #expect(origins.origins == [0, 1, 2, 3, nil, nil, 4, 5, nil, 6, 7, nil, 8])
    let fewer = ParameterOrigins(removing: NeuronPlace(layer: 0, neuron: 0), of: old)
    #expect(fewer.origins == [2, 3, 5, 7, 8])
    let values = (0..<9).map(Float.init)
    #expect(origins.carried(values) == [0, 1, 2, 3, 0, 0, 4, 5, 0, 6, 7, 0, 8])
    // Two quantities a parameter, each padded to whole lanes: 12 places before, 16 after.
    let memory = (values + [0, 0, 0]) + (values.map { $0 * 10 } + [0, 0, 0])
    let carried = origins.carriedMemory(memory)
    #expect(carried.count == 32)
    #expect(Array(carried[0..<13]) == origins.carried(values))
    #expect(Array(carried[16..<29]) == origins.carried(values.map { $0 * 10 }))
  }
}
