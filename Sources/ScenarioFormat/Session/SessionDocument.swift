public import NeuralNetwork

/// A session as a file holds it: a scenario, all that was done to its run, and what was looked at.
public struct SessionDocument: Sendable, Hashable {
  /// The version of the program that wrote it.
  public var program: String
  /// What is learned and how, as it was before anything was edited.
  public var scenario: Scenario
  /// The run with all its branches.
  public var run: RunRecord
  /// What the bits of the parameters that are shown came to; nil where nobody said.
  public var checksum: UInt64?
  /// How fast it is watched, in epochs per second.
  public var pace: Double
  /// What is shown and how.
  public var view: SessionView

  /// Creates a session.
  public init(
    program: String, scenario: Scenario, run: RunRecord, checksum: UInt64?, pace: Double,
    view: SessionView
  ) {
    self.program = program
    self.scenario = scenario
    self.run = run
    self.checksum = checksum
    self.pace = pace
    self.view = view
  }

  /// The number of the format that this program writes and reads.
  public static let format = 1
  /// A file has no more bytes than this: 16 MiB.
  public static let largestSize = 16 << 20

  /// What tells one list of parameters from another: FNV-1a of their bits, 64 bits wide.
  public static func checksum(of parameters: [Float]) -> UInt64 {
    parameters.reduce(0xCBF2_9CE4_8422_2325) { hash, number in
      (0..<4).reduce(hash) { hash, byte in
        (hash ^ UInt64(number.bitPattern >> (8 * byte) & 0xFF)) &* 0x100_0000_01B3
      }
    }
  }
}

/// What a session shows, and how.
public struct SessionView: Sendable, Hashable {
  /// Which panes.
  public var panel = ViewRequest.Panel.overview
  /// Which of several runs side by side, 0 the first.
  public var run = 0
  /// The focused layer, 0 the first.
  public var layer = 0
  /// The focused neuron of it, 0 the first; nil if none is.
  public var neuron: Int?
  /// The neurons whose lines are drawn, 0 the first, `[hidden layer]`; nil as the program has it.
  public var lines: [[Int]]?
  /// Whether the decision boundary is drawn.
  public var showsBoundary = true
  /// Whether test points are drawn.
  public var showsTestPoints = true
  /// Whether regions have hard edges.
  public var isDiscretized = false
  /// Whether faint lines stay where each hyperplane stood earlier.
  public var showsGhosts = false
  /// Whether the plane shows the focused neuron.
  public var showsNeuronField = false
  /// Whether the lesson's text is shown; nil where there is room.
  public var showsLesson: Bool?
  /// Which axes of the hidden space, by their place; nil follows the focus.
  public var hiddenAxes: Int?
  /// Which axes of the landscape, by their place; nil follows the focus.
  public var landscapeAxes: Int?
  /// The point that the probe reads; nil without one.
  public var probe: Point?

  /// Creates the view that a program begins with.
  public init() {}
}
