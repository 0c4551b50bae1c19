import NeuralNetwork
import ScenarioFormat
import Training

/// A clock that goes on by a tick whenever it is read, and leaps when told.
final class SimulatedClock {
  /// How long everything between two readings takes.
  var tick = Duration.microseconds(200)
  private(set) var now = ContinuousClock().now

  /// Reads the clock.
  func read() -> ContinuousClock.Instant {
    now += tick
    return now
  }

  /// Leaps to a moment, never back.
  func leap(to instant: ContinuousClock.Instant) { now = max(now, instant) }
}

/// A driver on a simulated clock, and all the snapshots that it published.
struct Simulation {
  let clock = SimulatedClock()
  var driver: TrainingDriver
  private(set) var snapshots: [TrainingSnapshot] = []
  private(set) var instants: [ContinuousClock.Instant] = []

  init(
    _ experiment: Experiment, epochsPerSecond: Double = .infinity, isRunning: Bool = false,
    historyByteLimit: Int = History.defaultByteLimit
  ) {
    let clock = clock
    driver = TrainingDriver(
      experiment: experiment, pace: Pace(normal: epochsPerSecond), isRunning: isRunning,
      historyByteLimit: historyByteLimit, now: { clock.read() })
  }

  /// Does what a turn of the session does.
  @discardableResult
  mutating func turn(_ commands: [TrainingCommand] = [], isInterrupted: Bool = false)
    -> TrainingDriver.Next
  {
    for command in commands { driver.obey(command) }
    if takeSnapshot() { return .now }
    let next = driver.work { isInterrupted }
    takeSnapshot()
    return next
  }

  /// Does a command, and all that follows until the driver has nothing more to do.
  @discardableResult
  mutating func settle(_ commands: TrainingCommand...) -> TrainingSnapshot? {
    var next = turn(commands)
    while next == .now { next = turn() }
    return snapshots.last
  }

  /// Lets some time go by.
  mutating func pass(_ duration: Duration) {
    let end = clock.now + duration
    while clock.now < end {
      switch turn() {
      case .now: continue
      case .at(let instant): clock.leap(to: min(instant, end))
      case .never: clock.leap(to: end)
      }
    }
  }

  @discardableResult
  private mutating func takeSnapshot() -> Bool {
    guard let snapshot = driver.takeSnapshot() else { return false }
    snapshots.append(snapshot)
    instants.append(clock.now)
    return true
  }
}
