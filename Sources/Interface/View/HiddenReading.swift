import Analysis
import NeuralNetwork
import ScenarioFormat

/// How the hidden layers that a view shows are looked at, calm from frame to frame.
struct HiddenReading: Sendable {
  /// One layer.
  struct Layer: Sendable {
    /// Along which directions it is looked at.
    let projection: LayerProjection
    /// What is shown of each axis for its activations.
    let range: ClosedRange<Float>
    /// What is shown of each axis for W a and W a + b.
    let linearRange: ClosedRange<Float>
  }

  private let layers: [Int: Layer]

  /// Chooses directions and ranges; those of an earlier frame are kept as long as they do.
  init(
    of state: InterfaceState, _ parameters: Parameters, values: LayerValues,
    reusing old: HiddenReading?
  ) {
    var layers: [Int: Layer] = [:]
    for layer in Self.layers(of: state) {
      let before = old?[layer]
      let projection = state.projection(
        ofLayer: layer, dimension: state.options.view == .lift ? 3 : 2, values)
      layers[layer] = Self.layer(
        projection.aligned(to: before?.projection), parameters, values, before)
    }
    self.layers = layers
  }

  subscript(layer: Int) -> Layer? { layers[layer] }

  private static func layer(
    _ projection: LayerProjection, _ parameters: Parameters, _ values: LayerValues,
    _ before: Layer?
  ) -> Layer {
    let activation = parameters.architecture.layers[projection.layer].activation
    return Layer(
      projection: projection,
      range: projection.range(of: activation, samples: values, previous: before?.range),
      linearRange: projection.linearRange(
        of: parameters, samples: values, previous: before?.linearRange))
  }

  /// The layers that the view shows.
  private static func layers(of state: InterfaceState) -> [Int] {
    switch state.options.view {
    case .overview, .hiddenSpace: state.selection.width > 1 ? [state.selection.layer] : []
    case .warp: Array(0..<state.experiment.architecture.hiddenLayerCount)
    case .lift: [state.liftedLayer].compactMap(\.self)
    default: []
    }
  }
}
