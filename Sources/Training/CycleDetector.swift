package import NeuralNetwork

/// Finds out that a run has come back to parameters that it had at the end of an earlier epoch.
///
/// Where the same parameters always lead to the same next ones, the run then goes round for ever:
/// the perceptron's rule on classes that no line separates. A power of two of epochs is remembered
/// at a time (Brent, 1980), so that a cycle of any length is found.
package struct CycleDetector: Sendable {
  /// How many epochs the cycle has.
  package private(set) var period: Int?
  private var remembered: [Float] = []
  private var rememberedEpoch = 0
  private var power = 1

  /// Creates a detector; nil for a run in which the next epoch depends on more than the parameters.
  package init?(_ hyperparameters: Hyperparameters) {
    guard !hyperparameters.shuffles, hyperparameters.dropout == 0,
      hyperparameters.schedule == .constant, hyperparameters.optimizer == .gradientDescent
    else { return nil }
  }

  /// Takes the parameters at the end of the next epoch; 0 is where the run begins.
  package mutating func observe(epoch: Int, parameters: [Float]) {
    guard period == nil else { return }
    if epoch > rememberedEpoch, parameters == remembered {
      period = epoch - rememberedEpoch
    } else if epoch == 0 || epoch == rememberedEpoch + power {
      if epoch > 0 { power *= 2 }
      (remembered, rememberedEpoch) = (parameters, epoch)
    }
  }
}
