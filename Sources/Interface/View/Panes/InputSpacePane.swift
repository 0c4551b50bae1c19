import Analysis
import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// The data plane: the output's region, every neuron's line, the samples.
struct InputSpacePane: PaneContent {
  let state: InterfaceState
  let readings: Readings

  /// Which cells show which part of the plane, the unit as long along both axes.
  static func layout(of experiment: Experiment, in panes: PaneLayout) -> Figures.PlaneLayout {
    let bounds = experiment.dataset.bounds
    guard let area = panes.content(of: .inputSpace) else {
      return PlaneLayout(area: .empty, bounds: bounds)
    }
    guard experiment.dataset.inputCount == 2 else {
      return PlaneLayout(area: area, bounds: bounds, showsLegend: false)
    }
    let isNumbered = panes.hasFrames
    let plot = PlaneLayout(
      area: area, bounds: bounds, showsAxes: isNumbered, showsLegend: isNumbered
    ).plot
    let fitted = bounds.fitted(pixelColumns: plot.size.columns, pixelRows: 2 * plot.size.rows)
    return PlaneLayout(
      area: area, bounds: fitted, showsAxes: isNumbered, showsLegend: isNumbered)
  }

  var title: String {
    if let difference { return title(of: difference) }
    return switch readings.subject {
    case .output where dataset.inputCount == 1: "Input and output"
    case .output: "Input space " + dataset.inputNames.joined(separator: " × ")
    case .neuron(let layer, let neuron):
      "Input space: neuron \(NeuronName.text(layer: layer, neuron: neuron, of: architecture))"
    }
  }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    if dataset.inputCount == 1 {
      CurvePicture(state: state, readings: readings).figure
        .draw(into: &buffer, area: area, theme: state.theme)
    } else {
      figure.draw(into: &buffer, area: area, theme: state.theme)
    }
  }

  private var architecture: Architecture { state.experiment.architecture }
  private var dataset: Dataset { state.experiment.dataset }

  private var figure: PlaneFigure {
    var figure = PlaneFigure(
      bounds: readings.bounds,
      region: readings.regions?.levels ?? differing ?? readings.region,
      curves: curves + edges,
      marks: SampleMarks(state: state, readings: readings).marks { set, index in
        set.point(index)
      },
      probe: state.probe, isDiscretized: state.options.isDiscretized,
      classNames: dataset.classCount == 0 ? ["< 0", "≥ 0"] : dataset.classNames,
      quantity: quantity)
    figure.arrows = arrows
    figure.handle = handle
    figure.showsPieces = readings.regions != nil || differing != nil
    state.enlarge(&figure)
    return figure
  }

  /// What regions meet at, and the outline of the one at the probe.
  private var edges: [PlaneCurve] {
    if let difference { return [PlaneCurve(.grid, segments: difference.boundary)] }
    guard let regions = readings.regions else { return [] }
    let outline = state.probe.flatMap { regions.region(at: $0)?.polygon.edges }
    return (outline.map { [PlaneCurve(.outline, segments: $0)] } ?? [])
      + [PlaneCurve(.edge, segments: regions.edges)]
  }

  /// Which way the next step moves the lines, beside the numbers that say so.
  private var arrows: [PlaneArrow] {
    if let answer = readings.answer {
      return answer.arrows(of: visibleNeurons, in: readings.bounds)
    }
    guard let nextStep = readings.nextStep, architecture.hiddenLayerCount > 0 else { return [] }
    return nextStep.arrows(of: visibleNeurons, in: readings.bounds)
  }

  /// The first layer's neurons whose lines are drawn; without a hidden layer the boundary is one.
  private var visibleNeurons: [Int] {
    guard architecture.hiddenLayerCount > 0 else {
      let count = architecture.layers[0].width
      return state.selection.showsDecisionBoundary ? Array(0..<count) : []
    }
    return (0..<architecture.layers[0].width).filter {
      state.selection.isVisible(layer: 0, neuron: $0)
    }
  }

  /// Where a line that is in hand is held, and where it is turned.
  private var handle: PlaneHandle? {
    guard let held = state.held, held.isInHand, let pivot = held.pivot else { return nil }
    let ends = state.visibleSegment(of: held.place).map { [$0.point(at: 0.1), $0.point(at: 0.9)] }
    return PlaneHandle(
      middle: pivot, ends: ends ?? [],
      neuron: architecture.hiddenLayerCount > 0 ? held.place.neuron : nil)
  }

  private var quantity: String {
    guard readings.regions == nil, differing == nil else { return "" }
    guard case .neuron(let layer, _) = readings.subject else {
      guard dataset.classCount <= 2 else { return "" }
      let output = architecture.layers[architecture.layers.count - 1].activation
      return output == .sigmoid && dataset.classCount == 2 ? "P(\(dataset.classNames[1]))" : "y"
    }
    return architecture.layers[layer].activation.isBounded ? "a" : "z"
  }

  /// Every line that is shown, in the data's units.
  var curves: [PlaneCurve] {
    guard let fields = readings.fields else { return [] }
    let layers = 0..<architecture.hiddenLayerCount
    let neurons = layers.flatMap { layer in
      (0..<architecture.layers[layer].width)
        .filter { state.selection.isVisible(layer: layer, neuron: $0) }
        .compactMap { curve(layer: layer, neuron: $0, fields: fields) }
    }
    guard state.selection.showsDecisionBoundary else { return ghosts + neurons }
    let boundary = readings.regions?.decisionBoundary ?? fields.decisionBoundary
    return ghosts + neurons + [PlaneCurve(.decisionBoundary, segments: boundary)]
  }

  /// Faint lines where the first layer's visible hyperplanes stood at the start and ten epochs ago.
  private var ghosts: [PlaneCurve] {
    if let answer = readings.answer {
      return answer.ghosts(
        of: visibleNeurons, in: readings.bounds,
        showsBoundary: state.selection.showsDecisionBoundary)
    }
    guard state.options.showsGhosts, state.experiment.inputMap.keepsLinesStraight,
      let snapshot = state.snapshot, snapshot.epoch > 0, architecture.hiddenLayerCount > 0
    else { return [] }
    let experiment = state.experiment
    let start =
      (experiment.draw == snapshot.draw ? experiment : experiment.with(draw: snapshot.draw))
      .initialParameters
    let recent = state.runs[state.shownRun].trail.earlier
    return [start, recent].compactMap(\.self).map { parameters in
      let segments = (0..<architecture.layers[0].width).compactMap { neuron -> Segment? in
        guard state.selection.isVisible(layer: 0, neuron: neuron) else { return nil }
        return Hyperplane(
          parameters: parameters, neuron: neuron, inputMap: state.experiment.inputMap
        )?.clipped(to: readings.bounds)
      }
      return PlaneCurve(.grid, segments: segments)
    }
  }

  /// A first-layer neuron's line is exact; a deeper one's, or one of bent features, is the zero
  /// contour of its field.
  private func curve(layer: Int, neuron: Int, fields: NetworkFields) -> PlaneCurve? {
    let isFocused = state.selection.layer == layer && state.selection.neuron == neuron
    guard layer == 0, state.experiment.inputMap.keepsLinesStraight else {
      let field = fields.preActivation(layer: layer, neuron: neuron)
      let exact = readings.regions?.segments(layer: layer, neuron: neuron)
      return PlaneCurve(
        .neuron(neuron), segments: exact ?? field.contour(at: 0), positiveSide: .field(field),
        isFocused: isFocused)
    }
    let hyperplane = Hyperplane(
      parameters: readings.parameters, neuron: neuron,
      inputMap: state.experiment.inputMap)
    guard let hyperplane, let segment = hyperplane.clipped(to: readings.bounds) else { return nil }
    return PlaneCurve(
      .neuron(neuron), segments: [segment], positiveSide: .direction(hyperplane.positiveDirection),
      isFocused: isFocused)
  }
}
