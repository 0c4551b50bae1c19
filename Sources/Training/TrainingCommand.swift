/// What a training session can be told to do.
///
/// Steps pause a run first. A position is an epoch's end, or a place inside an epoch after some of
/// its samples; every step counts from the position that the commands before it lead to, even if a
/// long replay has not got there yet.
public enum TrainingCommand: Sendable, Hashable {
  /// Trains on at the pace, from the position that is shown.
  case run
  /// Stands still.
  case pause
  /// Pauses what runs, runs what stands still.
  case toggle
  /// Changes how fast a run trains.
  case setPace(Pace)
  /// Goes that many epochs on, or back if negative; from inside an epoch the first step leads to
  /// its end or its start.
  case stepEpochs(Int)
  /// Goes on to the end of the running mini-batch: one update.
  case stepMiniBatch
  /// Shows one sample more.
  case stepSample
  /// Goes to the end of an epoch, back in history or on beyond the newest; 0 is the start.
  case show(epoch: Int)
  /// Goes to the newest epoch that the run has ever reached.
  case showNewest
  /// Begins again at epoch 0 with the initial parameters of a draw, at least 0, and forgets the
  /// history; runs or stands still as before.
  case restart(draw: Int)
}
