public import TextScreen
public import Training

/// Whatever can change the interface's state; there is no other way.
public enum Message: Sendable {
  /// Something happened at the terminal.
  case input(InputEvent)
  /// Training has come to another point.
  case snapshot(TrainingSnapshot)
  /// A command was called by its name.
  case action(Action)
}
