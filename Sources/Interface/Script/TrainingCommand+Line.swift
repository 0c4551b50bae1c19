import ScenarioFormat
import Training

extension TrainingCommand {
  /// The line of a script that asks for it; nil for what only the program itself says.
  var line: String? {
    switch self {
    case .run, .pause, .toggle: "run"
    case .setPace(let pace): "pace \(pace.epochsPerSecond)"
    case .stepEpochs(let count): "steps \(count)"
    case .stepMiniBatch: "mini-batch"
    case .stepSample: "sample"
    case .show(let epoch): "epoch \(epoch)"
    case .showNewest: "newest"
    case .restart(let draw): "start \(draw)"
    case .edit(let edit): "change \(edit.text)"
    case .undo: "undo"
    case .redo: "redo"
    case .switchBranch(let name): "branch \(name)"
    case .toggleMark: "toggle-mark"
    case .mark(let name): "mark \(name)"
    case .seek(let count): "seek \(count)"
    case .report, .hold: nil
    }
  }

  /// Whether the run trains by itself behind it, where it did or didn't before.
  func isRunning(behind wasRunning: Bool) -> Bool {
    switch self {
    case .run: true
    case .toggle: !wasRunning
    case .pause, .stepEpochs, .stepMiniBatch, .stepSample, .show, .seek: false
    case .setPace, .showNewest, .restart, .edit, .undo, .redo, .switchBranch, .toggleMark, .mark,
      .report, .hold:
      wasRunning
    }
  }
}
