import Analysis
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// The last row: how good the network is and what has become of the run, then the keys to go on
/// with.
struct StatusLine {
  let state: InterfaceState
  let readings: Readings

  /// One figure of the row; on a narrow screen the least important ones give way first.
  private struct Part {
    let text: String
    let role: Theme.Role
    let importance: Int
  }

  /// Draws the row; the figures come first, keys fill what is left.
  func draw(into buffer: inout CellBuffer, row: Int) {
    let theme = state.theme
    var parts = parts
    while parts.count > 1, width(of: parts) > room,
      let least = parts.indices.min(by: { parts[$0].importance < parts[$1].importance })
    {
      parts.remove(at: least)
    }
    var column = 1
    for part in parts {
      if column > 1 {
        column = buffer.write(separator, row: row, column: column, style: theme.style(.dim))
      }
      column = buffer.write(
        theme.legible(part.text), row: row, column: column, style: theme.style(part.role))
    }
    drawHints(into: &buffer, row: row, from: column + 3)
  }

  private var separator: String { state.theme.legible(" · ") }

  /// How many columns the figures may take; the rest is for a key at least.
  private var room: Int { state.size.columns - 8 }

  private func width(of parts: [Part]) -> Int {
    parts.reduce(0) { $0 + DisplayWidth.columns(of: state.theme.legible($1.text)) }
      + (parts.count - 1) * DisplayWidth.columns(of: separator)
  }

  private func drawHints(into buffer: inout CellBuffer, row: Int, from start: Int) {
    let theme = state.theme
    var hints: [(key: String, hint: String)] = []
    var width = 0
    for hint in self.hints {
      let added = DisplayWidth.columns(of: hint.key) + 1 + DisplayWidth.columns(of: hint.hint) + 2
      guard start + width + added <= buffer.size.columns else { break }
      hints.append(hint)
      width += added
    }
    var column = buffer.size.columns - width + 1
    for (key, hint) in hints {
      column = buffer.write(key, row: row, column: column, style: theme.style(.title)) + 1
      column = buffer.write(hint, row: row, column: column, style: theme.style(.dim)) + 2
    }
  }

  /// The keys of a handful of commands, the most needed first.
  private var hints: [(key: String, hint: String)] {
    if let hints = state.hintsInHand { return hints }
    let isRunning = state.snapshot?.isRunning == true
    let names =
      if state.probe != nil {
        ["probe", "help", "run", "step", "back"]
      } else if state.movesByItself {
        ["help", "motion", "run", "step", "back", "next-view", "quit"]
      } else if state.isFollowed {
        ["help", "run", "step", "back", "line-1", "newest", "probe", "next-view", "quit"]
      } else {
        ["help", "run", "step", "back", "line-1", "again", "new", "probe", "next-view", "quit"]
      }
    return names.compactMap { name in
      guard name != "line-1" || state.selection.width > 0,
        let command = state.keymap.command(named: name), let key = command.keys.first
      else { return nil }
      let text =
        switch name {
        case "line-1": lineKeys
        case "motion":
          key.name(isUnicode: state.theme.isUnicode) + (state.theme.isUnicode ? " ←→" : ", arrows")
        default: key.name(isUnicode: state.theme.isUnicode)
        }
      let run = isRunning ? "pause" : state.isFollowed ? "follow" : command.hint
      return (text, state.theme.legible(name == "run" ? run : command.hint))
    }
  }

  private var lineKeys: String {
    let last = min(state.selection.width, 9)
    return last > 1 ? "1-\(last)" : "1"
  }

  private var parts: [Part] {
    guard let snapshot = state.snapshot else {
      return [Part(text: "starting", role: .dim, importance: 0)]
    }
    if state.options.view == .comparison { return replays + notices + comparisonParts }
    if let guess = guess { return [guess] }
    if let held = heldPart(snapshot) {
      let isWide = state.size.columns >= 90
      let accuracy = isWide ? accuracy(of: snapshot.training, name: "accuracy") : nil
      return notices + [held]
        + [accuracy].compactMap(\.self).map { Part(text: $0, role: .text, importance: 3) }
    }
    let test = snapshot.test.map {
      accuracy(of: $0, name: "test") ?? "test loss \(NumberText.loss($0.loss))"
    }
    let figures = [
      Part(text: "loss \(NumberText.loss(snapshot.training.loss))", role: .text, importance: 1),
      accuracy(of: snapshot.training, name: "accuracy").map {
        Part(text: $0, role: .text, importance: 3)
      },
      snapshot.training.coefficientOfDetermination.map {
        Part(text: "R² \(NumberText.fixed($0, digits: 3))", role: .text, importance: 3)
      },
      test.map { Part(text: $0, role: .text, importance: 0) },
      readings.areaError.map {
        Part(
          text: "area off by \(NumberText.fixed(Float($0 * 100), digits: 1)) %", role: .text,
          importance: 2)
      },
    ].compactMap(\.self)
    let notice =
      fileNotice(of: snapshot) ?? stopNotice(of: snapshot) ?? goalNotice(of: snapshot)
      ?? alarm(beside: figures)
    return replays + notices + (notice.map { [$0] } ?? []) + figures + history(of: snapshot)
  }

  /// How far the way to another epoch is, while it takes its time.
  private var replays: [Part] {
    guard let replay = state.runs[0].snapshot?.replay else { return [] }
    let percent = NumberText.fixed(Float(replay.progress) * 100, digits: 0)
    return [
      Part(
        text: "to epoch \(NumberText.grouped(replay.target)): \(percent) %", role: .accent,
        importance: 6)
    ]
  }

  /// What the way back takes, where time is what is looked at.
  private func history(of snapshot: TrainingSnapshot) -> [Part] {
    guard [.loss, .branches].contains(state.options.view), snapshot.historyByteLimit > 0 else {
      return []
    }
    let size = NumberText.fixed(Float(snapshot.historyByteCount) / 1_048_576, digits: 1)
    let limit = NumberText.fixed(Float(snapshot.historyByteLimit) / 1_048_576, digits: 0)
    return [Part(text: "history \(size) of \(limit) MiB", role: .dim, importance: -1)]
  }

  /// The question about a step that waits, or what became of one.
  private var guess: Part? {
    guard let prediction = state.prediction, state.notice == nil else { return nil }
    let text = PredictionText(state: state)
    let wordings: [String]
    switch prediction.stage {
    case .ready: return nil
    case .asking: wordings = text.questions
    case .answered(let before):
      wordings = text.answers(changedCount: readings.answer?.changedCount, before: before)
    }
    let parts = wordings.map { Part(text: $0, role: .accent, importance: 5) }
    return parts.first { width(of: [$0]) <= room } ?? parts.last
  }

  /// What the neuron in hand does to the loss.
  private func heldPart(_ snapshot: TrainingSnapshot) -> Part? {
    guard let held = state.held, held.isInHand, let before = held.metricsBefore else { return nil }
    let name = ParameterName.text(held.place, of: state.experiment.architecture)
    let (old, new) = (before.loss, snapshot.training.loss)
    return Part(
      text: "\(name) held: loss \(NumberText.loss(old)) → \(NumberText.loss(new))",
      role: new < old ? .success : .accent, importance: 4)
  }

  /// What the last command came to.
  private var notices: [Part] {
    if let share = state.snapshot?.replayedShare {
      let percent = NumberText.fixed(Float(share * 100), digits: 0)
      return [Part(text: "trains the saved run again: \(percent) %", role: .accent, importance: 5)]
    }
    return state.notice.map {
      [Part(text: $0.text, role: $0.isRefusal ? .warning : .accent, importance: 5)]
    } ?? []
  }

  /// What has become of all runs, and what is wrong with the chosen one; each says the rest itself.
  private var comparisonParts: [Part] {
    let runs = state.runs
    let solved = runs.filter { run in
      guard let snapshot = run.snapshot, case .goalReached(let epoch) = snapshot.outcome else {
        return false
      }
      return snapshot.epoch >= epoch
    }
    let hasGoals = runs.contains { $0.experiment.scenario.goal != nil }
    let isSolved = hasGoals && solved.count == runs.count
    let sum = Part(
      text: hasGoals ? "\(solved.count) of \(runs.count) solved" : "\(runs.count) runs, one clock",
      role: isSolved ? .success : .text, importance: 3)
    return [sum] + (alarm(beside: [sum], prefix: "▸ ").map { [$0] } ?? [])
  }

  private func accuracy(of metrics: Metrics, name: String) -> String? {
    guard let correct = metrics.correctCount else { return nil }
    if metrics.count <= 20 { return "\(name) \(correct)/\(metrics.count)" }
    return "\(name) \(NumberText.fixed(metrics.accuracy.map { $0 * 100 } ?? 0, digits: 1)) %"
  }

  private func goalNotice(of snapshot: TrainingSnapshot) -> Part? {
    guard case .goalReached(let epoch) = snapshot.outcome, snapshot.epoch >= epoch else {
      return nil
    }
    return Part(
      text: "solved at \(state.positionWord) \(NumberText.grouped(epoch))", role: .success,
      importance: 4)
  }

  /// What keeps the shown run from its goal, and what helps: in as many words as leave room for the
  /// figures that count.
  private func alarm(beside figures: [Part], prefix: String = "") -> Part? {
    guard let alarm = readings.diagnosis.alarm else { return nil }
    let wordings = state.words(of: alarm).notices.map {
      Part(text: prefix + $0, role: .warning, importance: 4)
    }
    let figures = figures.filter { $0.importance > 0 }
    return wordings.first { width(of: [$0] + figures) <= room } ?? wordings.last
  }

  /// Why the newest version of a file is not shown, as long as it isn't: it outlasts any answer.
  private func fileNotice(of snapshot: TrainingSnapshot) -> Part? {
    snapshot.followed?.problem.map { Part(text: $0, role: .warning, importance: 6) }
  }

  /// Told where the run has stopped, until it goes on.
  private func stopNotice(of snapshot: TrainingSnapshot) -> Part? {
    guard let stop = snapshot.stop, snapshot.epoch == stop.epoch, !snapshot.isRunning else {
      return nil
    }
    return Part(
      text: "stopped at epoch \(NumberText.grouped(stop.epoch)): \(stop.reason)", role: .accent,
      importance: 4)
  }
}
