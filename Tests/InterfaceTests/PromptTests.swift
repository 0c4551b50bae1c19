import Interface
import ScenarioFormat
import TestSupport
import Testing
import TextScreen
import Training

@Suite("A command that is typed")
struct PromptTests {
  private func status(_ state: InterfaceState) -> String {
    let text = PlainText.render(state.frame(reusing: nil).buffer)
    return String(text.split(separator: "\n").last ?? "")
  }

  private func typed(_ line: String, in state: inout InterfaceState) -> [Effect] {
    _ = state.press(":")
    _ = state.press(line)
    return state.press(Key(.enter))
  }

  @Test(
    "does what the key of that command does", arguments: CommandTable.commands.map(\.name))
  func names(name: String) throws {
    var (byKey, byName) = (try state(), try state())
    let command = try #require(CommandTable.command(named: name))
    let effects = byKey.press(try #require(command.keys.first))
    #expect(typed(name, in: &byName) == effects)
    #expect(byName.options == byKey.options && byName.selection == byKey.selection)
    #expect(byName.helpScroll == byKey.helpScroll && byName.theme == byKey.theme)
  }

  @Test("takes values: a view, an epoch, a pace, a scenario")
  func values() throws {
    var state = try state("donut-lift")
    #expect(typed("view lift", in: &state).isEmpty)
    #expect(state.options.view == .lift)
    #expect(typed("epoch 40", in: &state) == [.training(.show(epoch: 40))])
    let pace = Pace(epochsPerSecond: 2.5, normal: state.pace.normalEpochsPerSecond)
    #expect(typed("pace 2.5", in: &state) == [.training(.setPace(pace))])
    #expect(state.prompt == nil)
  }

  @Test(
    "that makes no sense stays on the line, with what would be right",
    arguments: [
      ("vew lift", "did you mean 'view'?"), ("view lft", "did you mean 'lift'?"),
      ("view", "view wants a name"), ("epoch -1", "a whole number, 0 or more, not '-1'"),
      ("epoch", "not nothing"), ("pace fast", "epochs a second, 0.1 or more, not 'fast'"),
      ("pace nan", "not 'nan'"), ("run 3", "run stands alone"), ("zzzzzz", "Tab lists"),
      ("open nowhere", "open knows no 'nowhere'"),
    ])
  func mistakes(line: String, message: String) throws {
    var state = try state("donut-lift", columns: 120)
    #expect(typed(line, in: &state).isEmpty)
    #expect(state.prompt?.text == line)
    #expect(status(state).contains(message), "\(status(state))")
    _ = state.press(Key(.backspace))
    #expect(!status(state).contains(message))
    _ = state.press(Key(.escape))
    #expect(status(state).contains("loss"))
  }

  @Test("is completed by Tab as far as there is one way to go on")
  func completion() throws {
    var state = try state("donut-lift")
    _ = state.press(":vi")
    #expect(status(state).hasPrefix(" :vi"))
    _ = state.press(Key(.tab))
    #expect(state.prompt?.text == "view ")
    #expect(status(state).contains("overview input-space network hidden-space"))
    _ = state.press("li")
    _ = state.press(Key(.tab))
    #expect(state.prompt?.text == "view lift")
    _ = state.press(Key(.enter))
    #expect(state.options.view == .lift)
    _ = state.press(":li")
    _ = state.press(Key(.tab))
    #expect(state.prompt?.text == "line-")
  }

  @Test("lists the values that there are for this network only")
  func values2() throws {
    var state = try state("and")
    _ = state.press(":view ")
    #expect(!status(state).contains("lift"))
    #expect(status(state).contains("truth-table"))
  }

  @Test("is edited in the middle, and remembered")
  func editing() throws {
    var state = try state()
    _ = state.press(":epch 7")
    for _ in 0..<4 { _ = state.press(Key(.left)) }
    _ = state.press("o")
    #expect(state.prompt?.text == "epoch 7")
    _ = state.press(Key(.home))
    _ = state.press(Key(.delete))
    _ = state.press("e")
    #expect(state.press(Key(.enter)) == [.training(.show(epoch: 7))])
    _ = state.press(":")
    _ = state.press(Key(.up))
    #expect(state.prompt?.text == "epoch 7")
    _ = state.press(Key(.down))
    #expect(state.prompt?.text == "")
    _ = state.press(Key(.backspace))
    #expect(state.prompt == nil)
  }

  @Test("takes the keys of commands as letters, and Ctrl-C as its end")
  func letters() throws {
    var state = try state()
    #expect(state.press(":q R.").isEmpty)
    #expect(state.prompt?.text == "q R.")
    _ = state.press(.control("u"))
    #expect(state.prompt?.text == "")
    #expect(state.press(.control("c")).isEmpty)
    #expect(state.prompt == nil)
  }

  @Test("keeps its cursor in sight on a narrow screen, and takes no more than it can hold")
  func long() throws {
    var state = try state(columns: 60, rows: 20)
    _ = state.press(":" + String(repeating: "ab", count: 150) + "é")
    #expect(state.prompt?.text.count == 200)
    #expect(status(state).contains("abab"))
    let row = state.frame(reusing: nil).buffer
    #expect((0..<60).contains { row[19, $0].style == state.theme.style(.selection) })
  }
}
