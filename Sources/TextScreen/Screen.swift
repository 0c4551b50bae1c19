/// What the program asks of a terminal.
///
/// It stands here, below ncurses, so that the program never knows which terminal it has; tests
/// hand it a scripted one.
///
/// All members but the closure `wake` belong to the thread that made the screen.
public protocol Screen: AnyObject {
  /// How many cells it has now.
  var size: Size { get }
  /// What it can show.
  var capabilities: Capabilities { get }
  /// Makes `nextEvent` return `.woken`, from any thread, at any time, also twice at once.
  var wake: @Sendable () -> Void { get }
  /// Shows a buffer. One of another size than the screen is cut or filled up with blanks.
  func present(_ buffer: CellBuffer)
  /// Waits for the next event, until a deadline at most; nil waits for ever, a past one only looks.
  func nextEvent(until deadline: ContinuousClock.Instant?) -> InputEvent
  /// Draws everything anew with the next `present` (Ctrl-L).
  func invalidate()
  /// Gives the terminal back and stops the process, until the shell continues it (Ctrl-Z).
  func suspend()
}

/// What a terminal can show.
public struct Capabilities: Sendable, Hashable {
  /// How many colours.
  public var colorDepth: ColorDepth
  /// Whether characters beyond ASCII come out.
  public var isUnicode: Bool

  /// Creates capabilities.
  public init(colorDepth: ColorDepth, isUnicode: Bool) {
    self.colorDepth = colorDepth
    self.isUnicode = isUnicode
  }
}
