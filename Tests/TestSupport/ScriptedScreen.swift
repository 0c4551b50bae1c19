public import TextScreen

/// A screen that answers with scripted events and keeps every frame.
public final class ScriptedScreen: Screen {
  /// How many cells it has.
  public private(set) var size: Size
  /// What it can show.
  public let capabilities: Capabilities
  /// Does nothing: the script says when the loop goes on.
  public let wake: @Sendable () -> Void = {}
  /// All that was presented, oldest first.
  public private(set) var frames: [CellBuffer] = []
  /// How many times everything was asked to be drawn anew.
  public private(set) var invalidationCount = 0
  /// How many times the process was asked to stop.
  public private(set) var suspensionCount = 0

  private var script: [Step]

  /// One thing that the screen does when it is asked for an event.
  public enum Step {
    /// Answers with an event at once.
    case event(InputEvent)
    /// Answers `.timedOut` until the newest frame satisfies a condition.
    case until((CellBuffer) -> Bool)
  }

  /// Creates a screen; behind the script's end the terminal has gone.
  public init(
    size: Size, capabilities: Capabilities = Capabilities(colorDepth: .indexed, isUnicode: true),
    script: [Step]
  ) {
    self.size = size
    self.capabilities = capabilities
    self.script = script
  }

  /// Keeps a frame.
  public func present(_ buffer: CellBuffer) { frames.append(buffer) }

  /// Answers as the script says.
  public func nextEvent(until deadline: ContinuousClock.Instant?) -> InputEvent {
    guard let step = script.first else { return .closed }
    switch step {
    case .event(let event):
      script.removeFirst()
      if case .resized(let size) = event { self.size = size }
      return event
    case .until(let condition):
      if let frame = frames.last, condition(frame) { script.removeFirst() }
      return .timedOut
    }
  }

  /// Counts.
  public func invalidate() { invalidationCount += 1 }

  /// Counts.
  public func suspend() { suspensionCount += 1 }
}
