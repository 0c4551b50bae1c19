public import NeuralNetwork

/// How many samples of two classes a single straight line can get right at best.
public struct BestLine: Sendable, Hashable {
  /// How many samples lie on the right side of it.
  public let correctCount: Int
  /// How many samples there are.
  public let count: Int

  /// The share of samples that it gets right, ½ to 1.
  public var accuracy: Float { Float(correctCount) / Float(max(count, 1)) }

  /// Tries all lines of 128 directions, about 1.4 degrees apart.
  ///
  /// To find the best of all lines exactly is hard; from these at most those samples are missed
  /// that a turn by less than a degree brings to the other side.
  ///
  /// - Precondition: a sample has two inputs, and a label, 0 or 1.
  public init(_ set: LabeledSet, labels: [Int]) {
    precondition(set.inputCount == 2 && labels.count == set.count, "a plane with labels")
    count = set.count
    let steps = -32..<32
    let directions =
      steps.map { (Float($0) / 32, Float(1)) } + steps.map { (Float(1), Float(-$0) / 32) }
    let results = directions.map { direction in
      let projections = labels.indices.map { sample in
        let x = set.inputs[2 * sample] * direction.0
        return (place: x + set.inputs[2 * sample + 1] * direction.1, label: labels[sample])
      }
      return Self.correctCount(of: projections.sorted { $0.place < $1.place })
    }
    correctCount = results.max() ?? 0
  }

  /// The best that a cut through a row of samples can do.
  private static func correctCount(of row: [(place: Float, label: Int)]) -> Int {
    var balance = 2 * row.count { $0.label == 1 } - row.count
    // With nothing below the cut, one side is empty: the larger class wins.
    var best = abs(balance)
    for (index, sample) in row.enumerated() {
      balance -= sample.label == 1 ? 2 : -2
      let isCut = index + 1 == row.count || row[index + 1].place > sample.place
      if isCut { best = max(best, abs(balance)) }
    }
    return (row.count + best) / 2
  }
}
