import Analysis
import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen

/// A hyperplane in hand: arrows move it, other keys turn it.
extension InterfaceState {
  /// Which neuron's line the keys take: the focused one, else the first; without hidden layers the
  /// output's.
  private var placeForHand: NeuronPlace {
    NeuronPlace(layer: selection.width > 0 ? selection.layer : 0, neuron: selection.neuron ?? 0)
  }

  /// Takes the focused line in hand, or puts it down.
  mutating func toggleLineInHand() -> [Effect] {
    guard held?.isInHand != true else { return putDown() }
    let place = placeForHand
    if let problem = problemOfLine(of: place) { return refuse(problem) }
    selection.focus(layer: place.layer, neuron: place.neuron)
    if selection.width == 0 {
      selection.showsDecisionBoundary = true
    } else if !selection.isVisible(layer: place.layer, neuron: place.neuron) {
      selection.toggleLine(neuron: place.neuron)
    }
    return hold(place, pivot: middle(ofLine: place))
  }

  /// Why a neuron's line cannot be taken in hand; nil when it can.
  private func problemOfLine(of place: NeuronPlace) -> String? {
    let architecture = experiment.architecture
    if comparesRuns { return "a comparison cannot be edited, only a single run" }
    if snapshot == nil { return "training has not begun yet" }
    guard place.layer == 0, architecture.contains(place) else {
      return "only lines of the first layer are straight and can be held"
    }
    guard experiment.dataset.inputCount == 2, experiment.inputMap.keepsLinesStraight else {
      return "a line can be held only where the inputs are two coordinates"
    }
    guard architecture.hiddenLayerCount > 0 || architecture.outputCount == 1 else {
      return "several outputs have no line of their own"
    }
    guard line(of: place) != nil else {
      return "\(ParameterName.text(place, of: architecture)) has no line: its weights are 0"
    }
    return nil
  }

  /// The neurons whose lines are on the screen and can be held, the focused one first.
  var holdableLines: [NeuronPlace] {
    let architecture = experiment.architecture
    let count = architecture.hiddenLayerCount > 0 ? architecture.layers[0].width : 1
    let places = (0..<count).map { NeuronPlace(layer: 0, neuron: $0) }.filter {
      architecture.hiddenLayerCount > 0
        ? selection.isVisible(layer: 0, neuron: $0.neuron) : selection.showsDecisionBoundary
    }
    let isFocused = { (place: NeuronPlace) in
      selection.layer == 0 && selection.neuron == place.neuron
    }
    return (places.filter(isFocused) + places.filter { !isFocused($0) })
      .filter { problemOfLine(of: $0) == nil }
  }

  /// A neuron's line as it is shown.
  func line(of place: NeuronPlace) -> MovableLine? {
    MovableLine(shownValues(of: place), inputMap: experiment.inputMap)
  }

  /// The visible part of a neuron's line.
  func visibleSegment(of place: NeuronPlace) -> Segment? {
    line(of: place)?.hyperplane?.clipped(to: plane.bounds)
  }

  /// The middle of what is seen of a line, else its point nearest to the middle of the plane.
  private func middle(ofLine place: NeuronPlace) -> Point? {
    if let segment = visibleSegment(of: place) { return segment.middle }
    guard let line = line(of: place)?.hyperplane else { return nil }
    let center = centerOfPlane
    let (x, y) = (Double(line.normalX), Double(line.normalY))
    let distance = Double(line.value(at: center)) / (x * x + y * y)
    return Point(
      x: Float(Double(center.x) - distance * x), y: Float(Double(center.y) - distance * y))
  }

  /// What a key does to a line in hand; nil for keys that mean what they always do.
  mutating func moveLine(with key: Key) -> [Effect]? {
    guard let held, held.isInHand, let pivot = held.pivot,
      let line = MovableLine(held.values, inputMap: experiment.inputMap)
    else { return nil }
    if let steps = Self.steps(of: key) {
      shift(line, by: steps)
      return []
    }
    switch key {
    case .character(","): turn(line, byHalfTangent: Self.fineTurn, about: pivot)
    case .character("."): turn(line, byHalfTangent: -Self.fineTurn, about: pivot)
    case .character("<"): turn(line, byHalfTangent: Self.coarseTurn, about: pivot)
    case .character(">"): turn(line, byHalfTangent: -Self.coarseTurn, about: pivot)
    case Key(.enter): return putDown()
    case Key(.tab), Key(.tab, modifiers: .shift):
      let action = CommandTable.command(for: key)?.action
      return putDown() + (action.map { perform($0) } ?? [])
    case Key(.escape): return putBack()
    default: return nil
    }
    return []
  }

  /// The tangents of half of 2° and of half of 10°.
  private static let fineTurn: Float = 0.017455
  private static let coarseTurn: Float = 0.087489

  /// A step is a column wide in either direction, since the unit is as long along both axes.
  private mutating func shift(_ line: MovableLine, by steps: (columns: Int, rows: Int)) {
    let plane = plane
    let width = plane.bounds.x.upperBound - plane.bounds.x.lowerBound
    let unit = width / Float(max(plane.plot.size.columns, 1))
    var line = line
    line.move(by: Point(x: Float(steps.columns) * unit, y: -Float(steps.rows) * unit))
    held?.values = line.values
    guard let place = held?.place else { return }
    let middle = middle(ofLine: place)
    held?.pivot = middle
  }

  private mutating func turn(_ line: MovableLine, byHalfTangent t: Float, about pivot: Point) {
    var line = line
    line.turn(
      from: Point(x: 1, y: 0), to: Point(x: 1 - t * t, y: 2 * t), about: pivot)
    held?.values = line.values
  }
}

extension Segment {
  /// The point half-way.
  var middle: Point { point(at: 0.5) }

  /// The point at a share of the way.
  func point(at share: Float) -> Point {
    Point(x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y))
  }
}
