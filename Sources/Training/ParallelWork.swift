import Dispatch

/// Numbered pieces of work, done side by side and taken in by their order.
public enum ParallelWork {
  private struct Progress<State: Sendable, Value: Sendable> {
    var state: State
    var nextToBegin: Int
    var nextToTake: Int
    var waiting: [Int: Value] = [:]
    var isStopped = false

    /// The next number that nobody works on yet.
    mutating func begin(before end: Int) -> Int? {
      guard !isStopped, nextToBegin < end else { return nil }
      defer { nextToBegin += 1 }
      return nextToBegin
    }

    /// Takes in what has become complete.
    mutating func end(
      _ number: Int, _ value: Value?, take: (inout State, Value) -> Bool
    ) {
      guard let value else { return isStopped = true }
      waiting[number] = value
      while let next = waiting.removeValue(forKey: nextToTake) {
        nextToTake += 1
        if !take(&state, next) {
          isStopped = true
          nextToTake = .max
        }
      }
    }
  }

  /// Works on at most `jobs` numbers at a time and takes every result in by its number's order, so
  /// that what comes out does not depend on how many are worked on.
  ///
  /// - Parameters:
  ///   - numbers: what there is to do.
  ///   - jobs: how many threads work, at least 1.
  ///   - state: what the results are taken into.
  ///   - work: does one number, on any thread; nil ends everything as soon as the others are done.
  ///   - take: takes one result in, never two at a time; false ends everything likewise.
  /// - Returns: the state with the results up to the first one that is missing.
  public static func run<State: Sendable, Value: Sendable>(
    _ numbers: Range<Int>, jobs: Int, into state: State,
    work: @Sendable (Int) -> Value?, take: @Sendable (inout State, Value) -> Bool
  ) -> State {
    precondition(jobs > 0, "somebody has to work")
    let progress = Shared(
      Progress<State, Value>(
        state: state, nextToBegin: numbers.lowerBound, nextToTake: numbers.lowerBound))
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      while let number = progress.withLock({ $0.begin(before: numbers.upperBound) }) {
        let value = work(number)
        progress.withLock { $0.end(number, value, take: take) }
      }
    }
    return progress.withLock { $0.state }
  }
}
