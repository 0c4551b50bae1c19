/// When training pauses by itself; whoever wants to goes on from there.
public enum StopRule: Sendable, Hashable {
  /// After so many epochs.
  case epochs(Int)
  /// When the mean loss on the training set is at most this.
  case loss(Float)
  /// When the accuracy on the training set is at least this, 0 to 1.
  case accuracy(Float)
  /// When the training loss hasn't fallen by a thousandth of itself for so many epochs.
  case plateau(epochs: Int)
  /// Early stopping: when the test loss hasn't been lower for so many epochs (Prechelt, 1998).
  case earlyStopping(patience: Int)
  /// After so many seconds of training: the only rule that depends on the machine.
  case seconds(Double)
}
