public import Training

/// Work that an update asks for; the application does it.
public enum Effect: Sendable, Hashable {
  /// The training session shall do this.
  case training(TrainingCommand)
  /// The lesson so many places behind this one shall be opened, or before it if negative.
  case openLesson(step: Int)
  /// The screen shall be drawn anew from nothing.
  case redraw
  /// The process shall be suspended.
  case suspend
  /// The program shall end.
  case quit
}
