import Interface
import ScenarioFormat
import TextScreen
import Training

/// A screen that nobody sees: what the program would show of a scenario at an epoch.
struct HeadlessScreen {
  /// What is shown, and how.
  var state: InterfaceState
  private let runs: [HeadlessRun]
  private var readings: Readings?

  /// Creates a screen of a state whose runs have not begun.
  init(_ state: InterfaceState) {
    self.state = state
    runs = state.runs.map { HeadlessRun($0.experiment) }
  }

  /// Trains on to an epoch; `isRunning` says whether it looks like a run that goes on.
  mutating func train(toEpoch epoch: Int, isRunning: Bool = false) {
    for (index, run) in runs.enumerated() {
      run.train(toEpoch: epoch)
      var snapshot = run.snapshot()
      snapshot.isRunning = isRunning
      _ = state.update(.snapshot(snapshot, run: index))
    }
  }

  /// The picture.
  mutating func frame() -> CellBuffer {
    let frame = state.frame(reusing: readings)
    readings = frame.readings
    return frame.buffer
  }
}
