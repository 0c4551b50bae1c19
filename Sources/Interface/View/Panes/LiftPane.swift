import Analysis
import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen

/// Three hidden neurons as a space: the bent sheet of the input plane in it, the samples, and the
/// plane with which the output cuts it.
struct LiftPane: PaneContent {
  private let state: InterfaceState
  private let readings: Readings
  private let hidden: HiddenReading.Layer?

  /// Looks at the focused layer, or at the first one that has three neurons.
  init(state: InterfaceState, readings: Readings) {
    self.state = state
    self.readings = readings
    hidden = state.liftedLayer.flatMap { readings.hidden[$0] }
  }

  private var architecture: Architecture { state.experiment.architecture }

  var title: String {
    guard let projection = hidden?.projection else { return "Lift" }
    let what = projection.title(of: architecture)
    if case .neurons = projection.axes { return "Lift " + what }
    return "Lift: " + what
  }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    guard let hidden else { return }
    figure(hidden, in: area).draw(into: &buffer, area: area, theme: state.theme)
  }

  /// Fewer lines where there is less room, or no colour to tell them apart.
  private func isDense(_ area: Rectangle) -> Bool {
    area.size.rows >= 24 && state.theme.colorDepth != .none
  }

  private func figure(_ hidden: HiddenReading.Layer, in area: Rectangle) -> SpaceFigure {
    let projection = hidden.projection
    let cube = SpaceCube(hidden.range)
    var figure = SpaceFigure(
      cube: cube, camera: state.motion.camera, axisNames: axisNames(projection),
      classCount: max(state.experiment.dataset.classCount, 2))
    figure.curves =
      sheet(projection, lineCount: isDense(area) ? 11 : 7)
      + separatingPlane(projection, in: cube, lineCount: isDense(area) ? 7 : 3)
    figure.marks = SampleMarks(state: state, readings: readings).spaceMarks { values, index in
      point(of: index, in: values, projection)
    }
    figure.probe = ProbeReading(state: state, readings: readings).map {
      point(of: 0, in: $0.values, projection)
    }
    return figure
  }

  private func axisNames(_ projection: LayerProjection) -> [String] {
    let names: [String] =
      switch projection.axes {
      case .neurons(let neurons):
        neurons.map { NeuronName.text(layer: projection.layer, neuron: $0, of: architecture) }
      case .principalComponents: ["1st", "2nd", "3rd"]
      }
    return names.map(state.theme.legible)
  }

  private func point(
    of sample: Int, in values: LayerValues, _ projection: LayerProjection
  ) -> SpacePoint {
    SpacePoint(
      x: projection.coordinate(0, of: sample, in: values),
      y: projection.coordinate(1, of: sample, in: values),
      z: projection.coordinate(2, of: sample, in: values))
  }

  /// The grid of the input plane, in the colours of the regions.
  private func sheet(_ projection: LayerProjection, lineCount: Int) -> [SpaceCurve] {
    guard state.experiment.dataset.inputCount == 2 else { return [] }
    let mesh = PlaneMesh(bounds: readings.bounds, lineCount: lineCount)
    let values = readings.parameters.layerValues(
      inputs: state.experiment.inputMap.inputs(of: mesh.points), count: mesh.points.count)
    let places = mesh.points.indices.map { point(of: $0, in: values, projection) }
    return SheetClasses(values, state.experiment).split(mesh.edges).enumerated().map {
      index, edges in
      SpaceCurve(
        .sheet(classIndex: index),
        segments: edges.map { SpaceSegment(start: places[$0.start], end: places[$0.end]) })
    }
  }

  /// Where the one output is 0, if it reads this layer: its outline and a light hatching.
  private func separatingPlane(
    _ projection: LayerProjection, in cube: SpaceCube, lineCount: Int
  ) -> [SpaceCurve] {
    guard state.selection.showsDecisionBoundary, architecture.outputCount == 1,
      projection.layer == architecture.hiddenLayerCount - 1,
      state.experiment.dataset.classCount > 0
    else { return [] }
    let (weights, bias) = projection.next(neuron: 0, of: readings.parameters)
    guard let plane = SpacePlane(weights: weights, bias: bias) else { return [] }
    let corners = plane.section(of: cube)
    let outline = zip(corners, corners.dropFirst() + corners.prefix(1)).map {
      SpaceSegment(start: $0, end: $1)
    }
    return [
      SpaceCurve(
        .decisionBoundary, segments: outline + plane.hatching(of: cube, lineCount: lineCount))
    ]
  }
}

extension InterfaceState {
  /// The layer that the lift shows: the focused one, or else the first with three neurons.
  var liftedLayer: Int? {
    guard selection.width < 3 else { return selection.layer }
    return experiment.architecture.layers.dropLast().firstIndex { $0.width > 2 }
  }
}
