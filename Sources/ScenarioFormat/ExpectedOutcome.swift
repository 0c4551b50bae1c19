/// What a scenario promises, as far as it can be held against a run.
public struct ExpectedOutcome: Sendable, Hashable {
  /// How a run ends.
  public enum Ending: String, Sendable, CaseIterable {
    /// The goal is reached.
    case goal
    /// The goal is not reached in all the epochs.
    case noGoal = "no-goal"
    /// The run ends in a local minimum: the loss no longer falls.
    case stuck
    /// The weights come back again and again.
    case cycle
    /// The loss becomes infinite.
    case divergence
    /// Only the figures count.
    case any
  }

  /// How a run ends.
  public var ending: Ending
  /// How many epochs a run may take; one that waits for its goal ends with it.
  public var epochs: Int
  /// With how many seeds it is tried: the scenario's own and those behind it.
  public var seedCount: Int
  /// For which share of the seeds all of it holds, at least; above 0, at most 1.
  public var share: Double
  /// What the training set's figures are at the end.
  public var training: Bounds
  /// What the test set's figures are at the end.
  public var test: Bounds
  /// What the network is as a composition of Boolean functions: "XOR = NAND ∧ OR".
  public var gates: String?
  /// The share of the true area by which the region is off, at most.
  public var areaError: Double?

  /// By how much the slope and the intercept are off the line of least squares, at most.
  public var closedFormError: Double?

  /// Limits of loss and accuracy; nil where there is none.
  public struct Bounds: Sendable, Hashable {
    /// The loss is at most this.
    public var largestLoss: Double?
    /// The loss is at least this.
    public var smallestLoss: Double?
    /// The accuracy is at least this, 0 to 1.
    public var smallestAccuracy: Double?
    /// The accuracy is below this, 0 to 1.
    public var accuracyLimit: Double?

    /// Creates limits.
    public init(
      largestLoss: Double? = nil, smallestLoss: Double? = nil, smallestAccuracy: Double? = nil,
      accuracyLimit: Double? = nil
    ) {
      self.largestLoss = largestLoss
      self.smallestLoss = smallestLoss
      self.smallestAccuracy = smallestAccuracy
      self.accuracyLimit = accuracyLimit
    }
  }
}
