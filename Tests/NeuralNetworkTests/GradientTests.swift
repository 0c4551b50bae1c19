import NeuralNetwork
import TestSupport
import Testing

/// An output layer with a loss that it goes with.
struct Ending: Sendable, CustomTestStringConvertible {
  let activation: ActivationFunction
  let loss: Loss

  static let all = Loss.allCases.flatMap { loss in
    ActivationFunction.allCases.filter { loss.accepts(outputActivation: $0) }
      .map { Ending(activation: $0, loss: loss) }
  }

  var testDescription: String { "\(activation), \(loss)" }
}

@Suite struct GradientTests {
  static let hiddenFunctions = ActivationFunction.allCases.filter { $0 != .softmax }

  @Test(
    "gradients are those of central differences, for every activation function, loss and depth",
    arguments: hiddenFunctions, Ending.all)
  func gradients(hidden: ActivationFunction, ending: Ending) {
    for depth in 0...3 {
      let architecture = network(
        2, hidden: Array([3, 5, 2].prefix(depth)), hidden, outputs: 3, ending.activation)
      let samples = someSamples([1, 3, 8, 10][depth], for: architecture)
      check(someParameters(of: architecture), samples, ending.loss)
    }
  }

  @Test(
    "gradients are right for mini-batches that fill their last lane and for those that don't",
    arguments: [1, 2, 3, 4, 5, 8, 10, 32, 33])
  func sampleCounts(count: Int) {
    let architecture = network(3, hidden: [9, 6], .tanh, outputs: 2, .sigmoid)
    check(
      someParameters(of: architecture), someSamples(count, for: architecture), .binaryCrossEntropy)
  }

  @Test("gradients are right for layers of every width from 1 to 9", arguments: 1...9)
  func widths(width: Int) {
    let architecture = network(width, hidden: [10 - width], .sigmoid, outputs: width, .softmax)
    check(
      someParameters(of: architecture), someSamples(6, for: architecture), .softmaxCrossEntropy)
  }

  @Test("the penalty's gradient is λ₂ w + λ₁ sign w, and biases are free")
  func penalty() {
    let architecture = network(2, hidden: [4], .gelu)
    let (parameters, samples) = (
      someParameters(of: architecture), someSamples(5, for: architecture)
    )
    let penalty = Penalty(l1: 0.3, l2: 0.7)
    let free = parameters.gradient(of: .squaredError, on: samples).parameters.values
    let penalized = parameters.gradient(of: .squaredError, with: penalty, on: samples)
      .parameters.values
    let biases = [8, 9, 10, 11, 16]
    let expected = parameters.values.enumerated().map { index, value in
      biases.contains(index) ? 0 : 0.7 * Double(value) + (value > 0 ? 0.3 : -0.3)
    }
    #expect(areClose(zip(penalized, free).map { $0 - $1 }, expected, within: 1e-6))
    let cost = parameters.values.enumerated().reduce(0.0) { sum, parameter in
      let weight = biases.contains(parameter.offset) ? 0 : Double(parameter.element)
      return sum + 0.35 * weight * weight + 0.3 * abs(weight)
    }
    #expect(isClose(penalty.value(of: parameters), cost, within: 1e-6))
  }

  private func check(_ parameters: Parameters, _ samples: LabeledSet, _ loss: Loss) {
    let gradient = parameters.gradient(of: loss, on: samples)
    let model = ReferenceModel(architecture: parameters.architecture)
    let point = parameters.values.map(Double.init)
    let places = Array(stride(from: 0, to: point.count, by: max(1, point.count / 12)))
    let expected = numericalGradient(at: point, places: places) {
      model.loss(loss, $0, inputs: samples.inputRows, targets: samples.targetRows)
    }
    #expect(areClose(places.map { gradient.parameters.values[$0] }, expected, within: 3e-6))
    checkInputs(gradient, parameters, samples, loss)
  }

  private func checkInputs(
    _ gradient: Gradient, _ parameters: Parameters, _ samples: LabeledSet, _ loss: Loss
  ) {
    let model = ReferenceModel(architecture: parameters.architecture)
    let last = samples.count - 1
    let row = samples.inputRows[last]
    let expected = numericalGradient(at: row, places: Array(row.indices)) {
      model.loss(
        loss, parameters.values.map(Double.init), inputs: [$0], targets: [samples.targetRows[last]])
        / Double(samples.count)
    }
    #expect(areClose(Array(gradient.inputs.suffix(row.count)), expected, within: 3e-6))
  }
}
