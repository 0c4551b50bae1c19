import Analysis
import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen

/// The network as a diagram, with a thumbnail of what every neuron says over the plane.
struct NetworkPane: PaneContent {
  let state: InterfaceState
  let readings: Readings

  var title: String { "Network" }

  /// The neuron at a cell of the pane; a pure function of the layout.
  static func neuron(
    at position: Position, in area: Rectangle, state: InterfaceState
  ) -> NetworkDiagramLayout.Place? {
    layout(of: state, in: padded(area)).place(at: position)
  }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    let area = Self.padded(area)
    let layout = Self.layout(of: state, in: area)
    let layers = architecture.layers.indices.map { layer in
      let fields = fields(for: layout.thumbnail(ofLayer: layer))
      return (0..<architecture.layers[layer].width).map { neuron in
        node(layer: layer, neuron: neuron, fields: fields)
      }
    }
    NetworkDiagram(
      inputNames: Self.inputNames(of: state), layers: layers, parameters: readings.parameters,
      isDiscretized: state.options.isDiscretized
    ).draw(into: &buffer, area: area, theme: state.theme)
  }

  private var architecture: Architecture { state.experiment.architecture }

  private static func layout(of state: InterfaceState, in area: Rectangle) -> NetworkDiagramLayout {
    NetworkDiagramLayout(
      area: area, architecture: state.experiment.architecture, inputNames: inputNames(of: state))
  }

  private static func inputNames(of state: InterfaceState) -> [String] {
    state.experiment.inputNames.map(state.theme.legible)
  }

  private static func padded(_ area: Rectangle) -> Rectangle { area.inset(columns: 1) }

  private func fields(for thumbnail: Size) -> NetworkFields? {
    guard !thumbnail.isEmpty, state.experiment.dataset.inputCount == 2 else { return nil }
    return NetworkFields(
      parameters: readings.parameters, inputMap: state.experiment.inputMap,
      grid: SampleGrid(
        bounds: readings.bounds, columns: thumbnail.columns, rows: 2 * thumbnail.rows))
  }

  private var reach: Float { state.experiment.trainingSet.targetReach }

  /// What keeps a neuron from working, as long as the run needs it.
  private func complaint(layer: Int, neuron: Int) -> String? {
    guard readings.diagnosis.isOpen else { return nil }
    let health = NeuronHealth(
      layer: layer, neuron: neuron, values: readings.trainingValues, architecture: architecture)
    return switch health {
    case .working: nil
    case .dead: "dead"
    case .saturated: "saturated"
    case .constant: "constant"
    case .twin(let other): state.theme.legible("like h" + NeuronName.subscripted(other + 1))
    }
  }

  private func node(layer: Int, neuron: Int, fields: NetworkFields?) -> NetworkDiagram.Node {
    let isOutput = layer == architecture.layers.count - 1
    let letter = isOutput ? "y" : "h"
    let isOnly = isOutput && architecture.outputCount == 1
    let name = letter + (isOnly ? "" : NeuronName.subscripted(neuron + 1))
    let complaint = isOutput ? nil : complaint(layer: layer, neuron: neuron)
    var node = NetworkDiagram.Node(
      name: state.theme.legible(name),
      thumbnail: fields.map {
        Readings.region(layer: layer, neuron: neuron, in: $0, span: isOutput ? reach : 3)
      },
      caption: complaint == "dead"
        ? nil : readings.gateName(layer: layer, neuron: neuron).map(state.theme.legible),
      complaint: complaint,
      isLineVisible: isOutput
        ? nil : state.selection.isVisible(layer: layer, neuron: neuron),
      isFocused: state.selection.layer == layer && state.selection.neuron == neuron)
    let place = NeuronPlace(layer: layer, neuron: neuron)
    node.isFrozen = architecture.parameterPlaces(of: place).contains {
      state.experiment.isFrozen($0)
    }
    return node
  }
}
