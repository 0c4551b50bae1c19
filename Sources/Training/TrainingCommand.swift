public import ScenarioFormat

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
  /// Goes so many epochs on, or back if negative, but not beyond the newest epoch.
  case seek(by: Int)
  /// Goes to the newest epoch that the branch has ever reached.
  case showNewest
  /// Begins again at epoch 0 with the initial parameters of a draw, at least 0, and the present
  /// settings; what there was can be undone to. It runs or stands still as before.
  case restart(draw: Int)
  /// Changes the run at the position, whether it trains or stands still; what came after it stays
  /// as another branch. The reply says what was changed, or why not.
  case edit(TrainingEdit)
  /// Goes back to the moment before the latest edit or restart.
  case undo
  /// Does again what was undone last, and goes where one was then.
  case redo
  /// Goes over to another branch of the timeline, to its newest epoch.
  case switchBranch(Int)
  /// Sets a mark at the epoch that is shown, or takes it away.
  case toggleMark
  /// Gives the mark at the epoch that is shown a name; sets one if there is none.
  case mark(name: String)
  /// Nothing; its receipt says that all before it is done, targets reached.
  case report
  /// Holds a run that trains by itself at a moment, or lets it go on.
  case hold(TrainingHold?)
}
