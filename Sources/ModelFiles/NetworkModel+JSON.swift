public import Foundation
import NeuralNetwork

extension NetworkModel {
  /// What a file holds: the description, and the numbers layer by layer.
  private struct Content: Codable {
    struct Layer: Codable {
      var weights: [[Float]]
      var biases: [Float]
    }

    var format: String
    var description: ModelDescription
    var layers: [Layer]
  }

  private static let format = "hyperplane-network-1"

  /// The model as JSON: every number as short as it can be and still exact.
  ///
  /// - Throws: an `EncodingError` when a weight or bias is not finite.
  public func json() throws -> String {
    let content = Content(
      format: Self.format, description: ModelDescription(self),
      layers: architecture.layers.indices.map {
        Content.Layer(weights: weights(layer: $0), biases: biases(layer: $0))
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(content), as: UTF8.self) + "\n"
  }

  /// Reads what `json()` has written.
  ///
  /// - Throws: `ModelError` when it is something else, or its numbers don't fit together.
  public init(json data: Data, file: String) throws(ModelError) {
    guard let content = try? JSONDecoder().decode(Content.self, from: data),
      content.format == Self.format
    else {
      throw ModelError(
        file: file, problem: "this is no network that 'hyperplane export --as json' has written")
    }
    let layers = content.layers.map { ($0.weights, $0.biases) }
    let description = content.description
    let activations = try description.functions(file: file)
    guard activations.count == layers.count else {
      throw ModelError(file: file, problem: "there must be an activation for each layer")
    }
    let inputMap = try description.inputMap(file: file)
    self.init(
      parameters: try Parameters(
        layers: layers, activations: activations, inputCount: inputMap.features.count, file: file),
      inputMap: inputMap, coordinateNames: description.coordinates,
      classNames: description.classes)
  }
}
