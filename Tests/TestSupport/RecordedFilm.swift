import Foundation
public import TextScreen

/// A film in the form of asciinema, played on a terminal of our own.
///
/// It knows the escape sequences that our films have and no others: what it doesn't know is in
/// `unknown`.
public struct RecordedFilm {
  /// One event of the film.
  public struct Event: Equatable {
    /// Seconds since the beginning.
    public let time: Double
    /// `o` for output, `r` for another size, `m` for a mark.
    public let kind: String
    /// What is sent, the size, or what the mark says.
    public let text: String
  }

  /// The first line.
  public let header: [String: Any]
  /// All others.
  public let events: [Event]
  /// What the terminal shows in the end.
  public private(set) var screen: CellBuffer
  /// Sequences that the terminal doesn't know.
  public private(set) var unknown: [String] = []

  private var cursor = Position(row: 0, column: 0)
  private var style = Style.plain

  /// Reads and plays a film; nil if a line is not as the format says.
  public init?(_ text: String) {
    let lines = text.split(separator: "\n").map { Data($0.utf8) }
    guard let first = lines.first,
      let header = try? JSONSerialization.jsonObject(with: first) as? [String: Any],
      let columns = header["width"] as? Int, let rows = header["height"] as? Int,
      header["version"] as? Int == 2
    else { return nil }
    var events: [Event] = []
    for line in lines.dropFirst() {
      guard let event = try? JSONSerialization.jsonObject(with: line) as? [Any], event.count == 3,
        let time = event[0] as? Double, let kind = event[1] as? String,
        let text = event[2] as? String
      else { return nil }
      events.append(Event(time: time, kind: kind, text: text))
    }
    self.header = header
    self.events = events
    screen = CellBuffer(size: Size(columns: columns, rows: rows))
    for event in events { play(event) }
  }

  /// What the marks say, in their order.
  public var marks: [String] { events.filter { $0.kind == "m" }.map(\.text) }

  private mutating func play(_ event: Event) {
    switch event.kind {
    case "r":
      let numbers = event.text.split(separator: "x").compactMap { Int($0) }
      screen = CellBuffer(size: Size(columns: numbers[0], rows: numbers[1]))
    case "o": send(event.text)
    default: break
    }
  }

  private mutating func send(_ text: String) {
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}" else {
        write(scalar)
        continue
      }
      let sequence = rest.prefix { !("@"..."~").contains($0) || $0 == "[" }
      rest = rest.dropFirst(sequence.count)
      obey(String(sequence.dropFirst()), String(rest.popFirst() ?? "?"))
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    let width = DisplayWidth.columns(of: scalar)
    screen[cursor] = Cell(scalar, style: style)
    if width == 2 {
      screen[cursor.row, cursor.column + 1] = Cell(Cell.continuation, style: style)
    }
    cursor.column += width
  }

  private mutating func obey(_ parameters: String, _ command: String) {
    let numbers = parameters.split(separator: ";").compactMap { Int($0) }
    switch (parameters, command) {
    case (_, "H") where numbers.count == 2:
      cursor = Position(row: numbers[0] - 1, column: numbers[1] - 1)
    case ("2", "J"): screen = CellBuffer(size: screen.size)
    case ("?25", "l"): break
    case (_, "m"): setStyle(numbers[...])
    default: unknown.append(parameters + command)
    }
  }

  private mutating func setStyle(_ codes: ArraySlice<Int>) {
    var rest = codes
    while let code = rest.popFirst() {
      switch code {
      case 0: style = .plain
      case 1: style.attributes.insert(.bold)
      case 2: style.attributes.insert(.dim)
      case 4: style.attributes.insert(.underline)
      case 7: style.attributes.insert(.reverse)
      case 30...37: style.foreground = .indexed(UInt8(code - 30))
      case 40...47: style.background = .indexed(UInt8(code - 40))
      case 39: style.foreground = .terminal
      case 49: style.background = .terminal
      case 38 where rest.popFirst() == 5: style.foreground = .indexed(UInt8(rest.popFirst() ?? 0))
      case 48 where rest.popFirst() == 5: style.background = .indexed(UInt8(rest.popFirst() ?? 0))
      default: unknown.append("\(code)m")
      }
    }
  }
}
