/// What a screen shows of a run's past: its edits, its branches, and the way back and forth between
/// them.
public struct TimelineSummary: Sendable, Hashable {
  /// An edit that led to the network that is shown.
  public struct Edit: Sendable, Hashable {
    /// The epoch in or before which it was made.
    public var epoch: Int
    /// What it changed: "η 0.1 → 0.3".
    public var words: String

    /// Creates an entry.
    public init(epoch: Int, words: String) {
      self.epoch = epoch
      self.words = words
    }
  }

  /// A way that the run has taken, up to its newest epoch.
  public struct Branch: Sendable, Hashable {
    /// What `TrainingCommand.switchBranch` calls it.
    public var id: Int
    /// The epoch at which it parts from the others.
    public var partingEpoch: Int
    /// What was changed there.
    public var words: String
    /// The newest epoch that it was trained to.
    public var newestEpoch: Int
    /// The mean loss on the training set there, or at the last epoch of its curve; nil if unknown.
    public var trainingLoss: Float?
    /// Whether it is the one that is shown.
    public var isShown: Bool
  }

  /// The edits of the branch that is shown, oldest first.
  public var edits: [Edit] = []
  /// All branches, oldest first; one at least once there is a run.
  public var branches: [Branch] = []
  /// The epochs of the branch that is shown that carry a mark, ascending.
  public var markedEpochs: [Int] = []
  /// Whether there is something to undo.
  public var canUndo = false
  /// Whether there is something to redo.
  public var canRedo = false
  /// The losses before the curve of the newest stretch, by rising epoch.
  public var earlierLosses: [LossCurve.Entry] = []
  /// Where the run was before the path of the newest stretch, by rising epoch; with so many
  /// parameters as the network had there.
  public var earlierStops: [ParameterPath.Stop] = []

  /// Creates the summary of a run that was never edited.
  public init() {}
}

/// What the trainer says to a command that can fail or change the past.
public struct TrainingReply: Sendable, Hashable {
  /// Which reply of the session this is; a new one has a larger number.
  public var number: Int
  /// One line: "undone: η 0.1 → 0.3".
  public var text: String
  /// Whether the command was refused.
  public var isRefusal: Bool

  /// Creates a reply.
  public init(number: Int, text: String, isRefusal: Bool) {
    self.number = number
    self.text = text
    self.isRefusal = isRefusal
  }
}
