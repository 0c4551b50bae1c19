/// Something that happened at the terminal.
public enum InputEvent: Sendable, Hashable {
  /// A key was pressed.
  case key(Key)
  /// The mouse did something at a cell.
  case mouse(Mouse, at: Position)
  /// A whole line was typed: a command by its name, and what stands behind it.
  case line(String)
  /// The terminal has another size now.
  case resized(Size)
  /// `wake` was called.
  case woken
  /// The deadline came first.
  case timedOut
  /// A signal asks to end (SIGTERM, SIGHUP, SIGINT): its number.
  case terminated(Int32)
  /// The terminal has gone.
  case closed

  /// What the mouse did.
  public enum Mouse: Sendable, Hashable {
    /// The left button went down.
    case pressed
    /// The mouse moved with the left or the right button down.
    case dragged
    /// The left or the right button went up.
    case released
    /// The middle button went down.
    case middlePressed
    /// The right button went down.
    case rightPressed
    /// The wheel turned.
    case wheelUp, wheelDown
  }
}
