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
    let raw = [probe.x, probe.y].prefix(state.experiment.architecture.inputCount)
    let standardization = state.experiment.standardization
    inputs = raw.enumerated().map { standardization.standardized($1, input: $0) }
    values = readings.parameters.layerValues(inputs: inputs, count: 1)
  }

  /// What feeds a layer, `[input]`.
  func inputs(ofLayer layer: Int) -> [Float] {
    layer == 0 ? inputs : values.activations[layer - 1]
  }
}
