/// What a run had come to at its newest epoch.
package struct RunEnd: Sendable {
  /// The losses there.
  package var entry: LossCurve.Entry
  /// The weights and biases there, in the order of `Parameters.values`.
  package var parameters: [Float]

  /// As a stop of the way through the space of parameters.
  var stop: ParameterPath.Stop {
    ParameterPath.Stop(epoch: entry.epoch, loss: entry.trainingLoss, parameters: parameters)
  }
}
