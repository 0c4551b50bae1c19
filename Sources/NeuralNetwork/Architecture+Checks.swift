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
}
