public import Interface
public import ScenarioFormat
import Training

/// Plays a script without a screen: the same script gives the same state, always.
public struct ScriptedPlay {
  private var state: InterfaceState
  private var session: ImmediateSession
  private let lesson: AppLoop.LessonFinder
  private var hasQuit = false

  /// Creates a play of the script that a state holds, from its beginning.
  public init(_ state: InterfaceState, lesson: @escaping AppLoop.LessonFinder = { _, _ in nil }) {
    self.state = state
    self.lesson = lesson
    session = Self.session(of: state)
  }

  /// Plays it to its end.
  ///
  /// - Returns: what a screen would show then; what depends on the machine's speed is left out.
  public mutating func run() -> InterfaceState {
    while state.isPlaying || state.resumedRun != nil, !hasQuit {
      if state.isWaitingForTime {
        perform(state.update(.tick))
      } else if let snapshot = session.nextSnapshot() {
        perform(state.update(.snapshot(snapshot)))
      } else {
        break
      }
    }
    if var snapshot = state.snapshot {
      snapshot.maximumEpochsPerSecond = nil
      snapshot.epochsPerSecond = nil
      perform(state.update(.snapshot(snapshot)))
    }
    return state
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .training(let command): session.perform(command)
      case .open(let name, let step):
        if let scenario = lesson(name, step) { open(scenario, draw: 0) }
      case .begin(let scenario, let draw): open(scenario, draw: draw)
      case .quit: hasQuit = true
      case .write, .record, .stopRecording, .redraw, .suspend: break
      }
    }
  }

  private mutating func open(_ scenario: Scenario, draw: Int) {
    perform(state.update(.opened(Experiment(scenario, draw: draw))))
    session = Self.session(of: state)
  }

  private static func session(of state: InterfaceState) -> ImmediateSession {
    ImmediateSession(
      experiment: state.runs[0].experiment, resuming: state.resumedRun, pace: state.pace,
      isRunning: false)
  }
}
