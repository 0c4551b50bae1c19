import NeuralNetwork
import TestSupport
import Testing

@Suite struct ForwardPassTests {
  @Test(
    "every neuron has the values of the reference model", arguments: ActivationFunction.allCases)
  func values(function: ActivationFunction) {
    let isOutputOnly = function == .softmax
    let architecture = network(
      3, hidden: [5, 2], isOutputOnly ? .tanh : function, outputs: 4, function)
    let parameters = someParameters(of: architecture)
    let samples = someSamples(6, for: architecture)
    let values = parameters.layerValues(inputs: transposed(samples), count: 6)
    let model = ReferenceModel(architecture: architecture)
    for (sample, row) in samples.inputRows.enumerated() {
      let expected = model.layers(parameters.values.map(Double.init), row)
      for (layer, reference) in expected.enumerated() {
        let neurons = reference.z.indices
        let z = neurons.map { values.preActivation(layer: layer, neuron: $0)[sample: sample] }
        let a = neurons.map { values.activation(layer: layer, neuron: $0)[sample: sample] }
        #expect(areClose(z, reference.z, within: 2e-6))
        #expect(areClose(a, reference.a, within: 2e-6))
      }
    }
  }

  @Test(
    "a sample's values don't depend on how many others there are", arguments: [1, 127, 128, 300])
  func sampleCounts(count: Int) {
    let architecture = network(2, hidden: [6, 3], .tanh, outputs: 3, .softmax)
    let parameters = someParameters(of: architecture)
    let samples = someSamples(count, for: architecture)
    let all = parameters.layerValues(inputs: transposed(samples), count: count)
    for sample in [0, count / 2, count - 1] {
      let alone = parameters.layerValues(
        inputs: Array(samples.inputs[2 * sample..<2 * sample + 2]), count: 1)
      for layer in 0..<3 {
        let values = all.activations[layer]
        let found = stride(from: sample, to: values.count, by: count).map { values[$0] }
        #expect(found == alone.activations[layer])
      }
    }
  }

  @Test("no samples give no values")
  func noSamples() {
    let parameters = someParameters(of: network(2, hidden: [3]))
    let values = parameters.layerValues(inputs: [], count: 0)
    #expect(values.count == 0)
    #expect(values.activations == [[], []])
    #expect(values.preActivation(layer: 0, neuron: 2).isEmpty)
    #expect(parameters.outputs(inputs: [], count: 0) == [])
  }

  @Test("the outputs alone are those of all layers' values")
  func outputs() {
    let architecture = network(2, hidden: [4], .relu, outputs: 3, .softmax)
    let parameters = someParameters(of: architecture)
    let inputs = transposed(someSamples(150, for: architecture))
    let values = parameters.layerValues(inputs: inputs, count: 150)
    #expect(parameters.outputs(inputs: inputs, count: 150) == values.activations[1])
  }

  @Test("a step is 1 from exactly 0 on")
  func stepAtZero() {
    let parameters = Parameters(architecture: network(1, outputs: 1, .step), values: [1, 0])
    let inputs: [Float] = [-0.001, 0, -0.0, 0.001]
    #expect(parameters.outputs(inputs: inputs, count: 4) == [0, 1, 1, 1])
  }

  @Test("hidden steps and sums compute XOR by hand, and its smooth form nearly")
  func xorByHand() {
    let values: [Float] = [-1, -1, 1, 1, 1.5, -0.5, 1, 1, -1.5]
    let corners: [Float] = [0, 0, 1, 1, 0, 1, 0, 1]
    let hard = Parameters(architecture: network(2, hidden: [2], .step, .step), values: values)
    #expect(hard.outputs(inputs: corners, count: 4) == [0, 1, 1, 0])
    let soft = Parameters(
      architecture: network(2, hidden: [2], .sigmoid, .sigmoid), values: values.map { 20 * $0 })
    let expected = [0.00005, 0.99995, 0.99995, 0.00005]
    #expect(areClose(soft.outputs(inputs: corners, count: 4), expected, within: 6e-6))
  }

  private func transposed(_ samples: LabeledSet) -> [Float] {
    (0..<samples.inputCount).flatMap { input in
      (0..<samples.count).map { samples.inputs[$0 * samples.inputCount + input] }
    }
  }
}

extension ArraySlice<Float> {
  /// The value of one sample; slices keep the indices of the whole.
  fileprivate subscript(sample sample: Int) -> Float { self[startIndex + sample] }
}
