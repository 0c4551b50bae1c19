import NeuralNetwork
import TestSupport
import Testing

/// A property of the engine that must hold for whatever network, samples and loss come up.
@Suite struct RandomNetworkTests {
  @Test(
    "gradients with respect to parameters and inputs are those of central differences",
    arguments: 0..<120)
  func gradients(seed: UInt64) {
    var generator = SeededGenerator(seed: seed, stream: .data)
    let functions = ActivationFunction.allCases.filter { $0 != .softmax }
    let ending = Ending.all[generator.index(below: Ending.all.count)]
    let layers = (0..<generator.index(below: 5)).map { _ in
      Architecture.Layer(
        width: 1 + generator.index(below: 9),
        activation: functions[generator.index(below: functions.count)])
    }
    let architecture = Architecture(
      inputCount: 1 + generator.index(below: 6),
      layers: layers + [.init(width: 1 + generator.index(below: 5), activation: ending.activation)])
    let parameters = someParameters(of: architecture, seed: seed)
    let samples = someSamples(1 + generator.index(below: 13), for: architecture, seed: seed)
    let penalty = Penalty(l1: generator.uniform(0, 0.1), l2: generator.uniform(0, 0.1))
    let gradient = parameters.gradient(of: ending.loss, with: penalty, on: samples)
    let model = ReferenceModel(architecture: architecture)
    let point = parameters.values.map(Double.init)
    let isWeight = weightMarks(of: architecture)
    let places = (0..<min(12, point.count)).map { _ in generator.index(below: point.count) }
    let slopes = numericalGradient(at: point, places: places) {
      model.loss(ending.loss, $0, inputs: samples.inputRows, targets: samples.targetRows)
    }
    let expected = zip(places, slopes).map { place, slope in
      let sign: Double = point[place] > 0 ? 1 : -1
      return isWeight[place]
        ? slope + Double(penalty.l2) * point[place] + Double(penalty.l1) * sign : slope
    }
    #expect(
      areClose(places.map { gradient.parameters.values[$0] }, expected, within: 1e-5),
      "\(architecture.layers), \(ending)")
    checkInputs(of: gradient, parameters, samples, ending.loss)
  }

  private func weightMarks(of architecture: Architecture) -> [Bool] {
    architecture.layers.indices.flatMap { layer in
      let width = architecture.layers[layer].width
      return Array(repeating: true, count: width * architecture.inputCount(ofLayer: layer))
        + Array(repeating: false, count: width)
    }
  }

  private func checkInputs(
    of gradient: Gradient, _ parameters: Parameters, _ samples: LabeledSet, _ loss: Loss
  ) {
    let model = ReferenceModel(architecture: parameters.architecture)
    for sample in [0, samples.count - 1] {
      let row = samples.inputRows[sample]
      let expected = numericalGradient(at: row, places: Array(row.indices)) {
        model.loss(
          loss, parameters.values.map(Double.init), inputs: [$0],
          targets: [samples.targetRows[sample]]) / Double(samples.count)
      }
      let start = sample * row.count
      #expect(
        areClose(Array(gradient.inputs[start..<start + row.count]), expected, within: 1e-5))
    }
  }
}
