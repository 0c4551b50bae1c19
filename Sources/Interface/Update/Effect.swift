public import Training

/// Work that an update asks for; the application does it.
public enum Effect: Sendable, Hashable {
  /// The training session shall do this.
  case training(TrainingCommand)
  /// The scenario so many places behind the one of that name shall be opened, or before it if
  /// negative; with 0 that one itself.
  case open(scenario: String, step: Int)
  /// A file shall be written; `Message.wrote` answers.
  case write(FileRequest)
  /// The screen shall be drawn anew from nothing.
  case redraw
  /// The process shall be suspended.
  case suspend
  /// The program shall end.
  case quit
}
