public import ScenarioFormat
public import TextScreen
public import Training

/// Whatever can change the interface's state; there is no other way.
public enum Message: Sendable {
  /// Something happened at the terminal.
  case input(InputEvent)
  /// Training has come to another point.
  case snapshot(TrainingSnapshot)
  /// A run beside the first one has come to another point; its place among all runs, from 1.
  case rivalSnapshot(Int, TrainingSnapshot)
  /// Another experiment takes the place of this one.
  case opened(Experiment)
  /// A command was called by its name.
  case action(Action)
}
