public import NeuralNetwork

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

  /// An epoch that the reader wants to find again.
  public struct Mark: Sendable, Hashable {
    /// The epoch.
    public var epoch: Int
    /// What it is called; possibly nothing.
    public var name: String

    /// Creates a mark.
    public init(epoch: Int, name: String) {
      self.epoch = epoch
      self.name = name
    }
  }

  /// A way that the run has taken, up to its newest epoch.
  public struct Branch: Sendable, Hashable {
    /// What `TrainingCommand.switchBranch` calls it.
    public var id: Int
    /// The older branch that it parts from; nil for one that begins at epoch 0 by itself.
    public var parent: Int?
    /// The epoch at which it parts from that.
    public var partingEpoch: Int
    /// What was changed there.
    public var words: String
    /// What was edited in it, the parting with it, oldest first.
    public var edits: [Edit] = []
    /// The newest epoch that it was trained to.
    public var newestEpoch: Int
    /// What it came to there, or at the last epoch of its curve; nil if unknown.
    public var newest: LossCurve.Entry?
    /// Whether it is the one that is shown.
    public var isShown: Bool
    /// Some of its losses from the parting on, by rising epoch; none of the one that is shown,
    /// whose curve the snapshot holds.
    public var losses: [LossCurve.Entry] = []
    /// Where it was since its latest edit, by rising epoch, its newest one if that is known; none
    /// of the one that is shown.
    public var stops: [ParameterPath.Stop] = []
    /// The shape of its network since then; nil before anything is known.
    public var architecture: Architecture?
    /// How its network sees the data's inputs; nil before anything is known.
    public var inputMap: InputMap?

    /// Creates a branch of which only so much is known.
    public init(
      id: Int, partingEpoch: Int, words: String, newestEpoch: Int, newest: LossCurve.Entry?,
      isShown: Bool
    ) {
      self.id = id
      self.partingEpoch = partingEpoch
      self.words = words
      self.newestEpoch = newestEpoch
      self.newest = newest
      self.isShown = isShown
    }
  }

  /// The edits of the branch that is shown, oldest first.
  public var edits: [Edit] = []
  /// All branches, oldest first; one at least once there is a run.
  public var branches: [Branch] = []
  /// The epochs at which other branches part from the one that is shown, ascending.
  public var partingEpochs: [Int] = []
  /// The marks on the branch that is shown, by rising epoch.
  public var marks: [Mark] = []
  /// Whether there is something to undo.
  public var canUndo = false
  /// Whether there is something to redo.
  public var canRedo = false
  /// The losses before the curve of the newest stretch, by rising epoch.
  public var earlierLosses: [LossCurve.Entry] = []
  /// Where the run was before the path of the newest stretch, by rising epoch; with so many
  /// parameters as the network had there.
  public var earlierStops: [ParameterPath.Stop] = []

  /// The epochs that carry a mark, ascending.
  public var markedEpochs: [Int] { marks.map(\.epoch) }

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
