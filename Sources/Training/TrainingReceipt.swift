/// That a command was done, and when.
public struct TrainingReceipt: Sendable, Hashable {
  /// Which command of the session, the first is 1.
  public var number: Int
  /// How many epochs were complete before it.
  public var epoch: Int
  /// Whether the run trained by itself before it.
  public var wasRunning: Bool

  /// Creates a receipt.
  public init(number: Int, epoch: Int, wasRunning: Bool) {
    self.number = number
    self.epoch = epoch
    self.wasRunning = wasRunning
  }
}

/// Where a run that trains by itself holds its breath until it is told otherwise.
public enum TrainingHold: Sendable, Hashable {
  /// At the end of an epoch, or at once if it is over.
  case epoch(Int)
  /// As soon as it is known whether the goal is reached or out of reach.
  case decision
}
