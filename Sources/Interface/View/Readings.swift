import Analysis
import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import Training

/// All that a frame needs and that takes arithmetic: fields, regions, what each sample comes to.
public struct Readings: Sendable {
  /// What the fill of the input space shows.
  enum Subject: Sendable, Hashable {
    case output
    case neuron(layer: Int, neuron: Int)
  }

  /// What the readings were worked out from.
  private struct Origin: Sendable, Hashable {
    let parameters: Parameters
    let grid: SampleGrid?
    let subject: Subject
    let trainingSet: LabeledSet
    let testSet: LabeledSet
  }

  let parameters: Parameters
  /// The part of the plane that the input space shows.
  let bounds: PlaneBounds
  /// Every neuron over the plane; nil where no cell shows it, or with one input.
  let fields: NetworkFields?
  let region: RegionLevels?
  let subject: Subject
  /// Every neuron for every training sample, `[layer]` of `[neuron][sample]`.
  let trainingValues: LayerValues
  /// Every neuron for every test sample.
  let testValues: LayerValues
  /// The neurons as logic gates; nil unless each input has just two values.
  let gates: GateReading?
  /// By which share of its shape's area the region is off; nil where classes are no shape.
  let areaError: Double?
  /// The readings of the runs side by side; none unless they are shown.
  let comparison: [Readings]
  /// What is about to happen to the next sample; nil unless the view shows it.
  let nextStep: NextStep?
  /// The loss around the present parameters, or over one of them; nil unless the view shows it.
  let landscape: LandscapeReading?
  let profile: ProfileReading?
  /// How the hidden layers that are shown are looked at.
  let hidden: HiddenReading
  /// The regions that the hidden neurons part the plane into; nil unless the view shows them.
  let regions: RegionReading?
  /// What the step that was guessed has changed; nil unless one has just been shown.
  let answer: AnswerReading?
  /// A branch beside the shown one; nil unless the view shows it.
  let branches: BranchReading?
  /// Why the run is stuck, or will be.
  let diagnosis: Diagnosis
  private let prospects: Prospects
  private let origin: Origin

  /// Works out what a frame needs; what an earlier frame had from the same things is taken over.
  init(of state: InterfaceState, layout: PaneLayout, reusing old: Readings?) {
    let experiment = state.experiment
    parameters = state.snapshot?.parameters ?? experiment.initialParameters
    let plane = InputSpacePane.layout(of: experiment, in: layout)
    bounds = plane.bounds
    subject = Self.subject(of: state)
    origin = Origin(
      parameters: parameters, grid: experiment.dataset.inputCount == 2 ? plane.grid : nil,
      subject: subject, trainingSet: experiment.trainingSet, testSet: experiment.testSet)
    nextStep = state.options.view == .backPropagation ? NextStep(state, parameters) : nil
    (landscape, profile) = Self.landscape(of: state, layout: layout, reusing: old)
    comparison = Self.comparison(of: state, layout: layout, reusing: old?.comparison ?? [])
    if let old, old.origin == origin {
      (fields, region) = (old.fields, old.region)
      (trainingValues, testValues) = (old.trainingValues, old.testValues)
      (gates, areaError) = (old.gates, old.areaError)
      hidden = HiddenReading(of: state, parameters, values: trainingValues, reusing: old.hidden)
      regions = Self.regions(of: state, parameters, fields, region, reusing: old.regions)
    } else {
      fields = origin.grid.map { [parameters] grid in
        NetworkFields(
          parameters: parameters, inputMap: experiment.inputMap, grid: grid)
      }
      region = fields.map { [subject] in
        Self.region(
          of: subject, in: $0, span: experiment.trainingSet.targetReach,
          previous: old?.subject == subject ? old?.region : nil)
      }
      trainingValues = experiment.trainingSet.layerValues(under: parameters)
      testValues = experiment.testSet.layerValues(under: parameters)
      hidden = HiddenReading(of: state, parameters, values: trainingValues, reusing: old?.hidden)
      gates = GateReading(parameters: parameters, experiment: experiment)
      areaError = Self.areaError(of: parameters, experiment)
      regions = Self.regions(of: state, parameters, fields, region, reusing: nil)
    }
    answer = AnswerReading(
      of: state, parameters, values: trainingValues, fields: fields, reusing: old?.answer)
    branches =
      state.options.view == .branches && subject == .output
      ? BranchReading(of: state, fields: fields, reusing: old?.branches) : nil
    prospects = Prospects(of: experiment, reusing: old?.prospects)
    diagnosis = Diagnosis(
      of: experiment, snapshot: state.snapshot, values: trainingValues, prospects: prospects)
  }

  private static func regions(
    of state: InterfaceState, _ parameters: Parameters, _ fields: NetworkFields?,
    _ region: RegionLevels?, reusing old: RegionReading?
  ) -> RegionReading? {
    guard state.options.view == .regions, let fields, let region else { return nil }
    if let old, old.focusedLayer == state.selection.layer { return old }
    return RegionReading(
      of: parameters, inputMap: state.experiment.inputMap, fields: fields, sides: region,
      focusedLayer: state.selection.layer)
  }

  private static func comparison(
    of state: InterfaceState, layout: PaneLayout, reusing old: [Readings]
  ) -> [Readings] {
    guard let area = layout.area(of: .comparison) else { return [] }
    let places = ComparisonLayout(of: state.runs.count, in: area).places
    return places.enumerated().map { index, place in
      Readings(
        of: state.showing(run: index), layout: PaneLayout(plane: place.plane),
        reusing: old.indices.contains(index) ? old[index] : nil)
    }
  }

  private static func landscape(
    of state: InterfaceState, layout: PaneLayout, reusing old: Readings?
  ) -> (LandscapeReading?, ProfileReading?) {
    guard let content = layout.content(of: .landscape),
      let path = RunPath(state.runs[state.shownRun])
    else { return (nil, nil) }
    let axes = LandscapeAxes(state)
    if case .parameters(let line) = axes, case .parameter(let place) = line.axes {
      return (
        nil,
        ProfileReading(
          of: state.experiment, path: path, parameter: place, reusing: old?.profile)
      )
    }
    let area = LandscapePane.figureArea(in: content)
    return (
      LandscapeReading(of: state, path: path, axes: axes, in: area, reusing: old?.landscape), nil
    )
  }

  private static func areaError(of parameters: Parameters, _ experiment: Experiment) -> Double? {
    experiment.scenario.source.shape.map { shape in
      AreaError(
        parameters: parameters, inputMap: experiment.inputMap, bounds: experiment.dataset.bounds,
        isInside: shape
      ).share
    }
  }

  /// The name of the logic gate that a neuron is.
  func gateName(layer: Int, neuron: Int) -> String? {
    gates?.gates[layer][neuron].name
  }

  private static func subject(of state: InterfaceState) -> Subject {
    let isAsked = state.options.showsNeuronField && state.selection.neuron != nil
    guard isAsked || state.options.view == .neuron, state.selection.width > 0 else {
      return .output
    }
    return .neuron(layer: state.selection.layer, neuron: state.selection.neuron ?? 0)
  }

  static func region(
    of subject: Subject, in fields: NetworkFields, span: Float, previous: RegionLevels?
  ) -> RegionLevels {
    switch subject {
    case .output: RegionLevels(outputOf: fields, span: span, previous: previous)
    case .neuron(let layer, let neuron):
      RegionLevels(layer: layer, neuron: neuron, of: fields, previous: previous)
    }
  }
}
