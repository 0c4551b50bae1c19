import Training

extension PhraseTable {
  /// The phrases that go to another moment of the run, or give one a name.
  static let time: [Phrase] = [
    Phrase(
      name: "epoch", value: "EPOCH", help: "go to an epoch: 400, 50%, mark 2, mark NAME",
      choices: { epochNames($0) },
      meaning: { text, state throws(Phrase.Problem) in
        .training(.showEpoch(try epoch(text, state)))
      }),
    Phrase(
      name: "mark", value: "NAME", help: "a mark of that name at this epoch",
      meaning: { text, _ throws(Phrase.Problem) in
        guard text.count <= longestMark else {
          throw Phrase.Problem(text: "a mark's name has at most \(longestMark) letters")
        }
        return .training(text.isEmpty ? .toggleMark : .mark(name: text))
      }),
  ]

  /// What fits under a plot.
  private static let longestMark = 40
  /// The farthest epoch that can be asked for.
  private static let farthestEpoch = 1_000_000_000

  /// The epochs that have a name.
  private static func epochNames(_ state: InterfaceState) -> [String] {
    let marks = state.snapshot?.timeline.marks ?? []
    return marks.indices.map { "mark \($0 + 1)" }
      + marks.map(\.name).filter { !$0.isEmpty }.map { "mark " + $0 }
  }

  /// The epoch that a text means: a number, a share of the run, or a mark.
  private static func epoch(
    _ text: String, _ state: InterfaceState
  ) throws(Phrase.Problem) -> Int {
    if let number = Int(text), (0...farthestEpoch).contains(number) { return number }
    if text.hasSuffix("%"), let share = Double(text.dropLast().trimmedText),
      (0...100).contains(share)
    {
      return Int((Double(state.snapshot?.newestEpoch ?? 0) * share / 100).rounded())
    }
    guard text.hasPrefix("mark ") else {
      let found = text.isEmpty ? "nothing" : "'\(text)'"
      throw Phrase.Problem(
        text: "epoch wants a whole number, 0 or more, not \(found); 50% and mark 2 will do")
    }
    return try markedEpoch(text.dropFirst(5).trimmedText, state)
  }

  private static func markedEpoch(
    _ name: String, _ state: InterfaceState
  ) throws(Phrase.Problem) -> Int {
    let marks = state.snapshot?.timeline.marks ?? []
    if let named = marks.first(where: { $0.name == name }) { return named.epoch }
    if let number = Int(name), marks.indices.contains(number - 1) { return marks[number - 1].epoch }
    let what = marks.isEmpty ? "there are no marks; M sets one" : "Tab lists what there is"
    throw Phrase.Problem(text: "epoch knows no mark '\(name)'; \(what)")
  }
}

extension Substring {
  fileprivate var trimmedText: String { String(self).trimmed }
}
