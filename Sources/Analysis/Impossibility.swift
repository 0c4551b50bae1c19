public import NeuralNetwork

/// Why no weights whatever let a network of a given shape separate some samples.
public enum Impossibility: Sendable, Hashable {
  /// It draws a single straight line (in more inputs a plane), and none separates the classes.
  ///
  /// `best` is how far a line gets; nil with more than two inputs or classes.
  case singleLine(best: BestLine?)
  /// One class lies all round another, and the network, never wider than its two inputs, has no
  /// region with a closed border.
  ///
  /// With one-to-one continuous activation functions each layer bends the plane without tearing it
  /// or laying two places on one, unless it presses the plane onto a line. So the image of a
  /// closed curve goes round the image of each point inside, or hits it, and has it in its convex
  /// hull. A decision region is convex where the output sees it: it cannot hold the curve without
  /// the point. That is C. Olah's argument (Neural Networks, Manifolds, and Topology, 2014, section
  /// Topology and Classification). J. Johnson (Deep, Skinny Neural Networks are not Universal
  /// Approximators, 2019, theorem 1) has it for uniformly continuous functions that one-to-one ones
  /// come arbitrarily near to, which ReLU is: hidden layers no wider than the input leave every
  /// part of every level set unbounded. Neither says anything of functions that go up and down
  /// again (sine, GELU, SiLU), which fold the plane and do separate a ring, nor of wider layers.
  ///
  /// Both are about curves, and samples are points: a region may slip out between two of them. It
  /// is certain that it stays open, not that a sample must be wrong.
  case openRegion(Enclosure)

  /// Looks for a reason; nil if there is none, or none that is known.
  ///
  /// A line is held against `accuracy`, the share of samples that have to be right. Of more than
  /// 2,000 samples every so many are asked: what cannot be done for those cannot be done for all.
  ///
  /// - Precondition: there is a label for each sample, 0 or 1 for a network with one output.
  public init?(
    architecture: Architecture, set: LabeledSet, labels: [Int], accuracy: Float
  ) {
    precondition(labels.count == set.count, "a label for each sample")
    let reason =
      architecture.drawsSingleLine
      ? Self.singleLine(set, labels, accuracy)
      : Self.openRegion(architecture, set, labels, accuracy)
    guard let reason else { return nil }
    self = reason
  }

  private static func singleLine(
    _ set: LabeledSet, _ labels: [Int], _ accuracy: Float
  ) -> Impossibility? {
    let classes = Set(labels).sorted()
    let best =
      set.inputCount == 2 && classes == [0, 1] ? BestLine(set, labels: labels) : nil
    guard accuracy >= 1 else {
      // The best line is known up to a few samples.
      return best.flatMap { $0.accuracy + 0.02 < accuracy ? .singleLine(best: $0) : nil }
    }
    let areSeparable = classes.indices.allSatisfy { first in
      classes[..<first].allSatisfy {
        Self.areSeparable(classes[first], $0, set: set, labels: labels)
      }
    }
    return areSeparable ? nil : .singleLine(best: best)
  }

  /// Whether a line has all samples of one class on one side and all of another on the other.
  private static func areSeparable(
    _ first: Int, _ second: Int, set: LabeledSet, labels: [Int]
  ) -> Bool {
    let members = labels.indices.filter { labels[$0] == first || labels[$0] == second }
    let step = max((members.count + 1_999) / 2_000, 1)
    let asked = stride(from: 0, to: members.count, by: step).map { members[$0] }
    return LinearSeparability.holds(
      inputs: asked.map { sample in
        (0..<set.inputCount).map { Double(set.inputs[sample * set.inputCount + $0]) }
      },
      targets: asked.map { labels[$0] == first ? 1 : 0 })
  }

  private static func openRegion(
    _ architecture: Architecture, _ set: LabeledSet, _ labels: [Int], _ accuracy: Float
  ) -> Impossibility? {
    guard architecture.hasOpenRegionsOnly, let enclosure = Enclosure(set, labels: labels),
      Float(enclosure.enclosedCount) > (1 - accuracy) * Float(set.count)
    else { return nil }
    return .openRegion(enclosure)
  }
}

extension Architecture {
  /// Whether all that the network can draw is one straight line, between any two classes.
  ///
  /// So it is without hidden layers, or where they are linear: a product of matrices is a matrix.
  /// So it is, too, where all others have a single neuron that rises or falls: what it hands on
  /// goes up or down along one direction.
  public var drawsSingleLine: Bool {
    layers.dropLast().allSatisfy {
      $0.activation == .linear || ($0.width == 1 && $0.activation.isMonotone)
    }
  }

  /// Whether the network has two inputs, no wider layer, and activation functions under which none
  /// of its regions has a closed border (`Impossibility.openRegion`).
  public var hasOpenRegionsOnly: Bool {
    inputCount == 2
      && layers.dropLast().allSatisfy {
        $0.width <= 2 && $0.activation.isMonotone && $0.activation.isContinuous
      }
  }
}
