import NeuralNetwork

/// Which neurons are on their positive sides, over a grid of samples: the combinations that occur.
///
/// Where regions cannot be worked out as polygons, these are what can be seen of them; what lies
/// between samples only is missed.
public struct SignCombinations: Sendable, Hashable {
  /// How many different combinations occur.
  public let count: Int
  /// How many of the neurons are on, `[row][column]` of the grid.
  ///
  /// Samples that a single line parts differ by one.
  public let onCounts: [Int]

  /// Reads the neurons of some hidden layers off their fields.
  ///
  /// - Parameters:
  ///   - fields: every neuron over the grid.
  ///   - layers: the layers whose neurons are read.
  ///   - isRead: which of their neurons count.
  /// - Complexity: O(*samples* · *neurons*).
  public init(
    of fields: NetworkFields, layers: Range<Int>,
    where isRead: (_ layer: Int, _ neuron: Int) -> Bool = { _, _ in true }
  ) {
    var onCounts = [Int](repeating: 0, count: fields.grid.count)
    var identities = [UInt64](repeating: 0, count: fields.grid.count)
    // A random number for each neuron; those of the neurons that are on, combined by exclusive or,
    // identify a combination (Zobrist, 1970).
    var random = SplitMix64(state: 0)
    for layer in layers {
      let activation = fields.architecture.layers[layer].activation
      guard activation.hasSides else { continue }
      for neuron in 0..<fields.architecture.layers[layer].width where isRead(layer, neuron) {
        let number = random.next()
        let isOnAtZero = activation.isOn(0)
        let values = fields.preActivation(layer: layer, neuron: neuron).values
        for (sample, value) in values.enumerated()
        where value > 0 || (value == 0 && isOnAtZero) {
          onCounts[sample] += 1
          identities[sample] ^= number
        }
      }
    }
    self.onCounts = onCounts
    count = Set(identities).count
  }
}
