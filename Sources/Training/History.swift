package import NeuralNetwork

/// The checkpoints of a run: its state at its start, and at every multiple of an interval of epochs
/// from there.
///
/// When they would take more than `byteLimit`, every other one is dropped and the interval doubles.
/// Any epoch is reached from the checkpoint at or before it by training again, to the same bits.
package struct History {
  /// How many bytes the checkpoints may take, unless the start alone takes more.
  ///
  /// 8 MiB by default, for a process of 40 MB: after an hour at full speed XOR's checkpoints lie
  /// 2¹⁹ epochs apart, which is a replay of 0.1 s on average.
  package private(set) var byteLimit: Int
  /// How many epochs lie between two checkpoints: a power of two.
  package private(set) var interval: Int
  /// How many bytes the checkpoints take, about.
  package private(set) var byteCount: Int
  /// The state at index i > 0 is of the epoch i · interval behind the start.
  private var checkpoints: [TrainerState]

  /// What `byteLimit` is unless told.
  package static let defaultByteLimit = 8 << 20

  /// Creates a history that begins with a state, at an epoch's boundary or inside an epoch.
  ///
  /// Its first interval spans about 2,048 samples, at most 16 epochs: a few hundred microseconds of
  /// replay, while a copy of the state after every epoch of XOR would cost half as much as the
  /// epoch.
  package init(start: TrainerState, byteLimit: Int = defaultByteLimit) {
    self.byteLimit = byteLimit
    interval = 1
    while interval < 16, interval * start.order.count < 2_048 { interval *= 2 }
    checkpoints = [start]
    byteCount = start.storedByteCount
  }

  /// The epoch of the next checkpoint.
  package var nextEpoch: Int { start.epoch + checkpoints.count * interval }

  /// Where the run begins.
  package var start: TrainerState { checkpoints[0] }

  /// Adds the next checkpoint.
  ///
  /// - Precondition: `state` is of `nextEpoch`, at its boundary.
  package mutating func append(_ state: TrainerState) {
    precondition(
      state.epoch == nextEpoch && state.shownCount == 0, "a checkpoint at every interval")
    checkpoints.append(state)
    byteCount += state.storedByteCount
    if byteCount > byteLimit { halve() }
  }

  /// The nearest checkpoint at or before an epoch.
  ///
  /// - Precondition: `epoch` is none before the start.
  package func state(atOrBefore epoch: Int) -> TrainerState {
    checkpoints[min((epoch - start.epoch) / interval, checkpoints.count - 1)]
  }

  /// Allows more or fewer bytes from now on; the start always stays.
  package mutating func limit(to byteLimit: Int) {
    self.byteLimit = byteLimit
    while byteCount > byteLimit, checkpoints.count > 1 { halve() }
  }

  /// Works in place, since a second array of checkpoints would be the peak of the process's memory.
  private mutating func halve() {
    let keptCount = (checkpoints.count + 1) / 2
    for index in 0..<keptCount { checkpoints[index] = checkpoints[2 * index] }
    checkpoints.removeLast(checkpoints.count - keptCount)
    interval *= 2
    byteCount = checkpoints.reduce(0) { $0 + $1.storedByteCount }
  }
}

extension TrainerState {
  /// How many bytes the state takes in an array of states: itself and its own arrays' headers with
  /// it.
  package var storedByteCount: Int {
    byteCount + MemoryLayout<TrainerState>.stride
  }
}
