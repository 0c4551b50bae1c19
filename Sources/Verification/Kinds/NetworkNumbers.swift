/// What a network case computes: the reference in double precision, the engine's own in single.
struct NetworkNumbers<Number: BinaryFloatingPoint & Codable & Sendable>: Codable, Sendable {
  /// `[layer][sample][neuron]`, with the initial parameters.
  var preActivations: [[[Number]]]
  /// `[layer][sample][neuron]`, with the initial parameters.
  var activations: [[[Number]]]
  var dataLoss: Number
  var penalty: Number
  var loss: Number
  var gradients: Gradients?
  var updates: [Update]?

  struct Gradients: Codable, Sendable {
    /// `[layer][neuron][input]`.
    var weights: [[[Number]]]
    /// `[layer][neuron]`.
    var biases: [[Number]]
    /// `[sample][input]`.
    var inputs: [[Number]]
  }

  struct Update: Codable, Sendable {
    var count: Int
    var loss: Number
    /// `[layer][neuron][input]`.
    var weights: [[[Number]]]
    /// `[layer][neuron]`.
    var biases: [[Number]]
  }

  /// The numbers as they are judged: a tensor for each layer, and for each loss.
  var tensors: [Tensor] {
    layers("forward", "preActivations", preActivations)
      + layers("forward", "activations", activations)
      + [
        Tensor("loss", "dataLoss", dataLoss), Tensor("loss", "penalty", penalty),
        Tensor("loss", "loss", loss),
      ]
      + (gradients.map(tensors) ?? [])
      + (updates ?? []).enumerated().flatMap { tensors($0.element, "updates[\($0.offset)]") }
  }

  private func tensors(_ gradients: Gradients) -> [Tensor] {
    layers("gradients", "gradients.weights", gradients.weights)
      + layers("gradients", "gradients.biases", gradients.biases)
      + [Tensor("gradients", "gradients.inputs", gradients.inputs)]
  }

  private func tensors(_ update: Update, _ path: String) -> [Tensor] {
    [Tensor("updates", path + ".loss", update.loss)]
      + layers("updates", path + ".weights", update.weights)
      + layers("updates", path + ".biases", update.biases)
  }

  private func layers(_ quantity: String, _ path: String, _ layers: [[[Number]]]) -> [Tensor] {
    layers.enumerated().map { Tensor(quantity, "\(path)[\($0.offset)]", $0.element) }
  }

  private func layers(_ quantity: String, _ path: String, _ layers: [[Number]]) -> [Tensor] {
    layers.enumerated().map { Tensor(quantity, "\(path)[\($0.offset)]", $0.element) }
  }
}
