public import Analysis
public import NeuralNetwork

/// One line of a plane: a neuron's hyperplane or zero contour, or the decision boundary.
public struct PlaneCurve: Sendable {
  /// Whose line it is.
  public enum Owner: Sendable, Hashable {
    /// A neuron, by its place in its layer: it has the colour and the number of that place.
    case neuron(Int)
    /// The network's output.
    case decisionBoundary
    /// Nobody: a line of a grid that is bent with the plane, behind all others.
    case grid
    /// Nobody: such a grid where the output takes it for a class.
    case sheet(classIndex: Int, classCount: Int)
    /// Nobody: what two regions meet at, thin.
    case edge
    /// Nobody: the way round one region.
    case outline

    /// Whether it stays behind all other lines.
    var isBehind: Bool {
      switch self {
      case .grid, .sheet, .edge: true
      case .neuron, .decisionBoundary, .outline: false
      }
    }
  }

  /// Where the values are positive.
  public enum PositiveSide: Sendable {
    /// On the same side all along: the direction across the line, in data units.
    case direction(Point)
    /// Where this field grows.
    case field(ScalarField)
  }

  /// Whose line it is.
  public var owner: Owner
  /// Its pieces, in data units, in any order.
  public var segments: [Segment]
  /// Which side is the positive one; nil draws no arrow.
  public var positiveSide: PositiveSide?
  /// Whether it stands out and wins every cell that it meets others in.
  public var isFocused: Bool

  /// Creates a line.
  public init(
    _ owner: Owner, segments: [Segment], positiveSide: PositiveSide? = nil, isFocused: Bool = false
  ) {
    self.owner = owner
    self.segments = segments
    self.positiveSide = positiveSide
    self.isFocused = isFocused
  }
}
