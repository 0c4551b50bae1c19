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

  /// Creates a screen of a state; `first` is its first run, the others have not begun.
  init(_ state: InterfaceState, first: HeadlessRun) {
    self.state = state
    runs = [first] + state.runs.dropFirst().map { HeadlessRun($0.experiment) }
  }

  /// The epoch that the first run has come to.
  var epoch: Int { runs[0].snapshot().epoch }

  /// Goes to an epoch, or stays where the first run is; `isRunning` says whether it looks like a
  /// run that goes on.
  mutating func train(toEpoch epoch: Int?, isRunning: Bool = false) {
    if let epoch { runs[0].train(toEpoch: epoch) }
    let shown = self.epoch
    for (index, run) in runs.enumerated() {
      if index > 0 { run.train(toEpoch: shown) }
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
