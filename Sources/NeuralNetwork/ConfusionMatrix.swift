/// Which class the samples of each class are put into, and what follows from it.
///
/// A share of nothing is 0.
public struct ConfusionMatrix: Sendable, Hashable {
  /// How many samples of one class are put into another, `[target][prediction]`.
  public let counts: [[Int]]

  /// Counts samples.
  ///
  /// - Precondition: there are as many predictions as targets, and all are classes from 0 on.
  public init(classCount: Int, targets: [Int], predictions: [Int]) {
    precondition(targets.count == predictions.count, "a prediction for each target")
    var counts = Array(repeating: Array(repeating: 0, count: classCount), count: classCount)
    for (target, prediction) in zip(targets, predictions) { counts[target][prediction] += 1 }
    self.counts = counts
  }

  /// How many classes there are.
  public var classCount: Int { counts.count }

  /// The share of samples put into their class, 0 to 1.
  public var accuracy: Double {
    let correct = counts.indices.reduce(0) { $0 + counts[$1][$1] }
    return share(correct, of: counts.joined().reduce(0, +))
  }

  /// How many samples each class has, `[class]`.
  public var support: [Int] { counts.map { $0.reduce(0, +) } }

  /// Of what is put into a class, the share that belongs there, `[class]`.
  public var precision: [Double] {
    counts.indices.map { index in
      share(counts[index][index], of: counts.reduce(0) { $0 + $1[index] })
    }
  }

  /// Of what belongs into a class, the share that is put there, `[class]`.
  public var recall: [Double] {
    counts.indices.map { share(counts[$0][$0], of: support[$0]) }
  }

  /// F₁ = 2 P R / (P + R), the harmonic mean of precision and recall, `[class]`.
  public var f1: [Double] {
    zip(precision, recall).map { precision, recall in
      precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
    }
  }

  private func share(_ part: Int, of whole: Int) -> Double {
    whole > 0 ? Double(part) / Double(whole) : 0
  }
}

extension Parameters {
  /// Puts each sample of a set into a class and counts; a single output tells two classes apart.
  ///
  /// - Precondition: the set's inputs and outputs are those of the architecture, and it holds
  ///   classes.
  public func confusionMatrix(on set: LabeledSet) -> ConfusionMatrix {
    architecture.checkShape(of: set)
    precondition(set.holdsClasses, "a regression has no classes")
    let evaluation = Evaluation(
      architecture: architecture, parameters: Buffer(self), keeping: .output)
    var (targets, predictions): ([Int], [Int]) = ([], [])
    evaluation.forEachSample(of: set) { target, prediction in
      targets.append(target)
      predictions.append(prediction)
    }
    return ConfusionMatrix(
      classCount: max(2, architecture.outputCount), targets: targets, predictions: predictions)
  }
}
