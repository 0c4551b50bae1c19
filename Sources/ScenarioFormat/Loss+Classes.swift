import NeuralNetwork

extension Loss {
  /// Whether the loss goes with an output layer of this activation function, and with data of so
  /// many classes, 0 for a regression.
  func fits(outputActivation activation: ActivationFunction, classCount: Int) -> Bool {
    guard accepts(outputActivation: activation) else { return false }
    return switch self {
    case .binaryCrossEntropy, .hinge: classCount == 2
    case .softmaxCrossEntropy: classCount > 2
    case .squaredError, .huber: activation != .softmax && classCount <= 2
    }
  }
}
