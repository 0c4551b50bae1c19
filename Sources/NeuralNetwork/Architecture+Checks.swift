extension Architecture {
  /// Stops a caller whose samples have another shape than the network.
  func checkShape(of set: LabeledSet) {
    precondition(
      set.inputCount == inputCount && set.outputCount == outputCount,
      "samples have the inputs and outputs of the network")
  }

  /// Stops a caller who wants a loss that the layers don't go with.
  func checkTrainable(with loss: Loss) {
    precondition(
      layers.dropLast().allSatisfy { $0.activation != .softmax },
      "softmax is for the output layer only")
    precondition(
      loss.accepts(outputActivation: layers[layers.count - 1].activation),
      "a cross entropy goes with an output activation of its own")
  }

  /// Stops a caller who wants a classic rule for another network than it is made for.
  func checkTrainable(by rule: LearningRule) {
    precondition(
      rule.accepts(self), "a classic rule trains a single layer, the perceptron's of steps")
  }
}
