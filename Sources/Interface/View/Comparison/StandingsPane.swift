import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// How runs side by side do: a line each, in the order in which they stand there.
struct StandingsPane: PaneContent {
  let state: InterfaceState
  let standings: Standings
  let readings: [Readings]

  private static let scoreWord = "loss "
  private static let scoreColumns = 6
  private static let resultColumns = 15
  /// The place, the letter, the spaces and the result: all but the name and the loss.
  private static let ownColumns = 2 + 3 + 1 + 2 + resultColumns

  /// Who has won, or leads.
  var title: String {
    let leaders = standings.leaders
    guard let first = leaders.first else { return "Standings" }
    let names = leaders.map { state.runs[$0.run].name }.joined(separator: ", ")
    guard let epoch = first.solvedEpoch else {
      return "\(names) lead\(leaders.count == 1 ? "s" : "")"
    }
    return "\(names) won at epoch \(NumberText.grouped(epoch))"
  }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    var text = PaneText(theme: state.theme)
    let room = area.size.columns - 2 - Self.ownColumns
    let nameColumns = min(
      state.runs.map { DisplayWidth.columns(of: $0.name) }.max() ?? 0, max(6, room))
    let hasWord = nameColumns + Self.scoreWord.count + Self.scoreColumns <= room
    let hasScore = nameColumns + Self.scoreColumns <= room
    for entry in standings.entries {
      let name = DisplayWidth.truncate(
        state.runs[entry.run].name, columns: nameColumns, isUnicode: state.theme.isUnicode)
      text.add([
        text.piece("\(entry.place) ", entry.place == 1 ? .accent : .dim),
        PaneText.Piece(
          text: " \(RunLetter.text(entry.run)) ", style: RunLetter.style(entry.run, state.theme)),
        text.piece(" " + DisplayWidth.padded(name, to: nameColumns) + "  ", .text),
        text.piece(
          DisplayWidth.padded(result(entry), to: Self.resultColumns),
          entry.solvedEpoch == nil ? .dim : .success),
        text.piece((hasWord ? Self.scoreWord : "") + (hasScore ? score(entry.run) : ""), .dim),
      ])
    }
    if let words = state.sharedWords, area.size.rows > state.runs.count + 1 {
      text.addGap()
      text.add(wrapping: "Begun alike: \(words).", .dim, columns: area.size.columns - 2)
    }
    text.draw(into: &buffer, area: area)
  }

  private func result(_ entry: Standings.Entry) -> String {
    if let epoch = entry.solvedEpoch { return "solved at \(NumberText.grouped(epoch))" }
    if readings.indices.contains(entry.run), let alarm = readings[entry.run].diagnosis.alarm {
      return state.showing(run: entry.run).words(of: alarm).name
    }
    return entry.hasDiverged ? "diverged" : ""
  }

  /// The loss, always as wide, so that nothing moves while it falls.
  private func score(_ run: Int) -> String {
    guard let metrics = state.runs[run].snapshot?.training else { return "" }
    return DisplayWidth.aligned(NumberText.loss(metrics.loss), to: Self.scoreColumns)
  }
}

/// The letter and the colour of a run, wherever it is drawn.
enum RunLetter {
  /// A for the first run.
  static func text(_ run: Int) -> String { String(Character(scalar(run))) }

  /// A for the first run, of as many as there are letters.
  static func scalar(_ run: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(ascii: "A") + UInt8(run % 26))
  }

  /// Its letter in its line's colour, reversed.
  static func style(_ run: Int, _ theme: Theme) -> Style {
    var style = theme.lineStyle(run)
    style.attributes.insert(.reverse)
    return style
  }
}
