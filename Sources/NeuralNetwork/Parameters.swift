/// All weights and biases of one network, as a value.
public struct Parameters: Sendable, Hashable {
  /// The shape that the values belong to.
  public let architecture: Architecture
  /// For each layer its weights `[neuron][input]` row by row, then its biases `[neuron]`.
  public var values: [Float]

  /// Creates parameters from a flat vector.
  ///
  /// - Precondition: `values.count` is `architecture.parameterCount`.
  public init(architecture: Architecture, values: [Float]) {
    precondition(
      values.count == architecture.parameterCount, "a parameter for each weight and bias")
    self.architecture = architecture
    self.values = values
  }

  /// The weight with which a neuron takes one of its inputs; layer 0 is the first behind the
  /// inputs.
  public func weight(layer: Int, neuron: Int, input: Int) -> Float {
    let row = neuron * architecture.inputCount(ofLayer: layer)
    return values[architecture.weightOffset(ofLayer: layer) + row + input]
  }

  /// The weights of one neuron, `[input]`.
  public func weights(layer: Int, neuron: Int) -> ArraySlice<Float> {
    let width = architecture.inputCount(ofLayer: layer)
    let start = architecture.weightOffset(ofLayer: layer) + neuron * width
    return values[start..<start + width]
  }

  /// The bias of one neuron.
  public func bias(layer: Int, neuron: Int) -> Float {
    values[architecture.biasOffset(ofLayer: layer) + neuron]
  }

  /// Whether no weight or bias is infinite or not a number.
  public var isFinite: Bool { values.allSatisfy(\.isFinite) }
}

extension Buffer<F4> {
  /// Copies parameters into the engine's memory, padded with 0 to whole lanes.
  convenience init(_ parameters: Parameters) {
    self.init(repeating: F4(0), count: (parameters.values.count + F4.width - 1) / F4.width)
    strip.scalars()[0..<parameters.values.count].assign(parameters.values)
  }
}
