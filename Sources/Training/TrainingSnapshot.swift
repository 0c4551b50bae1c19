public import NeuralNetwork
public import ScenarioFormat

/// What a training run is like at one moment: an immutable value, the only thing that a screen sees
/// of it.
public struct TrainingSnapshot: Sendable, Equatable {
  /// Which initial parameters the run began with; 0 are the scenario's own.
  public var draw = 0
  /// How many epochs are complete at the position that is shown.
  public var epoch = 0
  /// How many samples of the running epoch have been shown; 0 at an epoch's boundary.
  public var shownCount = 0
  /// The sample last shown, an index into the training set; nil at an epoch's boundary.
  public var currentSample: Int?
  /// The sample that is shown next, an index into the training set.
  public var nextSample = 0
  /// How many times the parameters had changed.
  public var updateCount = 0
  /// The newest epoch that the run has ever reached.
  public var newestEpoch = 0
  /// The weights and biases.
  public var parameters: Parameters
  /// Loss and accuracy on the training set.
  public var training: Metrics
  /// Loss and accuracy on the test set, if there is one.
  public var test: Metrics?
  /// Whether it trains on by itself.
  public var isRunning = false
  /// How fast it trains on.
  public var pace: Pace
  /// How fast it has trained of late, in epochs per second; nil while it stands still or too little
  /// is known.
  public var epochsPerSecond: Double?
  /// How fast this machine could train it, in epochs per second of computing; nil until measured.
  public var maximumEpochsPerSecond: Double?
  /// What has become of the run, up to its newest epoch.
  public var outcome = TrainingOutcome.learning
  /// Where a stop rule has made it pause, up to its newest epoch.
  public var stop: TrainingStop?
  /// The step length η of the epoch that is shown; nil before anything is known.
  public var learningRate: Float?
  /// What is trained on what, where an edit or a restart has changed it; nil as long as it is what
  /// the session began with.
  public var experiment: Experiment?
  /// The file that is followed, where another program trains; its versions stand for epochs.
  public var followed: FollowedFile?
  /// The edits and branches of the run.
  public var timeline = TimelineSummary()
  /// The run with all its branches, as it can be written down.
  public var record = RunRecord()
  /// How much of a saved run has been trained again, 0 to 1; nil once all of it is there.
  public var replayedShare: Double?
  /// When the latest commands were done, oldest first.
  public var receipts: [TrainingReceipt] = []
  /// What was last said to a command; nil before anything was.
  public var reply: TrainingReply?
  /// The losses up to the newest epoch, from the latest edit on.
  public var curve = LossCurve()
  /// The parameters on the way to the newest epoch, from the latest edit on.
  public var path: ParameterPath
  /// The losses at the newest epoch, as far as that was ever shown.
  public var newestEntry: LossCurve.Entry?
  /// How many bytes the way back takes, about.
  public var historyByteCount = 0
  /// How many bytes the way back may take, about.
  public var historyByteLimit = 0
  /// The way to another epoch, while it takes its time; the rest is as it was when it began.
  public var replay: Replay?

  /// Creates a snapshot of a run at epoch 0; the other values are set one by one.
  public init(parameters: Parameters, training: Metrics, test: Metrics? = nil, pace: Pace) {
    self.parameters = parameters
    self.training = training
    self.test = test
    self.pace = pace
    path = ParameterPath(parameterCount: parameters.values.count)
  }

  /// How far the trainer has come on its way to a known epoch, which takes training it again.
  public struct Replay: Sendable, Hashable {
    /// The epoch to which it leads.
    public var target: Int
    /// Which share of the way is done, 0 to 1.
    public var progress: Double

    /// Creates a way.
    public init(target: Int, progress: Double) {
      self.target = target
      self.progress = progress
    }
  }

  /// Whether the newest epoch is shown, not the past.
  public var isLive: Bool { epoch == newestEpoch }
}
