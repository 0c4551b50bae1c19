import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// How runs side by side do: a line each, in the order in which they stand there.
struct StandingsPane: PaneContent {
  let state: InterfaceState
  let standings: Standings
  let readings: [Readings]

  /// How wide each part of a line is.
  private struct Columns {
    static let bareScore = 6

    let name: Int
    let result: Int
    /// 0 if there is no room for it.
    let score: Int
    /// Whether words are left out.
    let isNarrow: Bool

    /// The place, the letter and the spaces take eight columns; names go before words.
    init(_ columns: Int, names: [String]) {
      let room = columns - 8
      let widest = names.map { DisplayWidth.columns(of: $0) }.max() ?? 0
      isNarrow = widest + 15 > room
      result = isNarrow ? 9 : 15
      name = min(widest, max(4, room - result))
      let rest = room - name - result
      score = [Self.bareScore + 5, Self.bareScore].first { $0 <= rest } ?? 0
    }
  }

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
    let columns = Columns(area.size.columns - 2, names: state.runs.map(\.name))
    for entry in standings.entries {
      let name = DisplayWidth.truncate(
        state.runs[entry.run].name, columns: columns.name, isUnicode: state.theme.isUnicode)
      text.add([
        text.piece("\(entry.place) ", entry.place == 1 ? .accent : .dim),
        PaneText.Piece(
          text: " \(RunLetter.text(entry.run)) ", style: RunLetter.style(entry.run, state.theme)),
        text.piece(" " + DisplayWidth.padded(name, to: columns.name) + "  ", .text),
        text.piece(
          DisplayWidth.padded(result(entry, columns), to: columns.result),
          entry.solvedEpoch == nil ? .dim : .success),
        text.piece(columns.score > 0 ? score(entry.run, columns) : "", .dim),
      ])
    }
    if let words = state.sharedWords, area.size.rows > state.runs.count + 1 {
      text.addGap()
      text.add(wrapping: "Begun alike: \(words).", .dim, columns: area.size.columns - 2)
    }
    text.draw(into: &buffer, area: area)
  }

  private func result(_ entry: Standings.Entry, _ columns: Columns) -> String {
    if let epoch = entry.solvedEpoch {
      return (columns.isNarrow ? "at " : "solved at ") + NumberText.grouped(epoch)
    }
    if readings.indices.contains(entry.run), let alarm = readings[entry.run].diagnosis.alarm {
      return DisplayWidth.truncate(
        state.showing(run: entry.run).words(of: alarm).name, columns: columns.result,
        isUnicode: state.theme.isUnicode)
    }
    return entry.hasDiverged ? "diverged" : ""
  }

  /// The loss, always as wide, so that nothing moves while it falls.
  private func score(_ run: Int, _ columns: Columns) -> String {
    guard let metrics = state.runs[run].snapshot?.training else { return "" }
    let loss = DisplayWidth.aligned(NumberText.loss(metrics.loss), to: Columns.bareScore)
    return columns.score > Columns.bareScore ? "loss " + loss : loss
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
