import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// The runs of a scenario side by side: each with its plane and, where there is room, its loss.
struct ComparisonPane {
  let state: InterfaceState
  let readings: [Readings]

  /// Where a run stands.
  struct Place: Hashable {
    /// The plane's frame.
    let plane: Rectangle
    /// The loss's frame, if there is room.
    let loss: Rectangle?
  }

  /// Draws a run in each place, frames included.
  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    let places = Self.places(of: state.runs.count, in: area)
    for (index, place) in places.enumerated() {
      let alone = state.showing(run: index)
      let plane = InputSpacePane(state: alone, readings: readings[index])
      buffer.drawFrame(
        place.plane, title: title(ofRun: index, place),
        isFocused: index == state.shownRun, theme: state.theme)
      plane.draw(into: &buffer, area: place.plane.inset(columns: 1, rows: 1))
      guard let frame = place.loss else { continue }
      let loss = LossPane(state: alone)
      buffer.drawFrame(frame, title: state.theme.legible(loss.title), theme: state.theme)
      loss.draw(into: &buffer, area: frame.inset(columns: 1, rows: 1))
    }
  }

  /// What makes the run special, and how far it has come: as much of it as fits.
  ///
  /// The chosen one is marked: without colours its frame looks like the others.
  private func title(ofRun index: Int, _ place: Place) -> String {
    let run = state.runs[index]
    var parts = [(index == state.shownRun ? "▸ " : "") + run.name]
    if let snapshot = run.snapshot {
      let metrics = snapshot.training
      if case .goalReached(let epoch) = snapshot.outcome, snapshot.epoch >= epoch {
        parts.append("solved at \(epoch)")
      } else if let alarm = readings[index].diagnosis.alarm {
        parts.append(state.showing(run: index).words(of: alarm).name)
      }
      if let correct = metrics.correctCount, metrics.count <= 20 {
        parts.append("\(correct)/\(metrics.count)")
      } else if let accuracy = metrics.accuracy {
        parts.append("\(NumberText.fixed(accuracy * 100, digits: 0)) %")
      }
      if place.loss == nil { parts.append("loss \(NumberText.loss(metrics.loss))") }
    }
    let room = place.plane.size.columns - 6
    while parts.count > 1, DisplayWidth.columns(of: parts.joined(separator: " · ")) > room {
      parts.removeLast()
    }
    return state.theme.legible(parts.joined(separator: " · "))
  }

  /// The grid whose planes are the largest squares; a cell is twice as high as it is wide.
  static func places(of count: Int, in area: Rectangle) -> [Place] {
    let columns =
      (1...count).max { left, right in
        side(count, columns: left, in: area) < side(count, columns: right, in: area)
      } ?? count
    let rows = (count + columns - 1) / columns
    return (0..<count).map { index in
      let (row, column) = (index / columns, index % columns)
      let top = area.size.rows * row / rows
      let bottom = area.size.rows * (row + 1) / rows
      let left = area.size.columns * column / columns
      let right = area.size.columns * (column + 1) / columns
      let frame = Rectangle(
        row: area.origin.row + top, column: area.origin.column + left, columns: right - left,
        rows: bottom - top)
      return Self.split(frame, planeColumns: area.size.columns / columns)
    }
  }

  private static func side(_ count: Int, columns: Int, in area: Rectangle) -> Int {
    let rows = (count + columns - 1) / columns
    return min(area.size.columns / columns, 2 * (area.size.rows / rows))
  }

  /// A frame that is higher than its plane needs gives the rest to the loss.
  ///
  /// Frames that differ by a column have planes of one height all the same: that of `planeColumns`.
  private static func split(_ frame: Rectangle, planeColumns: Int) -> Place {
    let rest = frame.size.rows - planeColumns / 2
    let lossRows = max(rest, frame.size.rows / 3)
    guard frame.size.rows >= 18, lossRows >= 7 else { return Place(plane: frame, loss: nil) }
    let planeRows = frame.size.rows - lossRows
    return Place(
      plane: Rectangle(
        row: frame.origin.row, column: frame.origin.column, columns: frame.size.columns,
        rows: planeRows),
      loss: Rectangle(
        row: frame.origin.row + planeRows, column: frame.origin.column,
        columns: frame.size.columns, rows: lossRows))
  }
}
