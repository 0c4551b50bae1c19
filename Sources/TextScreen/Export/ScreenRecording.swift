/// Frames as a film that terminals play, an asciicast of version 2: a header line, then a line an
/// event.
///
/// It only makes lines: who has a clock and a file gives the times and keeps the lines. Every
/// beginning of them that ends with a whole line is a valid film too.
/// - Source: docs.asciinema.org/manual/asciicast/v2.
public struct ScreenRecording: Sendable {
  private var last: CellBuffer
  private var isBlank = true

  /// Creates a film of a screen that is still empty.
  public init(size: Size) {
    last = CellBuffer(size: size)
  }

  /// The first line.
  ///
  /// - Parameters:
  ///   - title: what a player calls it.
  ///   - terminal: the kind of terminal, like `xterm-256color`.
  ///   - timestamp: when it begins, in seconds since 1970; nil leaves it out, so that the same
  ///     frames make the same file.
  /// - Returns: a line of JSON.
  public func header(title: String, terminal: String, timestamp: Int? = nil) -> String {
    let fields = [
      "\"version\": 2", "\"width\": \(last.size.columns)", "\"height\": \(last.size.rows)",
      timestamp.map { "\"timestamp\": \($0)" }, "\"title\": \(JSONText.quoted(title))",
      "\"env\": {\"TERM\": \(JSONText.quoted(terminal))}",
    ]
    return "{" + fields.compactMap(\.self).joined(separator: ", ") + "}\n"
  }

  /// The lines of a frame: what differs from the one before; none if nothing does.
  ///
  /// - Parameters:
  ///   - buffer: what the screen shows; of another size than before it is a screen drawn anew.
  ///   - time: since the beginning; never before that of an earlier line.
  /// - Returns: lines of JSON.
  public mutating func frame(_ buffer: CellBuffer, at time: Duration) -> String {
    var lines = ""
    var text = isBlank ? "\u{1B}[?25l\u{1B}[0m\u{1B}[2J" : ""
    isBlank = false
    if buffer.size != last.size {
      lines = Self.line(time, "r", "\(buffer.size.columns)x\(buffer.size.rows)")
      text = "\u{1B}[?25l\u{1B}[0m\u{1B}[2J"
      last = CellBuffer(size: buffer.size)
    }
    text += ANSIDifference.text(from: last, to: buffer)
    last = buffer
    return text.isEmpty ? lines : lines + Self.line(time, "o", text)
  }

  /// The line of a mark, at which players can stop or to which they can jump.
  public func marker(_ label: String, at time: Duration) -> String {
    Self.line(time, "m", label)
  }

  private static func line(_ time: Duration, _ kind: String, _ text: String) -> String {
    let (seconds, attoseconds) = time.components
    let fraction = String(1_000_000 + attoseconds / 1_000_000_000_000).dropFirst()
    return "[\(seconds).\(fraction), \"\(kind)\", \(JSONText.quoted(text))]\n"
  }
}
