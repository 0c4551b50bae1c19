import Datasets
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// Tells in lines of plain text what the screen would show, change by change: for a screen reader,
/// or for a file.
///
/// What is said follows from what was said last and the new state alone.
public struct Narrator: Sendable {
  private var facts: Facts?
  private var meaning: Meaning?
  private var readings: Readings?
  private var question: String?

  /// Creates a narrator who has said nothing yet.
  public init() {}

  /// Makes ready to hear the answer to something new, even if it is the same as the last.
  public mutating func listen() { facts?.notice = nil }

  /// What is new in a state, a line each.
  ///
  /// While a run goes on by itself and `isTimely` is false, it isn't told how it goes on, but what
  /// else has happened is.
  public mutating func lines(of state: InterfaceState, isTimely: Bool) -> [String] {
    guard let new = Facts(state) else { return [] }
    let old = facts
    facts = new
    guard let old, old.subject == new.subject else {
      return plain(opening(state) + report(state, new), state)
    }
    var lines = Self.changes(from: old, to: new)
    if new.probe != old.probe || new.settings.first != old.settings.first {
      lines += explanation(state, isProbeNew: new.probe != old.probe)
    }
    if new.isHelpOpen, !old.isHelpOpen { lines += HelpOverlay.sentences(state.keymap) }
    if let guess = guess(state) { lines.append(guess) }
    let isStill = !new.isRunning && (new.position != old.position || old.isRunning)
    if isStill || new.isRunning && isTimely || new.solvedEpoch != old.solvedEpoch {
      lines += report(state, new)
    }
    return plain(lines, state)
  }

  /// What has been done, in the order in which it matters.
  static func changes(from old: Facts, to new: Facts) -> [String] {
    var lines: [String] = []
    if new.isRunning != old.isRunning {
      lines.append(new.isRunning ? "running, \(new.pace)" : "paused")
    } else if new.pace != old.pace {
      lines.append("pace: \(new.pace)")
    }
    if let notice = new.notice, notice != old.notice { lines.append(notice) }
    if new.isPrompting, !old.isPrompting {
      lines.append("type a command; Enter does it, Escape leaves")
    }
    if let problem = new.problem, problem != old.problem { lines.append(problem) }
    for (new, old) in zip(new.settings, old.settings) where new != old {
      lines.append("\(new.name): \(new.value.isEmpty ? "none" : new.value)")
    }
    if new.probe == nil, old.probe != nil { lines.append("no probe") }
    if let epoch = new.solvedEpoch, epoch != old.solvedEpoch {
      lines.append("solved at epoch \(epoch)")
    }
    if let stop = new.stop, stop != old.stop { lines.append("stopped: \(stop)") }
    return lines
  }

  /// Where the run stands, and what has become of it.
  private mutating func report(_ state: InterfaceState, _ facts: Facts) -> [String] {
    let new = newMeaning(of: state)
    let old = meaning
    meaning = new
    var place = "epoch \(facts.position.epoch)"
    if facts.position.shownCount > 0 {
      place += " and \(facts.position.shownCount) of \(state.experiment.trainingSet.count) samples"
    }
    let news = new.news(since: old).map { "; " + $0 }.joined()
    let alarm = new.alarm == old?.alarm ? nil : new.alarm
    return ["\(place): \(new.quality)\(news)"] + [alarm].compactMap(\.self)
  }

  private mutating func newMeaning(of state: InterfaceState) -> Meaning {
    let new = Readings(of: state, layout: state.paneLayout, reusing: readings)
    readings = new
    return Meaning(state, new)
  }

  /// What is looked at.
  private mutating func opening(_ state: InterfaceState) -> [String] {
    meaning = nil
    let scenario = state.runs[0].experiment.scenario
    let title = scenario.title.isEmpty ? "" : ": \(HarmlessText.escaped(scenario.title))"
    let lesson = scenario.lesson.map { [$0.text] + $0.hints } ?? []
    let keys = ["help", "run", "step", "explain", "quit"].map { name in
      "\(state.keymap.keyName(of: name, isUnicode: false)) \(name)"
    }
    return ["\(scenario.name)\(title)"] + lesson
      + [
        "network \(state.experiment.architecture), "
          + "\(state.experiment.trainingSet.count) training samples",
        "keys: " + keys.joined(separator: ", "),
        state.snapshot?.isRunning == true ? "running" : "paused",
      ]
  }

  /// The present picture in sentences, where somebody asks for it.
  private mutating func explanation(_ state: InterfaceState, isProbeNew: Bool) -> [String] {
    let new = Readings(of: state, layout: state.paneLayout, reusing: readings)
    readings = new
    let pane = ExplanationPane(state: state, readings: new)
    if isProbeNew { return [pane.probeSentences].compactMap(\.self) }
    return state.options.view == .why ? pane.sentences : []
  }

  /// The question about a step that waits, or what became of one; each is said once.
  private mutating func guess(_ state: InterfaceState) -> String? {
    guard let prediction = state.prediction else {
      question = nil
      return nil
    }
    let text = PredictionText(state: state)
    let new: String?
    switch prediction.stage {
    case .ready: new = nil
    case .asking: new = text.questions.first
    case .answered(let before):
      let readings = Readings(of: state, layout: state.paneLayout, reusing: readings)
      new = text.answers(changedCount: readings.answer?.changedCount, before: before).first
    }
    defer { question = new }
    return new == question ? nil : new
  }

  /// Words instead of signs, nothing that a terminal could obey.
  private func plain(_ lines: [String], _ state: InterfaceState) -> [String] {
    let ascii = Theme(colorDepth: .none, glyphs: .ascii)
    return lines.map { line in
      let words = line.map { Self.words[$0] ?? String($0) }.joined()
      let scalars = ascii.legible(words).unicodeScalars.filter { DisplayWidth.columns(of: $0) > 0 }
      return String(String.UnicodeScalarView(scalars))
    }
  }

  private static let words: [Character: String] = [
    "∧": "and", "∨": "or", "¬": "not ", "·": "-", "→": "to", "✛": "the probe", "▸": "-",
  ]
}
