import Analysis
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen

extension InterfaceState {
  /// The part of the input space on the screen and the cells that show it, if it is there.
  private var plane: Figures.PlaneLayout {
    InputSpacePane.layout(of: experiment, in: paneLayout)
  }

  /// What a press takes hold of, a movement drags along, and a release lets go.
  mutating func take(_ mouse: InputEvent.Mouse, at position: Position) -> [Effect] {
    guard helpScroll == nil else { return [] }
    switch mouse {
    case .pressed: press(at: position)
    case .dragged: drag(to: position)
    case .released: grip = nil
    case .rightPressed: probe = nil
    case .wheelUp, .wheelDown: break
    }
    return []
  }

  /// Takes hold of what is there, or focuses the neuron that was clicked.
  private mutating func press(at position: Position) {
    if plane.point(at: position) != nil {
      grip = .probe
      drag(to: position)
    } else if let neuron = neuron(at: position) {
      selection.focus(layer: neuron.layer, neuron: neuron.neuron)
    }
  }

  private mutating func drag(to position: Position) {
    switch grip {
    case .probe: probe = plane.point(at: position) ?? probe
    case nil: break
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
