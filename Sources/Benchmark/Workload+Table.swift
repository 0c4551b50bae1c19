package import NeuralNetwork

extension Workload {
  /// The workloads, in the order of the table.
  private enum Name: String, CaseIterable {
    case xorOnline = "xor-online"
    case playground, donut, deep, digits, field, wide
  }

  /// The names of all workloads.
  package static var names: [String] { Name.allCases.map(\.rawValue) }

  /// Makes a workload.
  ///
  /// - Throws: `WorkloadError` for an unknown name, or where a file that it needs isn't there.
  package static func named(_ text: String) throws(WorkloadError) -> Workload {
    guard let name = Name(rawValue: text) else {
      throw WorkloadError(
        description: "there is no workload '\(text)'; there are " + names.joined(separator: ", "))
    }
    return switch name {
    case .xorOnline:
      training(
        text, [2, 2, 1], .tanh, .tanh, .squaredError, xor, miniBatchSize: 1, rate: 0.1,
        epochs: 1000)
    case .playground:
      training(
        text, [2, 8, 8, 1], .tanh, .tanh, .squaredError,
        spiral(250, arms: 2) { [$0 == 0 ? 1 : -1] }, miniBatchSize: 10, rate: 0.03, epochs: 300)
    case .donut:
      training(
        text, [2, 5, 1], .sigmoid, .sigmoid, .binaryCrossEntropy, donut, miniBatchSize: 10,
        rate: 0.1, epochs: 100)
    case .deep:
      training(
        text, [2, 16, 16, 16, 3], .relu, .softmax, .softmaxCrossEntropy,
        spiral(1000, arms: 3) { oneHot($0, of: 3) }, miniBatchSize: 32, rate: 0.05, epochs: 100)
    case .digits:
      training(
        text, [64, 32, 2, 10], .relu, .softmax, .softmaxCrossEntropy, try digits(),
        miniBatchSize: 32, rate: 0.05, epochs: 20)
    case .field: field(text)
    case .wide:
      training(
        text, [784, 32, 10], .relu, .softmax, .softmaxCrossEntropy, wide, miniBatchSize: 32,
        rate: 0.05, epochs: 5)
    }
  }

  private static func training(
    _ name: String, _ sizes: [Int], _ hidden: ActivationFunction, _ output: ActivationFunction,
    _ loss: Loss, _ samples: LabeledSet, miniBatchSize: Int, rate: Float, epochs: Int
  ) -> Workload {
    Workload(
      name: name, parameters: initialParameters(sizes, hidden, output),
      task: .training(
        samples,
        Hyperparameters(
          loss: loss, optimizer: .gradientDescent, learningRate: rate,
          miniBatchSize: miniBatchSize),
        epochs: epochs))
  }

  /// Weights `[neuron][input]` row by row from U(±√(6 / (inputs + neurons))), seed 6; biases 0.
  package static func initialParameters(
    _ sizes: [Int], _ hidden: ActivationFunction, _ output: ActivationFunction
  ) -> Parameters {
    var generator = SplitMix64(state: 6)
    let layers = sizes.dropFirst().enumerated().map { index, width in
      Architecture.Layer(width: width, activation: index == sizes.count - 2 ? output : hidden)
    }
    let architecture = Architecture(inputCount: sizes[0], layers: layers)
    let values = architecture.layers.indices.flatMap { layer in
      let inputCount = architecture.inputCount(ofLayer: layer)
      let width = architecture.layers[layer].width
      let limit = (6 / Float(inputCount + width)).squareRoot()
      return (0..<width * inputCount).map { _ in (2 * generator.unit() - 1) * limit }
        + Array(repeating: 0, count: width)
    }
    return Parameters(architecture: architecture, values: values)
  }

  /// 256 × 128 points over ±6.
  private static func field(_ name: String) -> Workload {
    let (columns, rows) = (256, 128)
    let points = (0..<rows).flatMap { row in (0..<columns).map { (row, $0) } }
    return Workload(
      name: name, parameters: initialParameters([2, 8, 8, 1], .tanh, .tanh),
      task: .field(
        inputs: points.map { -6 + 12.0 / 255 * Float($0.1) }
          + points.map { -6 + 12.0 / 127 * Float($0.0) }, count: points.count))
  }
}
