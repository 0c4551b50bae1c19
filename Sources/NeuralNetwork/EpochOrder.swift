/// The order in which an epoch shows the samples: drawn anew for each epoch, from a seed.
final class EpochOrder {
  /// The generator of the next epochs' orders.
  private(set) var generator: SeededGenerator
  private let shuffles: Bool
  private let order: Buffer<Int32>

  /// Draws the first epoch's order; without shuffling it is that of the set, always.
  init(count: Int, seed: UInt64, shuffles: Bool) {
    generator = SeededGenerator(seed: seed, stream: .order)
    order = Buffer((0..<count).map(Int32.init), filler: 0)
    self.shuffles = shuffles
    shuffle()
  }

  /// The samples' indices, in the order of the running epoch.
  var samples: Strip<Int32> { order.strip }

  /// Draws the next epoch's order (Fisher and Yates, in Durstenfeld's form, 1964).
  func shuffle() {
    guard shuffles else { return }
    let samples = order.strip
    var generator = generator
    var last = samples.count - 1
    while last > 0 {
      let other = generator.index(below: last + 1)
      let value = samples[last]
      samples[last] = samples[other]
      samples[other] = value
      last -= 1
    }
    self.generator = generator
  }

  /// Goes back to an earlier order.
  ///
  /// - Precondition: it names the samples that there are.
  func restore(_ values: [Int32], generator: SeededGenerator) {
    let indices = 0..<Int32(order.strip.count)
    precondition(values.allSatisfy(indices.contains), "an order of the samples that there are")
    order.strip.assign(values)
    self.generator = generator
  }
}
