/// What a scenario asks to be shown first; the reader may change all of it.
public struct ViewRequest: Sendable, Hashable {
  /// Which panels stand on the screen.
  public enum Panel: String, Sendable, CaseIterable {
    /// The input space with the other panels beside it.
    case overview
    /// The input space alone.
    case inputSpace = "input-space"
    /// The input space and the network.
    case network
    /// The input space and the hidden space.
    case hiddenSpace = "hidden-space"
    /// The input plane on its way through the layers.
    case warp
    /// Three hidden neurons as a space that turns.
    case lift
    /// The regions of the plane on each of which the same neurons are on.
    case regions
    /// The input space and the truth table.
    case truthTable = "truth-table"
    /// The input space and the loss.
    case loss
    /// The branches of the run, and where two of them differ.
    case branches
    /// The input space and the loss over a plane of parameters.
    case landscape
    /// The focused neuron in full.
    case neuron
    /// The next sample's way through the network and back.
    case backPropagation = "back-propagation"
    /// What the numbers mean, in sentences.
    case why
    /// The variants side by side.
    case comparison
  }

  /// Which lines of the focused layer are drawn.
  public enum Lines: String, Sendable, CaseIterable {
    /// Those of the first nine neurons.
    case first
    /// All of them.
    case all
    /// None.
    case none
  }

  /// Which panels stand on the screen; nil leaves it to the program.
  public var panel: Panel?
  /// Which lines are drawn.
  public var lines = Lines.first
  /// The focused hidden layer, 1 the first.
  public var layer = 1
  /// Whether the decision boundary is drawn.
  public var showsBoundary = true
  /// Whether test points are drawn.
  public var showsTestPoints = true
  /// Whether regions have hard edges instead of shades.
  public var isDiscretized = false
  /// Whether faint lines stay where each hyperplane stood earlier.
  public var showsGhosts = false
  /// Whether the picture has the whole screen, large and in high contrast.
  public var isLecture = false

  /// Creates a request for what the program shows by itself.
  public init() {}
}
