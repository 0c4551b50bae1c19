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
