/// Leaves hidden neurons out at random, for each sample of a mini-batch anew, and makes those that
/// stay stronger in return (Srivastava and others, 2014; "inverted": nothing changes when not
/// training).
struct Dropout {
  /// The generator of the next mini-batches' choices.
  var generator: SeededGenerator
  private let probability: Float

  /// Creates the dropout of a run; nil if no neuron is ever left out.
  init?(probability: Float, seed: UInt64) {
    guard probability > 0 else { return nil }
    precondition(probability < 1, "a neuron stays now and then")
    self.probability = probability
    generator = SeededGenerator(seed: seed, stream: .dropout)
  }

  /// Draws for each hidden neuron and sample whether it stays, in this order whatever the lanes.
  mutating func draw<L: Lane>(for workspace: Workspace<L>, sampleCount: Int) {
    let strength = 1 / (1 - probability)
    for index in 0..<workspace.layers.count - 1 {
      let layer = workspace.layers[index]
      let factors = layer.dropoutFactors.scalars()
      for neuron in 0..<layer.width {
        let first = neuron * layer.stride * L.width
        for sample in 0..<sampleCount {
          factors[first + sample] = generator.unit() < probability ? 0 : strength
        }
      }
    }
  }
}

extension LayerPlan {
  /// Multiplies values of the layer's neurons by their factors; nothing happens without dropout.
  func dropOut(_ values: Strip<L>, into destination: Strip<L>, blocks: Int) {
    guard dropoutFactors.count > 0 else { return }
    for neuron in 0..<width {
      for place in neuron &* stride..<neuron &* stride &+ blocks {
        destination[place] = values[place] * dropoutFactors[place]
      }
    }
  }
}
