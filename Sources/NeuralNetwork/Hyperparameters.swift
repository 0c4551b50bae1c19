/// The settings of a training run that are not learned.
public struct Hyperparameters: Sendable, Hashable {
  /// What is made smaller.
  public var loss: Loss
  /// What changes the parameters: back-propagation, or a classic rule for a single layer.
  public var rule = LearningRule.backpropagation
  /// How a gradient becomes a change of the parameters.
  public var optimizer: Optimizer
  /// The step length η of the first epoch.
  public var learningRate: Float
  /// How the step length changes from epoch to epoch.
  public var schedule = LearningRateSchedule.constant
  /// How many samples are averaged for one update, at least 1; more than there are means all.
  public var miniBatchSize: Int
  /// Whether each epoch shows the samples in a fresh order; if not, in that of the set.
  public var shuffles = true
  /// What large weights cost.
  public var penalty = Penalty.none
  /// With which probability a hidden neuron is left out of a mini-batch, for each sample; 0 to
  /// below 1.
  public var dropout: Float = 0

  /// Creates hyperparameters; those with a usual value are set one by one.
  public init(loss: Loss, optimizer: Optimizer, learningRate: Float, miniBatchSize: Int) {
    self.loss = loss
    self.optimizer = optimizer
    self.learningRate = learningRate
    self.miniBatchSize = miniBatchSize
  }
}
