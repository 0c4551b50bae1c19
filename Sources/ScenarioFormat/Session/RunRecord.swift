public import Datasets

/// A run with all its branches, as little as it takes to train it all again to the same bits: where
/// each stretch begins, what was changed there, and how far it was trained.
public struct RunRecord: Sendable, Hashable {
  /// A moment of a stretch: so many epochs complete, so many samples of the next one shown.
  public struct Moment: Sendable, Hashable {
    /// The stretch, by its name.
    public var stretch: Int
    /// How many epochs are complete.
    public var epoch: Int
    /// How many samples of the running epoch have been shown; 0 at an epoch's boundary.
    public var shownCount: Int

    /// Creates a moment.
    public init(stretch: Int, epoch: Int, shownCount: Int = 0) {
      self.stretch = stretch
      self.epoch = epoch
      self.shownCount = shownCount
    }
  }

  /// A moment that somebody wants to find again.
  public struct Mark: Sendable, Hashable {
    /// The moment.
    public var moment: Moment
    /// What it is called; possibly nothing.
    public var name: String

    /// Creates a mark.
    public init(_ moment: Moment, name: String = "") {
      self.moment = moment
      self.name = name
    }
  }

  /// How a stretch begins.
  public enum Change: Sendable, Hashable {
    /// At epoch 0, with the initial parameters of a draw.
    case start(draw: Int)
    /// Where another one was edited.
    case edit(TrainingEdit)
  }

  /// A part of the run between two changes.
  public struct Stretch: Sendable, Hashable {
    /// What it is called; later ones have larger names.
    public var id: Int
    /// The moment before it; nil for the first of all, and where that is forgotten.
    public var before: Moment?
    /// How it begins.
    public var change: Change
    /// What it is a run of, where that follows neither from the moment before nor is the session's
    /// own.
    public var scenario: Scenario?
    /// Its training samples, where they are not the scenario's.
    public var samples: Samples?
    /// The newest epoch that it was trained to.
    public var newestEpoch: Int

    /// Creates a stretch.
    public init(id: Int, before: Moment?, change: Change, newestEpoch: Int) {
      self.id = id
      self.before = before
      self.change = change
      self.newestEpoch = newestEpoch
    }
  }

  /// All stretches by rising names; one at least.
  public var stretches: [Stretch]
  /// What was undone and can be redone, the latest last: stretches and where to go in them.
  public var undone: [Moment]
  /// The moments that carry a mark.
  public var marks: [Mark]
  /// What is shown: the last stretch of the path, and where on the path.
  public var shown: Moment

  /// How many stretches there can be.
  public static let largestStretchCount = 512

  /// Creates the record of a run at epoch 0 that nobody has touched.
  public init(draw: Int = 0) {
    stretches = [Stretch(id: 0, before: nil, change: .start(draw: draw), newestEpoch: 0)]
    undone = []
    marks = []
    shown = Moment(stretch: 0, epoch: 0)
  }
}
