import Analysis
import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen

/// The plane of two hidden neurons: the samples where the layer puts them, the bent grid of the
/// input plane, and the straight lines of the next layer.
struct HiddenSpacePane: PaneContent {
  private let state: InterfaceState
  private let readings: Readings
  private let hidden: HiddenReading.Layer?
  private let plane: HiddenPlane?

  /// Chooses the plane; none in a network without a hidden layer of two neurons.
  init(state: InterfaceState, readings: Readings) {
    self.state = state
    self.readings = readings
    hidden = readings.hidden[state.selection.layer]
    plane = hidden.map {
      HiddenPlane(parameters: readings.parameters, projection: $0.projection)
    }
  }

  private var architecture: Architecture { state.experiment.architecture }

  var title: String {
    guard let plane else { return "Hidden space" }
    let what = plane.projection.title(of: architecture)
    if case .neurons = plane.projection.axes { return "Hidden space " + what }
    return "Hidden space: " + what
  }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    guard let plane else {
      let text = state.theme.legible("no hidden layer with two neurons")
      buffer.write(
        text, row: area.origin.row + area.size.rows / 2, column: area.origin.column + 2,
        style: state.theme.style(.dim), within: area)
      return
    }
    figure(of: plane, in: area).draw(into: &buffer, area: area, theme: state.theme)
  }

  private func figure(of plane: HiddenPlane, in area: Rectangle) -> PlaneFigure {
    let range = hidden?.range ?? -1...1
    let bounds = PlaneBounds(x: range, y: range)
    var figure = PlaneFigure(
      bounds: bounds, curves: grid(of: plane) + lines(of: plane, in: bounds),
      marks: SampleMarks(state: state, readings: readings).marks { _, values, index in
        plane.point(of: index, in: values)
      }, showsLegend: false)
    state.enlarge(&figure)
    figure.region = region(of: plane, grid: figure.layout(in: area).grid)
    figure.probe = probe(in: plane)
    return figure
  }

  private func grid(of plane: HiddenPlane) -> [PlaneCurve] {
    guard state.experiment.dataset.inputCount == 2 else { return [] }
    let segments = plane.warpedGrid(
      over: readings.bounds, inputMap: state.experiment.inputMap, count: 9)
    return [PlaneCurve(.grid, segments: segments)]
  }

  private func lines(of plane: HiddenPlane, in bounds: PlaneBounds) -> [PlaneCurve] {
    let next = plane.layer + 1
    let isOutput = next == architecture.layers.count - 1
    guard state.experiment.dataset.classCount > 0 else { return [] }
    return (0..<architecture.layers[next].width).compactMap { neuron in
      guard isOutput ? state.selection.showsDecisionBoundary : isShown(neuron, in: next),
        let line = plane.line(ofNextNeuron: neuron), let segment = line.clipped(to: bounds)
      else { return nil }
      let isBoundary = isOutput && architecture.outputCount == 1
      return PlaneCurve(
        isBoundary ? .decisionBoundary : .neuron(neuron), segments: [segment],
        positiveSide: .direction(line.positiveDirection))
    }
  }

  private func isShown(_ neuron: Int, in layer: Int) -> Bool {
    state.selection.visibleNeurons[layer].isEmpty
      || state.selection.isVisible(layer: layer, neuron: neuron)
  }

  /// The side of the one output, straight here as it is bent in the input space.
  private func region(of plane: HiddenPlane, grid: SampleGrid?) -> RegionLevels? {
    guard let grid, plane.layer == architecture.hiddenLayerCount - 1,
      architecture.outputCount == 1, state.experiment.dataset.classCount > 0,
      let line = plane.line(ofNextNeuron: 0)
    else { return nil }
    let values = (0..<grid.rows).flatMap { row in
      (0..<grid.columns).map { line.value(at: grid.point(row: row, column: $0)) }
    }
    return RegionLevels(
      signed: ScalarField(grid: grid, values: values), center: 0, span: 4)
  }

  private func probe(in plane: HiddenPlane) -> Point? {
    guard let values = ProbeReading(state: state, readings: readings)?.values else { return nil }
    return plane.point(of: 0, in: values)
  }
}
