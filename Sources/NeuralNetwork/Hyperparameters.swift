/// The settings of a training run that are not learned.
public struct Hyperparameters: Sendable, Hashable {
  /// What is made smaller.
  public var loss: Loss
  /// How a gradient becomes a change of the parameters.
  public var optimizer: Optimizer
  /// The step length η.
  public var learningRate: Float
  /// How many samples are averaged for one update, at least 1; more than there are means all.
  public var miniBatchSize: Int

  /// Creates hyperparameters.
  public init(loss: Loss, optimizer: Optimizer, learningRate: Float, miniBatchSize: Int) {
    self.loss = loss
    self.optimizer = optimizer
    self.learningRate = learningRate
    self.miniBatchSize = miniBatchSize
  }
}
