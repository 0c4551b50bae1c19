package import NeuralNetwork

/// States met on a replay, kept so that the next step back need not replay as far.
///
/// On the way to a target they are kept ever more densely: every epoch near it, and at the distance
/// r before it about every r/16 epochs, a power of two. So a long replay leaves a ladder of a few
/// hundred states, the next dozens of steps back are at hand, and the one after them begins a
/// sixteenth of the way off instead of at a checkpoint.
package struct ReplayCache {
  /// How many bytes the states may take.
  package private(set) var byteLimit: Int
  /// How many bytes they take, about.
  package private(set) var byteCount = 0
  /// Sorted by epoch, each at its boundary.
  private var states: [TrainerState] = []

  /// Creates an empty cache.
  package init(byteLimit: Int) {
    self.byteLimit = byteLimit
  }

  /// The next epoch after `epoch` whose state is kept on the way to `target`; `.max` if none is.
  ///
  /// - Precondition: `epoch` is at least 0.
  package static func nextKeptEpoch(after epoch: Int, toward target: Int) -> Int {
    guard epoch < target else { return .max }
    let sixteenth = max(1, (target - epoch) / 16)
    let spacing = 1 << (Int.bitWidth - 1 - sixteenth.leadingZeroBitCount)
    return min((epoch / spacing + 1) * spacing, target)
  }

  /// The nearest state at or before an epoch, if there is one.
  package func state(atOrBefore epoch: Int) -> TrainerState? {
    let index = firstIndex(after: epoch)
    return index > 0 ? states[index - 1] : nil
  }

  /// Keeps a state on the way to `target`; over the limit, the state farthest from the target goes.
  package mutating func insert(_ state: TrainerState, toward target: Int) {
    let index = firstIndex(after: state.epoch)
    guard index == 0 || states[index - 1].epoch != state.epoch else { return }
    states.insert(state, at: index)
    byteCount += state.storedByteCount
    while byteCount > byteLimit, let first = states.first, let last = states.last {
      let isFirstFarther = target - first.epoch > last.epoch - target
      byteCount -= isFirstFarther ? first.storedByteCount : last.storedByteCount
      states.remove(at: isFirstFarther ? 0 : states.count - 1)
    }
  }

  /// Allows more or fewer bytes from now on; over the limit all states go.
  package mutating func limit(to byteLimit: Int) {
    if byteCount > byteLimit { self = ReplayCache(byteLimit: byteLimit) }
    self.byteLimit = byteLimit
  }

  private func firstIndex(after epoch: Int) -> Int {
    var (low, high) = (0, states.count)
    while low < high {
      let middle = (low + high) / 2
      if states[middle].epoch <= epoch { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
