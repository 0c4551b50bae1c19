/// Tells by the loss when a run is most likely stuck in a local minimum.
///
/// Accuracy cannot tell: two corners of XOR on one hidden point are right or wrong by a rounding.
/// The loss can: it has stopped falling. It counts as falling while it loses a tenth of its value
/// within a hundred epochs and four hundred updates, whichever is longer; near chance, where a
/// network may have to wait for its neurons to tell themselves apart, within four times and twice
/// as many; and at any rate within half of the time that it has taken so far. Once stuck, a fall by
/// another tenth withdraws it.
///
/// Measured over random draws, each trained far beyond (a false alarm is one in a run that reaches
/// its goal later; the alarm's epoch is the median, and the 90th percentile, of the runs that never
/// do):
///
///     xor-random: 2-2-1 tanh, batch 1    2,000 draws    false 22 of 1,264    alarm at 224, 287
///     the same, batch 4                    500 draws    false 7 of 319       alarm at 917, 1,121
///     2-2-1 sigmoid on XOR, rate 0.3       600 draws    false 1 of 446       alarm at 334, 577
///     2-2-1 ReLU on XOR                    500 draws    false 0 of 116       alarm at 140, 187
///     one neuron on XOR, batch 4            50 draws    none solved          alarm at 829, 880
///     xor-stuck                            200 orders   none solved          alarm at 207, 212
///     a donut with two neurons              60 draws    none solved          alarm at 150, 200
///     thirteen more built-in scenarios   1,760 runs     false 2 of 1,759 (both on the moons)
package struct PlateauDetector: Sendable {
  /// The epoch since which the loss has hardly fallen, while the run counts as stuck.
  package private(set) var since: Int?

  private let chanceLoss: Float
  private let updatesPerEpoch: Int
  private let firstEpoch: Int
  private var lowest: (epoch: Int, loss: Float)?

  /// Creates a detector that has seen nothing.
  ///
  /// - Parameters:
  ///   - chanceLoss: the loss of a network that knows nothing.
  ///   - updatesPerEpoch: how many mini-batches an epoch has, at least 1.
  ///   - firstEpoch: where the run begins.
  package init(chanceLoss: Float, updatesPerEpoch: Int, firstEpoch: Int = 0) {
    precondition(updatesPerEpoch > 0, "an epoch has a mini-batch")
    self.chanceLoss = chanceLoss
    self.updatesPerEpoch = updatesPerEpoch
    self.firstEpoch = firstEpoch
  }

  /// Takes the loss of the next epoch of the curve.
  package mutating func observe(epoch: Int, loss: Float) {
    guard let lowest, loss >= lowest.loss * 0.9 else {
      lowest = (epoch, loss)
      since = nil
      return
    }
    guard since == nil, epoch - lowest.epoch >= patience(at: lowest) else { return }
    since = lowest.epoch
    self.lowest = (lowest.epoch, loss)
  }

  /// How many epochs the loss may take for its next tenth.
  private func patience(at lowest: (epoch: Int, loss: Float)) -> Int {
    let isNearChance = lowest.loss > chanceLoss * 0.9
    let epochs = isNearChance ? 400 : 100
    let updates = isNearChance ? 800 : 400
    return max(epochs, updates / updatesPerEpoch, (lowest.epoch - firstEpoch) / 2)
  }
}
