public import NeuralNetwork

extension TrainingEdit {
  /// The edits that give a network these hidden layers, as one; nil if it has them already.
  ///
  /// Layers and neurons go and come at the end; what stays keeps its weights.
  public static func setHiddenWidths(
    _ widths: [Int], of architecture: Architecture
  ) -> TrainingEdit? {
    let old = architecture.layers.dropLast().map(\.width)
    var edits = (widths.count..<max(old.count, widths.count)).reversed().map(removeLayer)
    for (layer, width) in widths.enumerated() {
      let isNew = layer >= old.count
      if isNew { edits.append(.addLayer(before: layer)) }
      // A new layer begins as wide as what feeds it.
      let present =
        isNew ? (layer == 0 ? architecture.inputCount : widths[layer - 1]) : old[layer]
      if present < width {
        edits += Array(repeating: .addNeuron(layer: layer), count: width - present)
      } else {
        edits += (width..<present).reversed().map {
          .removeNeuron(NeuronPlace(layer: layer, neuron: $0))
        }
      }
    }
    return edits.isEmpty ? nil : .together(edits)
  }
}

extension Architecture {
  /// The shape after edits of nothing but the shape; nil if one of them is of something else.
  func reshaped(by edits: [TrainingEdit]) -> Architecture? {
    var changed = self
    for edit in edits {
      switch edit {
      case .addNeuron(let layer): changed.layers[layer].width += 1
      case .removeNeuron(let place): changed.layers[place.layer].width -= 1
      case .addLayer(let layer):
        let width = changed.inputCount(ofLayer: layer)
        changed.layers.insert(Layer(width: width, activation: .tanh), at: layer)
      case .removeLayer(let layer): changed.layers.remove(at: layer)
      default: return nil
      }
    }
    return changed
  }
}
