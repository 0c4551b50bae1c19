public import ScenarioFormat
public import TextScreen
public import Training

/// Whatever can change the interface's state; there is no other way.
public enum Message: Sendable {
  /// Something happened at the terminal.
  case input(InputEvent)
  /// A run has come to another point: its place among all that are shown, 0 the first.
  case snapshot(TrainingSnapshot, run: Int = 0)
  /// Another experiment takes the place of this one.
  case opened(Experiment)
  /// A twentieth of a second has passed: sent only while the picture moves by itself.
  case tick
  /// A file was written, or was not.
  case wrote(FileReply)
  /// A command was called by its name.
  case action(Action)
}
