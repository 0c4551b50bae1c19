import ScenarioFormat

/// One thing that can be set while a run goes on: what it is, and what is next to that.
struct Setting: Sendable {
  /// What it is called.
  let name: String
  /// What it is now.
  let value: String
  /// The command that sets it; nil if there is none.
  let phrase: String?
  /// What makes it lower or the one before, and higher or the next one; nil at an end.
  let lower: TrainingEdit?
  let higher: TrainingEdit?

  /// A number on a ladder of usual ones.
  init(
    _ name: String, phrase: String, value: Float, text: String? = nil, rungs: [Float],
    edit: (Float) -> TrainingEdit
  ) {
    self.name = name
    self.phrase = phrase
    self.value = text ?? NumberText.short(value)
    // What was typed may be a rounding away from a rung.
    let margin = abs(value) * 1e-5
    lower = rungs.last { $0 < value - margin }.map(edit)
    higher = rungs.first { $0 > value + margin }.map(edit)
  }

  /// One of several names, round and round.
  init(
    _ name: String, phrase: String?, value: String, choices: [(name: String, edit: TrainingEdit)]
  ) {
    self.name = name
    self.phrase = phrase
    self.value = value
    let place = choices.firstIndex { $0.name == value }
    let isAlone = choices.isEmpty || place != nil && choices.count == 1
    func choice(after step: Int) -> TrainingEdit? {
      guard !isAlone else { return nil }
      let target = place.map { $0 + step } ?? 0
      return choices[(target + choices.count) % choices.count].edit
    }
    lower = choice(after: -1)
    higher = choice(after: 1)
  }
}
