import Analysis
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// The loss over a plane of the parameters' space, with the path walked; of a single weight as a
/// curve.
struct LandscapePane: PaneContent {
  let state: InterfaceState
  let readings: Readings

  /// The cells of the figure: below it a row says what it shows, where there is room.
  static func figureArea(in area: Rectangle) -> Rectangle {
    let captionRows = area.size.rows >= 12 ? 1 : 0
    return Rectangle(
      origin: area.origin,
      size: Size(columns: area.size.columns, rows: area.size.rows - captionRows))
  }

  private var architecture: Architecture { state.experiment.architecture }

  private var axes: ParameterCoordinates.Axes? {
    readings.landscape?.coordinates.axes ?? readings.profile.map { .parameter($0.parameter) }
  }

  var title: String {
    switch axes {
    case nil: return "Landscape"
    case .path:
      return state.title(
        of: .landscape, "Landscape: main directions of the path, \(share)",
        "Landscape: path's plane, \(share)", "Path's plane, \(share)")
    case .parameter(let place):
      let name = ParameterName.text(at: place, of: architecture)
      return "Landscape over \(name.parameter) of \(name.neuron)"
    case .parameters(let first, let second):
      let names = [first, second].map { ParameterName.text(at: $0, of: architecture) }
      return "Landscape \(names[0].parameter) × \(names[1].parameter) of \(names[1].neuron)"
    }
  }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    let figureArea = Self.figureArea(in: area)
    if let reading = readings.landscape {
      figure(of: reading).draw(into: &buffer, area: figureArea, theme: state.theme)
    } else if let reading = readings.profile {
      figure(of: reading).draw(into: &buffer, area: figureArea, theme: state.theme)
    }
    guard figureArea.size.rows < area.size.rows else { return }
    let row = Rectangle(
      row: area.rows.upperBound - 1, column: area.origin.column + 1,
      columns: area.size.columns - 2, rows: 1)
    if let reading = readings.landscape, reading.walks.count > 1 {
      drawRuns(of: reading, into: &buffer, area: row)
    } else {
      drawCaption(into: &buffer, area: row)
    }
  }

  private func figure(of reading: LandscapeReading) -> LandscapeFigure {
    let names: [String] =
      switch reading.coordinates.axes {
      case .path, .parameter: ["direction 1", "direction 2"]
      case .parameters(let first, let second):
        [first, second].map { ParameterName.text(at: $0, of: architecture).parameter }
      }
    return LandscapeFigure(
      relief: reading.relief, walks: reading.walks,
      names: (state.theme.legible(names[0] + " →"), state.theme.legible(names[1] + " ↑")),
      label: NumberText.size)
  }

  private func figure(of reading: ProfileReading) -> LossProfileFigure {
    LossProfileFigure(
      bounds: reading.bounds, profile: reading.profile, startProfile: reading.startProfile,
      walked: reading.walked)
  }

  // MARK: The row below

  /// Which run has which colour.
  private func drawRuns(
    of reading: LandscapeReading, into buffer: inout CellBuffer, area: Rectangle
  ) {
    var column = area.origin.column
    for index in state.runs.indices {
      let isShown = index == state.shownRun
      guard isShown || reading.walks.contains(where: { $0.run == index }) else { continue }
      let style = isShown ? state.theme.style(.title) : state.theme.lineStyle(index)
      let mark = isShown ? "▸" : "●"
      column =
        buffer.write(
          state.theme.legible("\(mark) \(state.runs[index].name)"), row: area.origin.row,
          column: column, style: style, within: area) + 2
    }
  }

  /// The longest of some ways to say it that fits.
  private func drawCaption(into buffer: inout CellBuffer, area: Rectangle) {
    let captions = captions.map(state.theme.legible)
    guard
      let text = captions.first(where: { DisplayWidth.columns(of: $0) <= area.size.columns })
        ?? captions.last
    else { return }
    buffer.write(
      text, row: area.origin.row, column: area.origin.column, style: state.theme.style(.dim),
      within: area)
  }

  private var captions: [String] {
    let texts: [String] =
      switch axes {
      case nil: []
      case .path: pathCaptions
      case .parameter where LossProfileFigure.showsStart(state.theme):
        ["all else as it is now; thin: as it was at the start", "thin: at the start"]
      case .parameter: ["all else as it is now"]
      case .parameters where architecture.parameterCount == 2:
        ["the whole network: it has no other weights", "it has no other weights"]
      case .parameters: ["all other weights and biases as they are now", "all else as it is now"]
      }
    let count = readings.landscape?.sampleCount ?? readings.profile?.sampleCount ?? 0
    let total = state.experiment.trainingSet.count
    guard count < total else { return texts }
    let part = " · \(count) of \(NumberText.grouped(total)) points"
    return texts.map { $0 + part } + ["\(count) of \(NumberText.grouped(total)) points"]
  }

  /// How much of the path lies in the plane.
  private var share: String {
    let percent = (readings.landscape?.share ?? 0) * 100
    return NumberText.fixed(percent, digits: percent < 99.95 ? 1 : 0) + " %"
  }

  private var pathCaptions: [String] {
    ["\(share) of the path lies in this plane; all else as now", "all else as it is now"]
  }
}
