import Analysis
import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen

/// A run of a sweep as a picture.
struct AtlasRun {
  /// More lines than these would hide what they part.
  private static let mostLines = 6
  /// Of more samples than these only some are drawn.
  private static let mostMarks = 60

  let experiment: Experiment
  let parameters: Parameters

  /// The network that a run ended with.
  init(_ row: SweepRow, of plan: SweepPlan) {
    experiment = plan.experiment(ofRun: row.run)
    parameters = Parameters(architecture: experiment.architecture, values: row.parameters)
  }

  private var dataset: Dataset { experiment.dataset }

  /// The largest magnitude of a value, where there are no classes.
  private var reach: Float { dataset.training.values.map(\.magnitude).max() ?? 1 }

  /// The plane with the first layer's lines and the decision boundary; behind them, faint, the
  /// boundaries of others.
  func plane(in area: Rectangle, echoes: [AtlasRun]) -> PlaneFigure {
    var figure = PlaneFigure(
      bounds: dataset.bounds, marks: marks, showsAxes: false, showsLegend: false)
    guard let grid = figure.layout(in: area).grid else { return figure }
    let fields = fields(on: grid)
    figure.region = RegionLevels(outputOf: fields, span: max(reach, 1e-3))
    let behind = echoes.flatMap { $0.fields(on: grid).decisionBoundary }
    figure.curves =
      [PlaneCurve(.grid, segments: behind)] + lines
      + [PlaneCurve(.decisionBoundary, segments: fields.decisionBoundary)]
    return figure
  }

  /// The output over the one input that there is.
  var curve: CurveFigure {
    let count = 120
    let range = dataset.bounds.x
    let xs = (0..<count).map { index in
      range.lowerBound + Float(index) / Float(count - 1) * (range.upperBound - range.lowerBound)
    }
    let values = parameters.layerValues(
      inputs: experiment.inputMap.inputs(of: xs.map { Point(x: $0, y: 0) }), count: count)
    let output = values.activations.last ?? []
    return CurveFigure(
      bounds: dataset.bounds, samples: (0..<dataset.training.count).map(dataset.training.point),
      output: zip(xs, output).map(Point.init))
  }

  private func fields(on grid: SampleGrid) -> NetworkFields {
    NetworkFields(parameters: parameters, inputMap: experiment.inputMap, grid: grid)
  }

  private var lines: [PlaneCurve] {
    let architecture = experiment.architecture
    guard experiment.inputMap.keepsLinesStraight, architecture.hiddenLayerCount > 0,
      architecture.layers[0].width <= Self.mostLines
    else { return [] }
    return (0..<architecture.layers[0].width).compactMap { neuron in
      let hyperplane = Hyperplane(
        parameters: parameters, neuron: neuron, inputMap: experiment.inputMap)
      guard let hyperplane, let segment = hyperplane.clipped(to: dataset.bounds) else { return nil }
      return PlaneCurve(
        .neuron(neuron), segments: [segment],
        positiveSide: .direction(hyperplane.positiveDirection))
    }
  }

  private var marks: [PlaneMark] {
    let samples = dataset.training
    let values = parameters.layerValues(
      inputs: experiment.inputMap.inputs(of: (0..<samples.count).map(samples.point)),
      count: samples.count)
    let step = max(1, samples.count / Self.mostMarks)
    return stride(from: 0, to: samples.count, by: step).map { index in
      guard !samples.labels.isEmpty else {
        return PlaneMark(point: samples.point(index), classIndex: samples.values[index] < 0 ? 0 : 1)
      }
      return PlaneMark(
        point: samples.point(index), classIndex: samples.labels[index],
        isWrong: values.outputClass(of: index) != samples.labels[index])
    }
  }
}
