import NeuralNetwork
import ScenarioFormat
import TextScreen

extension InterfaceState {
  /// The style of a neuron's name and numbers: the colour of its line, or that of an output.
  func style(ofLayer layer: Int, neuron: Int) -> Style {
    let isOutput = layer == experiment.architecture.layers.count - 1
    return isOutput ? theme.style(.title) : theme.lineStyle(neuron)
  }
}
