import Analysis
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen

extension InterfaceState {
  /// The part of the input space on the screen and the cells that show it, if it is there.
  var plane: Figures.PlaneLayout {
    InputSpacePane.layout(of: experiment, in: paneLayout)
  }

  /// What a press takes hold of, a movement drags along, and a release lets go.
  mutating func take(_ mouse: InputEvent.Mouse, at position: Position) -> [Effect] {
    guard helpScroll == nil, !coversSettings(position) else { return [] }
    switch mouse {
    case .pressed: return press(at: position)
    case .middlePressed:
      if !comparesRuns, let point = plane.point(at: position) { return putDown() + put(point) }
    case .rightPressed:
      if !comparesRuns, let sample = sample(at: position) { return putDown() + delete(sample) }
      if let effects = gripLine(at: position, turning: true) { return effects }
      probe = nil
    case .dragged: return drag(to: position)
    case .released: return release(at: position)
    case .wheelUp: return turnWheel(by: 1, at: position)
    case .wheelDown: return turnWheel(by: -1, at: position)
    }
    return []
  }

  /// Takes hold of what is there, or focuses the neuron that was clicked.
  private mutating func press(at position: Position) -> [Effect] {
    if !comparesRuns, let point = plane.point(at: position), let sample = sample(at: position) {
      let effects = putDown()
      grip = .sample(sample, from: point)
      return effects
    }
    if let effects = gripLine(at: position, turning: false) { return effects }
    if plane.point(at: position) != nil {
      grip = .probe
      return drag(to: position)
    } else if let plot = lossPlot(at: position) {
      let effects = putDown()
      grip = .epoch(nil, plot: plot)
      return effects + drag(to: position)
    } else if let neuron = neuron(at: position) {
      return focus(NeuronPlace(layer: neuron.layer, neuron: neuron.neuron))
    }
    return []
  }

  /// An open list of parameters goes over to the neuron, also to an output.
  private mutating func focus(_ place: NeuronPlace) -> [Effect] {
    guard editor != nil else {
      selection.focus(layer: place.layer, neuron: place.neuron)
      return []
    }
    let effects = putDown()
    showInEditor(place)
    return effects
  }

  private mutating func drag(to position: Position) -> [Effect] {
    switch grip {
    case .probe: probe = plane.point(at: position) ?? probe
    case .epoch(let latest, let plot):
      return scrub(to: position.column, inPlot: plot, latest: latest)
    case .sample(let sample, let start):
      if let point = plane.point(at: position) { drag(sample, from: start, to: point) }
    case .line(let start, let base, let turns):
      dragLine(from: start, base: base, turns: turns, to: position)
    case nil: break
    }
    return []
  }

  private mutating func release(at position: Position) -> [Effect] {
    defer { grip = nil }
    return switch grip {
    case .line: putDown()
    case .sample: releaseSample(at: position)
    case .probe, .epoch, nil: []
    }
  }

  private func neuron(at position: Position) -> NetworkDiagramLayout.Place? {
    guard let area = paneLayout.content(of: .network) else { return nil }
    return NetworkPane.neuron(at: position, in: area, state: self)
  }

  /// Where the probe begins.
  var centerOfPlane: Point {
    let bounds = plane.bounds
    return Point(
      x: (bounds.x.lowerBound + bounds.x.upperBound) / 2,
      y: (bounds.y.lowerBound + bounds.y.upperBound) / 2)
  }

  /// Moves the probe by cells; it stays on the plane.
  mutating func moveProbe(columns: Int, rows: Int) {
    guard let probe, let cell = plane.position(of: probe) else { return }
    let target = Position(row: cell.row + rows, column: cell.column + columns)
    let plot = plane.plot
    self.probe = plane.point(
      at: Position(
        row: min(max(target.row, plot.rows.lowerBound), plot.rows.upperBound - 1),
        column: min(max(target.column, plot.columns.lowerBound), plot.columns.upperBound - 1)))
  }
}
