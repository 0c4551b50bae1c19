import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// The runs of a scenario side by side: each with its plane and, where there is room, its loss.
struct ComparisonPane {
  let state: InterfaceState
  let readings: [Readings]

  /// Draws a run in each place, frames included.
  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    let layout = ComparisonLayout(of: state.runs.count, in: area)
    for (index, place) in layout.places.enumerated() {
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
    if let strip = layout.strip { draw(strip, into: &buffer) }
  }

  /// What makes the run special, and how far it has come: as much of it as fits.
  ///
  /// The chosen one is marked: without colours its frame looks like the others.
  private func title(ofRun index: Int, _ place: ComparisonLayout.Place) -> String {
    let run = state.runs[index]
    let letter = state.runs.count <= 4 ? RunLetter.text(index) + " " : ""
    var parts = [(index == state.shownRun ? "▸ " : "") + letter + run.name]
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

  /// What is said of all runs together.
  private func draw(_ strip: ComparisonLayout.Strip, into buffer: inout CellBuffer) {
    let standings = Standings(state)
    var contents: [(any PaneContent, Rectangle)] = [
      (LossesPane(state: state), strip.losses),
      (StandingsPane(state: state, standings: standings, readings: readings), strip.standings),
    ]
    if let area = strip.difference,
      let difference = DifferencePane(state, standings, in: area)
    {
      contents.append((difference, area))
    }
    for (content, area) in contents {
      buffer.drawFrame(area, title: state.theme.legible(content.title), theme: state.theme)
      content.draw(into: &buffer, area: area.inset(columns: 1, rows: 1))
    }
  }
}
