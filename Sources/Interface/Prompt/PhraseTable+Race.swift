import ScenarioFormat

extension PhraseTable {
  /// `race optimizer sgd adam`: the present scenario from its start, once for each value.
  static let race = Phrase(
    name: "race", value: "SETTING VALUES", help: "two to four values of a setting side by side",
    choices: { _ in ScenarioSetting.Name.allCases.map(\.rawValue) },
    meaning: { text, _ throws(Phrase.Problem) in
      let words = text.split { " =,".contains($0) }.map(String.init)
      guard let name = words.first else {
        throw Phrase.Problem(text: "race wants a setting and its values: race optimizer sgd adam")
      }
      do throws(SettingError) {
        return .race(try SettingValues(name: name, values: Array(words.dropFirst())))
      } catch {
        throw Phrase.Problem(text: error.description)
      }
    })
}
