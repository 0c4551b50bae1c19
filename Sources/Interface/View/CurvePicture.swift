import Analysis
import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat

/// A network of one input as a picture: its output as a curve over the samples, and what each
/// neuron of the last hidden layer adds to it.
struct CurvePicture {
  let state: InterfaceState
  let readings: Readings

  private static let pointCount = 200

  var figure: CurveFigure {
    let dataset = state.experiment.dataset
    let values = curveValues
    let output = values.activation(layer: architecture.layers.count - 1, neuron: 0)
    var figure = CurveFigure(
      bounds: readings.bounds, samples: points(of: dataset.training),
      testSamples: state.options.showsTestPoints ? points(of: dataset.test) : [],
      output: state.selection.showsDecisionBoundary ? zip(xs, output).map(Point.init) : [],
      contributions: contributions(values), zeros: zeros, focusedNeuron: state.selection.neuron,
      probe: state.probe)
    figure.reference =
      otherBranch
      ?? closedForm.map { line in
        xs.map { Point(x: $0, y: line.value(at: $0)) }
      } ?? []
    return figure
  }

  /// The output of the branch that the shown one is held against.
  private var otherBranch: [Point]? {
    guard let branch = readings.branches else { return nil }
    let points = xs.map { Point(x: $0, y: 0) }
    let values = branch.parameters.layerValues(
      inputs: branch.inputMap.inputs(of: points), count: points.count)
    let last = branch.parameters.architecture.layers.count - 1
    return zip(xs, values.activation(layer: last, neuron: 0)).map(Point.init)
  }

  /// The best line there is, where a line is all that the network can draw.
  private var closedForm: LeastSquaresLine? {
    let experiment = state.experiment
    guard experiment.isLinearRegression else { return nil }
    let samples = experiment.dataset.training
    return LeastSquaresLine((0..<samples.count).map(samples.point))
  }

  private var architecture: Architecture { state.experiment.architecture }

  private var xs: [Float] {
    let range = readings.bounds.x
    return (0..<Self.pointCount).map { index in
      let share = Float(index) / Float(Self.pointCount - 1)
      return range.lowerBound + share * (range.upperBound - range.lowerBound)
    }
  }

  private var curveValues: LayerValues {
    let points = xs.map { Point(x: $0, y: 0) }
    return readings.parameters.layerValues(
      inputs: state.experiment.inputMap.inputs(of: points), count: points.count)
  }

  private func points(of samples: Samples) -> [Point] {
    (0..<samples.count).map { Point(x: samples.inputs[$0], y: samples.values[$0]) }
  }

  /// vᵢ · hᵢ for each visible neuron; a hidden line is an empty one, so that colours stay.
  private func contributions(_ values: LayerValues) -> [[Point]] {
    let last = architecture.hiddenLayerCount - 1
    guard last >= 0 else { return [] }
    return (0..<architecture.layers[last].width).map { neuron in
      guard state.selection.isVisible(layer: last, neuron: neuron) else { return [] }
      let weight = readings.parameters.weight(layer: last + 1, neuron: 0, input: neuron)
      return zip(xs, values.activation(layer: last, neuron: neuron)).map {
        Point(x: $0, y: weight * $1)
      }
    }
  }

  /// Where w x + b = 0, in the data's units; nil where the network sees more than x itself.
  private var zeros: [Float?] {
    let inputMap = state.experiment.inputMap
    guard inputMap.features == [.x1] else { return [] }
    return (0..<architecture.layers[0].width).map { neuron in
      let weight = readings.parameters.weight(layer: 0, neuron: neuron, input: 0)
      guard weight != 0, state.selection.isVisible(layer: 0, neuron: neuron) else { return nil }
      let bias = readings.parameters.bias(layer: 0, neuron: neuron)
      return inputMap.standardization.raw(-bias / weight, input: 0)
    }
  }
}
