import Datasets
import ModelFiles
import NeuralNetwork
import ScenarioFormat

extension Scenario {
  /// Takes a trained network over as its first parameters, and waits.
  ///
  /// Its way from a point to its inputs is multiplied into the first layer, so that it sees the
  /// data's own units.
  /// - Throws: `Complaint` when it has other coordinates or classes than the data.
  mutating func take(
    _ model: NetworkModel, from file: String, inputCount: Int
  ) throws(Complaint) {
    let name = HarmlessText.escaped(file)
    let model = model.foldingTwoShares
    guard model.coordinateNames.count == inputCount else {
      throw Complaint(
        "\(name): it takes \(model.coordinateNames.count) coordinates, the data have "
          + "\(inputCount)")
    }
    let outputs = source.kind.classCount > 2 ? source.kind.classCount : 1
    guard model.architecture.outputCount == outputs else {
      throw Complaint(
        "\(name): it has \(model.architecture.outputCount) outputs, the data want \(outputs)")
    }
    let layers = model.architecture.layers
    guard layers.count - 1 <= 8, layers.allSatisfy({ $0.width <= 64 }) else {
      throw Complaint(
        "\(name): the network \(model.architecture) is too large to be looked at; it may have 8 "
          + "hidden layers of 64 neurons")
    }
    features = model.inputMap.features
    standardizes = false
    hiddenLayers = Array(layers.dropLast())
    outputActivation = layers[layers.count - 1].activation
    hyperparameters.loss = outputActivation.usualLoss
    hyperparameters.rule = .backpropagation
    start = model.parametersInDataUnits
    beginsPaused = true
    title = "\(name) over \(title)"
    (lesson, outcome, variants, stopRules) = (nil, nil, [], [])
  }
}

extension ActivationFunction {
  /// The loss that an output layer of this kind is usually trained with.
  fileprivate var usualLoss: Loss {
    switch self {
    case .sigmoid: .binaryCrossEntropy
    case .softmax: .softmaxCrossEntropy
    default: .squaredError
    }
  }
}

extension NetworkModel {
  /// A softmax over two outputs as what it is: a sigmoid of their difference.
  fileprivate var foldingTwoShares: NetworkModel {
    guard let last = architecture.layers.last, last.activation == .softmax, last.width == 2 else {
      return self
    }
    let output = architecture.layers.count - 1
    var shape = architecture
    shape.layers[output] = Architecture.Layer(width: 1, activation: .sigmoid)
    let weights = zip(
      parameters.weights(layer: output, neuron: 1), parameters.weights(layer: output, neuron: 0)
    ).map { $0 - $1 }
    let bias =
      parameters.bias(layer: output, neuron: 1) - parameters.bias(layer: output, neuron: 0)
    let values =
      parameters.values.prefix(architecture.weightOffset(ofLayer: output)) + weights + [bias]
    return NetworkModel(
      parameters: Parameters(architecture: shape, values: Array(values)), inputMap: inputMap,
      coordinateNames: coordinateNames, classNames: classNames)
  }

  /// The weights and biases, those of the first layer as factors of the features themselves.
  fileprivate var parametersInDataUnits: [Float] {
    let width = architecture.layers[0].width
    let first = (0..<width).map {
      inputMap.inDataUnits(
        weights: Array(parameters.weights(layer: 0, neuron: $0)),
        bias: parameters.bias(layer: 0, neuron: $0))
    }
    let rest = parameters.values.dropFirst(width * (architecture.inputCount + 1))
    return first.flatMap(\.weights) + first.map(\.bias) + rest
  }
}
