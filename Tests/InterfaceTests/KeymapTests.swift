import Interface
import ScenarioFormat
import Testing
import TextScreen
import Training

@Suite("Keys of one's own")
struct KeymapTests {
  private static let vocabulary = Preferences.Vocabulary(
    palettes: Palette.all.map(\.name), glyphs: GlyphLevel.allCases.map(\.rawValue),
    colors: ["auto", "none"], commands: CommandTable.commands.map(\.name))

  private func keymap(_ text: String) throws -> Keymap {
    try Keymap(Preferences(text, fileName: "config.yaml", vocabulary: Self.vocabulary))
  }

  @Test("call the command that they are given to, and the old ones call nothing")
  func rebinding() throws {
    var state = try state()
    state.keymap = try keymap("keys:\n  step: [j, F5]\n  help: h\n")
    #expect(state.press("j") == [.training(.stepEpochs(1))])
    #expect(state.press(Key(.function(5))) == [.training(.stepEpochs(1))])
    #expect(state.press(".").isEmpty && state.press(Key(.right)).isEmpty)
    _ = state.press("h")
    #expect(state.helpScroll == 0)
  }

  @Test("show in the help and in the hints")
  func texts() throws {
    var state = try state("xor-stuck", epoch: 400)
    state.keymap = try keymap("keys: {step: j, help: h, new: W, again: '!'}")
    func screen() -> String { PlainText.render(state.frame(reusing: nil).buffer) }
    #expect(screen().contains("h help") && screen().contains("j step"))
    #expect(screen().contains("W new weights") && !screen().contains("R new weights"))
    _ = state.press("h")
    #expect(screen().contains("j                  one epoch forward"))
  }

  @Test("may change places")
  func swap() throws {
    let keymap = try keymap("keys: {next-view: V, previous-view: v}")
    #expect(keymap.command(for: .character("V"))?.name == "next-view")
    #expect(keymap.command(for: .character("v"))?.name == "previous-view")
  }

  @Test("never take away the way out")
  func quit() throws {
    let keymap = try keymap("keys: {quit: Q}")
    for key in [Key.character("q"), .control("c"), .character("Q")] {
      #expect(keymap.command(for: key)?.action == .quit)
    }
  }

  @Test("stay when another scenario is opened")
  func opened() throws {
    var state = try state()
    state.keymap = try keymap("keys: {step: j}")
    _ = state.update(.opened(try experiment("donut")))
    #expect(state.press("j") == [.training(.stepEpochs(1))])
  }

  @Test(
    "are refused with the place and what would be right",
    arguments: [
      ("keys:\n  step: v\n", "2:9: 'v' is the key of 'next-view'; give 'next-view' another key"),
      ("keys:\n  step: q\n", "2:9: 'q' is the key of 'quit'; it always quits"),
      ("keys: {step: Ctrl-C}", "1:14: 'Ctrl-C' is the key of 'quit'; it always quits"),
      ("keys: {quit: v}", "1:14: 'v' is the key of 'next-view'"),
      ("keys: {step: j, back: j}", "'j' is the key of 'back'; give 'back' another key too"),
      ("keys: {step: Foo}", "1:14: there is no key 'Foo'; a key is a character or like Space"),
      ("keys: {step: Shift-a}", "there is no key 'Shift-a'"),
      ("keys: {step: []}", "'step' needs a key"),
      ("keys:\n  stp: n\n", "2:3: unknown key 'keys.stp'; did you mean 'step'?"),
      ("keys: n", "'keys' must be a group of keys"),
      ("keys: {step: {a: b}}", "'keys.step' must be a word, or a list of words"),
      ("keys: {step: j, step: m}", "given twice: 'step'"),
      ("palette: drak\n", "1:10: 'palette' is 'drak'; did you mean 'dark'?"),
      ("color: red", "'color' is 'red'"), ("glyphs: dots", "'glyphs' is 'dots'"),
      ("lecture: maybe", "'lecture' must be true or false"),
      ("pace: fast", "1:7: 'pace' must be a number from 0.1"),
      ("title: x", "1:1: unknown key 'title'"), ("- a", "begins like 'palette: light'"),
      ("a: [", "config.yaml:"),
    ])
  func mistakes(text: String, message: String) throws {
    let error = #expect(throws: ScenarioError.self) { try keymap(text) }
    let description = error?.description ?? ""
    #expect(description.hasPrefix("config.yaml:"))
    #expect(description.contains(message), "\(description)")
  }

  @Test("need not be said: an empty file says nothing", arguments: ["", "\n# nothing\n"])
  func empty(text: String) throws {
    let preferences = try Preferences(
      text, fileName: "config.yaml", vocabulary: Self.vocabulary)
    #expect(preferences == Preferences())
    #expect(try Keymap(preferences) == .standard)
  }

  @Test(
    "have names that lead back to them", arguments: CommandTable.commands.flatMap(\.keys),
    [true, false])
  func names(key: Key, isUnicode: Bool) {
    #expect(Key(name: key.name(isUnicode: isUnicode)) == key)
  }

  @Test("are all that a keymap says", arguments: ["", "Shift-", "Ctrl-", "ab", " ", "\n", "F13"])
  func noNames(name: String) {
    #expect(Key(name: name) == nil)
  }
}
