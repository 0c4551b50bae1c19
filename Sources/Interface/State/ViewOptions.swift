public import ScenarioFormat

/// How the picture looks, as far as the user chooses it.
public struct ViewOptions: Sendable, Hashable {
  /// Which panes are on the screen: a scenario can ask for each of them.
  public typealias View = ViewRequest.Panel

  /// Which panes are on the screen.
  public var view = View.overview
  /// The panes that are hidden one by one; the last that is left is shown all the same.
  public var hiddenPanes: Set<Pane> = []
  /// Whether the lesson's text is shown; nil shows it where there is room.
  public var showsLesson: Bool?
  /// Which axes of the hidden space are shown, by their place; nil follows the focus.
  public var hiddenAxes: Int?
  /// Which axes of the landscape are shown, by their place; nil follows the focus.
  public var landscapeAxes: Int?
  /// How many losses a landscape is made of, at most; between them it is interpolated.
  public var landscapePointCount = 1_536
  /// Whether faint lines stay where each hyperplane stood earlier.
  public var showsGhosts = false
  /// Whether test points are drawn.
  public var showsTestPoints = true
  /// Whether regions have hard edges instead of shades.
  public var isDiscretized = false
  /// Whether the plane shows the focused neuron's activation instead of the output.
  public var showsNeuronField = false

  /// Creates the options that the program begins with.
  public init() {}
}

extension Array where Element: Equatable {
  /// The element so many places behind another, round and round; the first if that one is missing.
  func element(after other: Element, by step: Int) -> Element {
    guard let place = firstIndex(of: other) else { return self[0] }
    return self[((place + step) % count + count) % count]
  }
}

extension CaseIterable where Self: Equatable {
  /// The case so many places further, round and round.
  func advanced(by step: Int) -> Self { Array(Self.allCases).element(after: self, by: step) }
}
