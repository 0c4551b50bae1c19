public import NeuralNetwork

/// Samples of different classes that a network's hidden layers put on one point.
///
/// To the output they are the same sample, and it can only say the same to all of them.
public struct SharedHiddenPoint: Sendable, Hashable {
  /// The samples, indices into the set, in ascending order.
  public let samples: [Int]

  /// Looks in the last hidden layer for the point with the most samples of a second class, which
  /// must be at least a tenth of all.
  ///
  /// Points count as one that are nearer to each other, along each axis, than a twentieth of what
  /// the layer's activations reach over.
  ///
  /// - Precondition: there is a label for each sample, and a sample.
  public init?(values: LayerValues, labels: [Int]) {
    precondition(labels.count == values.count && !labels.isEmpty, "a label for each sample")
    let hidden = values.activations.count - 2
    guard hidden >= 0, labels.count <= 1_000 else { return nil }
    let width = values.activations[hidden].count / values.count
    let axes = (0..<width).map { Array(values.activation(layer: hidden, neuron: $0)) }
    guard let reach = axes.map(Self.reach).max(), reach.isFinite else { return nil }
    let groups = labels.indices.map { center in
      labels.indices.filter { other in
        axes.allSatisfy { abs($0[other] - $0[center]) <= reach / 20 }
      }
    }
    func secondCount(_ group: [Int]) -> Int {
      group.count - (Dictionary(grouping: group) { labels[$0] }.values.map(\.count).max() ?? 0)
    }
    guard let largest = groups.max(by: { secondCount($0) < secondCount($1) }),
      secondCount(largest) > 0, secondCount(largest) * 10 >= labels.count
    else { return nil }
    samples = largest
  }

  private static func reach(_ values: [Float]) -> Float {
    (values.max() ?? 0) - (values.min() ?? 0)
  }
}
