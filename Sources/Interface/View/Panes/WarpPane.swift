import Analysis
import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen

/// The input plane on its way through the hidden layers, with its samples and all lines.
struct WarpPane: PaneContent {
  private let state: InterfaceState
  private let readings: Readings
  private let warp: Warp

  /// Plans the way with the parameters as they are.
  init(state: InterfaceState, readings: Readings) {
    self.state = state
    self.readings = readings
    let layers = (0..<state.experiment.architecture.hiddenLayerCount).compactMap { layer in
      readings.hidden[layer].map {
        Warp.Layer(
          projection: $0.projection, linearRange: $0.linearRange, range: $0.range)
      }
    }
    warp = Warp(parameters: readings.parameters, bounds: readings.bounds, layers: layers)
  }

  private var progress: Float { state.motion.progress(stageCount: warp.stages.count) }

  var title: String {
    guard !warp.stages.isEmpty else { return "Warp" }
    let station = Int(progress.rounded())
    guard station > 0 else { return "Warp: the input plane" }
    let layer = (station - 1) / 3
    return "Warp: " + name(ofStation: station)
      + (warp.stages.count > 3 ? " of layer \(layer + 1)" : "")
  }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    guard !warp.stages.isEmpty, area.size.rows > 2 else { return }
    let picture = Rectangle(
      origin: area.origin,
      size: Size(
        columns: area.size.columns, rows: area.size.rows - 2))
    figure.draw(into: &buffer, area: picture, theme: state.theme)
    let stations = (0...warp.stages.count).map(name)
    ProgressRail(stations: stations.map(state.theme.legible), progress: progress).draw(
      into: &buffer,
      area: Rectangle(
        row: picture.rows.upperBound, column: area.origin.column, columns: area.size.columns,
        rows: 2), theme: state.theme)
  }

  /// What a point of the plane has become at a station: `x`, `Wx`, `Wx + b`, `tanh(Wx + b)`.
  private func name(ofStation station: Int) -> String {
    guard station > 0 else { return "x" }
    switch warp.stages[station - 1] {
    case .weights: return "W"
    case .bias: return "+b"
    case .activation(let layer):
      return state.experiment.architecture.layers[layer].activation.rawValue
    }
  }

  private var figure: PlaneFigure {
    let marks = SampleMarks(state: state, readings: readings).marks { set, values, index in
      warp.place(of: index, from: set.point(index), values: values, at: progress)
    }
    return PlaneFigure(
      bounds: warp.bounds(at: progress), curves: sheet + lines, marks: marks, probe: probe,
      showsLegend: false)
  }

  /// The grid of the input plane, in the colours of the regions.
  private var sheet: [PlaneCurve] {
    let mesh = PlaneMesh(bounds: readings.bounds, lineCount: 9)
    let values = values(at: mesh.points)
    let classes = SheetClasses(values, state.experiment)
    let places = places(of: mesh.points, values)
    return classes.split(mesh.edges).enumerated().map { index, edges in
      PlaneCurve(
        .sheet(classIndex: index, classCount: classes.classCount),
        segments: edges.map { Segment(start: places[$0.start], end: places[$0.end]) })
    }
  }

  /// The lines of the input space, moved with it; in short pieces, so that they can bend.
  private var lines: [PlaneCurve] {
    InputSpacePane(state: state, readings: readings).curves.map { curve in
      let mesh = PlaneMesh(lines: curve.segments, in: readings.bounds)
      let places = places(of: mesh.points, values(at: mesh.points))
      return PlaneCurve(
        curve.owner,
        segments: mesh.edges.map { Segment(start: places[$0.start], end: places[$0.end]) },
        isFocused: curve.isFocused)
    }
  }

  private var probe: Point? {
    state.probe.map { places(of: [$0], values(at: [$0]))[0] }
  }

  private func values(at points: [Point]) -> LayerValues {
    readings.parameters.layerValues(
      inputs: state.experiment.inputMap.inputs(of: points), count: points.count)
  }

  private func places(of points: [Point], _ values: LayerValues) -> [Point] {
    points.indices.map {
      warp.place(of: $0, from: points[$0], values: values, at: progress)
    }
  }
}
