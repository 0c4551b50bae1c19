import NeuralNetwork

/// Which samples are learned and which are held back: of each class the same share, chosen at
/// random.
struct TrainTestSplit {
  /// The samples that are learned, in ascending order.
  let training: [Int]
  /// The samples that are held back, in ascending order.
  let test: [Int]

  /// Splits samples; each class keeps at least one sample to learn.
  init(of samples: Samples, testShare: Double, using random: inout SeededGenerator) {
    var isHeldBack = Array(repeating: false, count: samples.count)
    if testShare > 0 {
      for stratum in Self.strata(of: samples) {
        let count = min(Int((Double(stratum.count) * testShare).rounded()), stratum.count - 1)
        for sample in stratum.shuffled(using: &random).prefix(count) { isHeldBack[sample] = true }
      }
    }
    training = samples.indices.filter { !isHeldBack[$0] }
    test = samples.indices.filter { isHeldBack[$0] }
  }

  /// The samples of each class that has any; all of them together for a regression.
  private static func strata(of samples: Samples) -> [[Int]] {
    guard !samples.labels.isEmpty else { return samples.count == 0 ? [] : [Array(samples.indices)] }
    let byLabel = Dictionary(grouping: samples.indices) { samples.labels[$0] }
    return byLabel.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension Samples {
  fileprivate var indices: Range<Int> { 0..<count }
}

extension [Int] {
  /// The numbers in random order (Fisher and Yates, in Durstenfeld's form, 1964).
  ///
  /// The standard library's own shuffle promises no order that lasts from release to release.
  fileprivate func shuffled(using random: inout SeededGenerator) -> [Int] {
    var shuffled = self
    for last in stride(from: count - 1, to: 0, by: -1) {
      shuffled.swapAt(last, random.index(below: last + 1))
    }
    return shuffled
  }
}
