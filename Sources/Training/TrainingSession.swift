import Dispatch
import NeuralNetwork
public import ScenarioFormat

/// Trains an experiment on a queue of its own: commands in, snapshots out, nothing else.
///
/// A reference with an identity: two sessions are never equal. Any thread may use it. It contains
/// no arithmetic: after the same steps its parameters are a plain `Trainer`'s, bit for bit,
/// whatever the pace, the pauses and the ways back were.
///
/// While a run trains at full speed a snapshot comes 30 times a second, otherwise after every epoch
/// (60 a second at most), and after every command within about a millisecond. A run that stands
/// still does nothing at all.
public final class TrainingSession: Sendable {
  /// What only the queue touches.
  private struct Work {
    var driver: TrainingDriver
    /// The turn that counts: what was scheduled before it no longer does.
    var turn = 0
  }

  /// What one turn of work came to.
  private struct Turn: Sendable {
    var number: Int
    var snapshot: TrainingSnapshot?
    var next: TrainingDriver.Next
  }

  private let queue = DispatchQueue(label: "hyperplane.training", qos: .userInitiated)
  private let mailbox = TrainingMailbox()
  private let work: Shared<Work>
  private let onSnapshot: @Sendable () -> Void

  /// Creates a session at epoch 0 and publishes its first snapshot.
  ///
  /// - Parameters:
  ///   - experiment: what is trained on what.
  ///   - record: a saved run of it that is trained again before anything else; nil begins one.
  ///   - pace: how fast; the scenario's own if nil.
  ///   - isRunning: whether it trains at once.
  ///   - historyByteLimit: how many bytes the checkpoints of the way back may take.
  ///   - onSnapshot: called on the session's queue when `takeSnapshot()` has something new to give;
  ///     it must not block, nor call `stop()`.
  public init(
    experiment: Experiment, resuming record: RunRecord? = nil, pace: Pace? = nil,
    isRunning: Bool,
    historyByteLimit: Int = TrainingSession.defaultHistoryByteLimit,
    onSnapshot: @escaping @Sendable () -> Void
  ) {
    self.onSnapshot = onSnapshot
    let clock = ContinuousClock()
    work = Shared(
      Work(
        driver: TrainingDriver(
          experiment: experiment, resuming: record,
          pace: pace ?? Pace(normal: experiment.scenario.pace),
          isRunning: isRunning, historyByteLimit: historyByteLimit, now: { clock.now })))
    wake()
  }

  /// How many bytes the checkpoints of the way back may take unless told: 8 MiB.
  public static let defaultHistoryByteLimit = History.defaultByteLimit

  /// Does what a command says, soon: commands are done in the order in which they come.
  public func perform(_ command: TrainingCommand) {
    if mailbox.post(command) { wake() }
  }

  /// The newest snapshot; nil if it has been taken before.
  public func takeSnapshot() -> TrainingSnapshot? {
    mailbox.takeSnapshot()
  }

  /// Waits until all commands so far are done and, if it stands still, its last snapshot can be
  /// taken.
  ///
  /// - Precondition: not called from `onSnapshot`.
  public func settle() {
    dispatchPrecondition(condition: .notOnQueue(queue))
    while queue.sync(execute: { !work.withLock { $0.driver.isSettled } || mailbox.isWaiting }),
      !mailbox.isClosed
    {}
  }

  /// Ends the session: when this returns nothing of it runs any more, and no snapshot comes.
  ///
  /// - Precondition: not called from `onSnapshot`.
  public func stop() {
    dispatchPrecondition(condition: .notOnQueue(queue))
    mailbox.close()
    queue.sync {}
  }

  private func wake() {
    queue.async { [weak self] in self?.takeTurn(nil) }
  }

  /// Does one slice of work, and schedules the next; a turn that another has overtaken does
  /// nothing.
  private func takeTurn(_ number: Int?) {
    guard let turn = takenTurn(number) else { return }
    if let snapshot = turn.snapshot, mailbox.publish(snapshot) { onSnapshot() }
    let next: @Sendable () -> Void = { [weak self] in self?.takeTurn(turn.number) }
    switch turn.next {
    case .now: queue.async(execute: next)
    case .at(let instant): queue.asyncAfter(deadline: deadline(of: instant), execute: next)
    case .never: break
    }
  }

  private func takenTurn(_ number: Int?) -> Turn? {
    work.withLock { [mailbox] work in
      guard number == nil || number == work.turn, let commands = mailbox.takeCommands() else {
        return nil
      }
      work.turn += 1
      for command in commands { work.driver.obey(command) }
      if let snapshot = work.driver.takeSnapshot() {
        return Turn(number: work.turn, snapshot: snapshot, next: .now)
      }
      let next = work.driver.work { mailbox.isWaiting }
      if next != .now { work.driver.measureCapacity { mailbox.isWaiting } }
      return Turn(number: work.turn, snapshot: work.driver.takeSnapshot(), next: next)
    }
  }

  private func deadline(of instant: ContinuousClock.Instant) -> DispatchTime {
    let wait = max(.zero, instant - ContinuousClock().now)
    let (seconds, attoseconds) = wait.components
    return .now() + .seconds(Int(seconds)) + .nanoseconds(Int(attoseconds / 1_000_000_000))
  }
}
