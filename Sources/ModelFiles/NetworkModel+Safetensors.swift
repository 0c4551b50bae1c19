public import Foundation
public import NeuralNetwork

extension NetworkModel {
  /// What a file of tensors doesn't say by itself, and somebody has to.
  public struct Assumptions: Sendable, Hashable {
    /// The activation function of the hidden layers.
    public var hidden: ActivationFunction
    /// That of the output layer; nil takes the sigmoid for one output and softmax for more.
    public var output: ActivationFunction?
    /// The way from a point to the inputs.
    public var inputMap: InputMap
    /// What the coordinates are called.
    public var coordinateNames: [String]
    /// What the classes are called.
    public var classNames: [String]

    /// Creates assumptions.
    public init(
      hidden: ActivationFunction, output: ActivationFunction?, inputMap: InputMap,
      coordinateNames: [String], classNames: [String]
    ) {
      self.hidden = hidden
      self.output = output
      self.inputMap = inputMap
      self.coordinateNames = coordinateNames
      self.classNames = classNames
    }
  }

  private static let descriptionKey = "hyperplane"

  /// The model as a safetensors file.
  ///
  /// Its arrays are named as those of PyTorch's `nn.Sequential(Linear, φ, Linear, …)`: `0.weight`,
  /// `0.bias`, `2.weight` and so on.
  /// - Throws: an `EncodingError` when a number of the standardisation is not finite.
  public func safetensors() throws -> Data {
    var tensors: [String: SafetensorsArchive.Tensor] = [:]
    for layer in architecture.layers.indices {
      let (rows, biases) = (weights(layer: layer), biases(layer: layer))
      tensors["\(2 * layer).weight"] = SafetensorsArchive.Tensor(
        shape: [rows.count, rows[0].count], values: rows.flatMap { $0 })
      tensors["\(2 * layer).bias"] = SafetensorsArchive.Tensor(
        shape: [biases.count], values: biases)
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let description = String(
      decoding: try encoder.encode(ModelDescription(self)), as: UTF8.self)
    return SafetensorsArchive(
      tensors: tensors, metadata: ["format": "pt", Self.descriptionKey: description]
    ).data
  }

  /// Reads a safetensors file of fully connected layers, from here or from elsewhere.
  ///
  /// Its layers are all pairs `NAME.weight` `[neuron][input]` and `NAME.bias` `[neuron]`, in the
  /// order of the numbers in their names.
  ///
  /// - Parameters:
  ///   - data: the file's bytes.
  ///   - file: its name, for messages.
  ///   - assumptions: what it doesn't say; a file from here says everything itself.
  /// - Throws: `ModelError` when it holds something else, or its layers don't fit together.
  public init(
    safetensors data: Data, file: String, assuming assumptions: Assumptions
  ) throws(ModelError) {
    let archive = try SafetensorsArchive(data, file: file)
    let layers = try Self.layers(of: archive, file: file)
    let description = archive.metadata[Self.descriptionKey].flatMap {
      try? JSONDecoder().decode(ModelDescription.self, from: Data($0.utf8))
    }
    let inputMap = try description?.inputMap(file: file) ?? assumptions.inputMap
    let activations =
      try description?.functions(file: file)
      ?? Self.activations(assumptions, layers.map(\.biases.count))
    guard activations.count == layers.count else {
      throw ModelError(file: file, problem: "it describes other layers than it has")
    }
    self.init(
      parameters: try Parameters(
        layers: layers, activations: activations, inputCount: inputMap.features.count, file: file),
      inputMap: inputMap,
      coordinateNames: description?.coordinates ?? assumptions.coordinateNames,
      classNames: description?.classes ?? assumptions.classNames)
  }

  private static func activations(
    _ assumptions: Assumptions, _ widths: [Int]
  ) -> [ActivationFunction] {
    let output = assumptions.output ?? (widths.last == 1 ? .sigmoid : .softmax)
    return widths.dropLast().map { _ in assumptions.hidden } + [output]
  }

  private static func layers(
    of archive: SafetensorsArchive, file: String
  ) throws(ModelError) -> [(weights: [[Float]], biases: [Float])] {
    let names = archive.tensors.keys.filter { $0.hasSuffix("weight") }
      .map { String($0.dropLast("weight".count)) }
      .sorted { $0.compare($1, options: .numeric) == .orderedAscending }
    var layers: [(weights: [[Float]], biases: [Float])] = []
    for name in names {
      guard let weights = archive.tensors[name + "weight"],
        let biases = archive.tensors[name + "bias"], weights.shape.count == 2,
        biases.shape == [weights.shape[0]]
      else {
        throw ModelError(
          file: file,
          problem: "a layer is a pair NAME.weight [neuron][input] and NAME.bias [neuron]; "
            + "these are not fully connected layers")
      }
      let width = weights.shape[1]
      layers.append(
        (
          (0..<weights.shape[0]).map { Array(weights.values[$0 * width..<($0 + 1) * width]) },
          biases.values
        ))
    }
    guard archive.tensors.count == 2 * layers.count else {
      throw ModelError(
        file: file, problem: "it has tensors that belong to no fully connected layer")
    }
    return layers
  }
}
