/// Which parameter of a network each parameter of a changed network was before.
public struct ParameterOrigins: Sendable, Hashable {
  /// One layer of the changed network, as it was before.
  private struct Layer {
    /// Which layer it was; nil for a new one.
    var origin: Int?
    /// Which neuron of it each neuron was, `[neuron]`; nil for a new one.
    var neurons: [Int?]
    /// Which of its inputs each input was, `[input]`; nil for a new one.
    var inputs: [Int?]
  }

  /// The shape before.
  public let old: Architecture
  /// The shape of the changed network.
  public let new: Architecture
  /// Where in the old flat parameter vector each new parameter was; nil for a new one.
  public let origins: [Int?]

  private init(from old: Architecture, to new: Architecture, _ layers: [Layer]) {
    self.old = old
    self.new = new
    origins = layers.flatMap { layer -> [Int?] in
      func origin(_ neuron: Int?, _ place: (Int, Int) -> Int) -> Int? {
        guard let oldLayer = layer.origin, let neuron else { return nil }
        return place(oldLayer, neuron)
      }
      let weights = layer.neurons.flatMap { neuron in
        layer.inputs.map { input -> Int? in
          guard let input else { return nil }
          return origin(neuron) {
            old.weightOffset(ofLayer: $0) + $1 * old.inputCount(ofLayer: $0) + input
          }
        }
      }
      return weights + layer.neurons.map { origin($0) { old.biasOffset(ofLayer: $0) + $1 } }
    }
  }

  private static func layers(of architecture: Architecture) -> [Layer] {
    architecture.layers.indices.map { layer in
      Layer(
        origin: layer, neurons: Array(0..<architecture.layers[layer].width),
        inputs: Array(0..<architecture.inputCount(ofLayer: layer)))
    }
  }

  /// Nothing has changed its place.
  public init(keeping architecture: Architecture) {
    self.init(from: architecture, to: architecture, Self.layers(of: architecture))
  }

  /// A hidden layer has got one neuron more, behind its others.
  ///
  /// - Precondition: there is such a hidden layer.
  public init(addingNeuronTo layer: Int, of old: Architecture) {
    var (new, layers) = (old, Self.layers(of: old))
    new.layers[layer].width += 1
    layers[layer].neurons.append(nil)
    layers[layer + 1].inputs.append(nil)
    self.init(from: old, to: new, layers)
  }

  /// A hidden layer has lost a neuron.
  ///
  /// - Precondition: there is such a neuron in a hidden layer, and another beside it.
  public init(removing place: NeuronPlace, of old: Architecture) {
    var (new, layers) = (old, Self.layers(of: old))
    new.layers[place.layer].width -= 1
    layers[place.layer].neurons.remove(at: place.neuron)
    layers[place.layer + 1].inputs.remove(at: place.neuron)
    self.init(from: old, to: new, layers)
  }

  /// A hidden layer has come before another layer, as wide as what fed that one; the weights behind
  /// it are those that were there.
  ///
  /// - Precondition: there is such a layer.
  public init(
    addingLayerAt layer: Int, activation: ActivationFunction, to old: Architecture
  ) {
    var (new, layers) = (old, Self.layers(of: old))
    let width = old.inputCount(ofLayer: layer)
    new.layers.insert(Architecture.Layer(width: width, activation: activation), at: layer)
    let nothing = [Int?](repeating: nil, count: width)
    layers.insert(Layer(origin: nil, neurons: nothing, inputs: nothing), at: layer)
    self.init(from: old, to: new, layers)
  }

  /// A hidden layer has gone; the weights that took its neurons in are new.
  ///
  /// - Precondition: there is such a hidden layer.
  public init(removingLayer layer: Int, of old: Architecture) {
    var (new, layers) = (old, Self.layers(of: old))
    new.layers.remove(at: layer)
    layers.remove(at: layer)
    layers[layer].inputs = [Int?](repeating: nil, count: new.inputCount(ofLayer: layer))
    self.init(from: old, to: new, layers)
  }

  /// The values of the changed network, where they were before; the others are 0.
  ///
  /// - Precondition: `values` are the parameters before.
  public func carried(_ values: [Float]) -> [Float] {
    precondition(values.count == old.parameterCount, "the parameters of the old shape")
    return origins.map { $0.map { values[$0] } ?? 0 }
  }

  /// What the optimiser remembers of the changed network: nothing of what is new.
  ///
  /// - Precondition: `memory` is that of a state before.
  public func carriedMemory(_ memory: [Float]) -> [Float] {
    let oldCount = F4.paddedCount(old.parameterCount)
    let newCount = F4.paddedCount(new.parameterCount)
    precondition(memory.count % oldCount == 0, "some values for each parameter")
    return stride(from: 0, to: memory.count, by: oldCount).flatMap { start in
      origins.map { $0.map { memory[start + $0] } ?? 0 }
        + [Float](repeating: 0, count: newCount - origins.count)
    }
  }
}

extension F4 {
  /// How many numbers whole lanes have for so many.
  fileprivate static func paddedCount(_ count: Int) -> Int { (count + width - 1) / width * width }
}
