import Datasets
import NeuralNetwork
import ScenarioFormat

/// What every neuron computes at the probe.
struct ProbeReading {
  /// The inputs as the network takes them, `[input]`.
  let inputs: [Float]
  /// All neurons' values, for the one sample.
  let values: LayerValues

  /// Computes them; nil without a probe.
  init?(state: InterfaceState, readings: Readings) {
    guard let probe = state.probe else { return nil }
    inputs = state.experiment.inputMap.inputs(of: probe)
    values = readings.parameters.layerValues(inputs: inputs, count: 1)
  }

  /// What feeds a layer, `[input]`.
  func inputs(ofLayer layer: Int) -> [Float] {
    layer == 0 ? inputs : values.activations[layer - 1]
  }
}

extension InterfaceState {
  /// Where the probe is, in the data's units: `(0.50, −1.20)`, or `0.50` with one input.
  var probePlace: String? {
    guard let probe else { return nil }
    let x = NumberText.fixed(probe.x, digits: 2)
    guard experiment.dataset.inputCount > 1 else { return x }
    return "(\(x), \(NumberText.fixed(probe.y, digits: 2)))"
  }
}
