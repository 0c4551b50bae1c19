/// What has become of a run so far.
///
/// It follows from the losses at fixed epochs alone (`LossCurve`): never from the pace, from
/// pausing, or from which epoch is shown.
public enum TrainingOutcome: Sendable, Hashable {
  /// The loss falls, or it is too early to say.
  case learning
  /// The goal was met at the end of this epoch, for the first time; training may go on.
  case goalReached(epoch: Int)
  /// The loss has hardly fallen since an epoch, far from the goal: most likely a local minimum.
  case stuck(sinceEpoch: Int, loss: Float)
  /// The weights come back every so many epochs, and with them everything else: it will never end.
  case cycling(sinceEpoch: Int, period: Int)
  /// The loss or a parameter is no longer finite; training has stopped at the last finite epoch.
  case diverged(lastFiniteEpoch: Int)
}
