/// How the picture looks, as far as the user chooses it.
public struct ViewOptions: Sendable, Hashable {
  /// Which panes are on the screen.
  public enum View: String, Sendable, CaseIterable {
    /// The input space with the other panes beside it.
    case overview
    /// The input space alone.
    case inputSpace = "input-space"
    /// The input space and the network.
    case network
    /// The input space and the hidden space.
    case hiddenSpace = "hidden-space"
    /// The input space and the loss.
    case loss
  }

  /// Which panes are on the screen.
  public var view = View.overview
  /// Whether test points are drawn.
  public var showsTestPoints = true
  /// Whether regions have hard edges instead of shades.
  public var isDiscretized = false
  /// Whether the plane shows the focused neuron's activation instead of the output.
  public var showsNeuronField = false

  /// Creates the options that the program begins with.
  public init() {}
}

extension CaseIterable where Self: Equatable {
  /// The case so many places further, round and round.
  func advanced(by step: Int) -> Self {
    let cases = Array(Self.allCases)
    let place = cases.firstIndex(of: self) ?? 0
    return cases[((place + step) % cases.count + cases.count) % cases.count]
  }
}
