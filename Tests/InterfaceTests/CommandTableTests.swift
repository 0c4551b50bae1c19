import Interface
import Testing
import TextScreen

@Suite("The command table")
struct CommandTableTests {
  @Test("binds no key twice")
  func keysAreUnique() {
    let keys = CommandTable.commands.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test("names no command twice")
  func namesAreUnique() {
    let names = CommandTable.commands.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test("gives every command a key, a help and a hint", arguments: CommandTable.commands)
  func commandIsComplete(command: Command) {
    #expect(!command.keys.isEmpty)
    #expect(!command.help.isEmpty)
    #expect(!command.hint.isEmpty)
    #expect(command.name.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber })
  }

  @Test("finds a command by each of its keys and by its name", arguments: CommandTable.commands)
  func commandIsFound(command: Command) {
    for key in command.keys { #expect(CommandTable.command(for: key) == command) }
    #expect(CommandTable.command(named: command.name) == command)
  }

  @Test(
    "has the keys that were promised",
    arguments: [
      (Key.character(" "), Action.training(.toggleRunning)),
      (.character("."), .training(.stepEpochs(1))), (Key(.right), .training(.stepEpochs(1))),
      (.character(","), .training(.stepEpochs(-1))), (Key(.left), .training(.stepEpochs(-1))),
      (Key(.right, modifiers: .shift), .training(.stepEpochs(10))),
      (Key(.left, modifiers: .shift), .training(.stepEpochs(-10))),
      (.character("b"), .training(.stepMiniBatch)), (.character(";"), .training(.stepSample)),
      (.character("g"), .training(.showFirstEpoch)),
      (.character("G"), .training(.showNewestEpoch)),
      (.character("["), .training(.slower)), (.character("]"), .training(.faster)),
      (Key(.backspace), .training(.normalPace)), (.character("r"), .training(.restart)),
      (.character("R"), .training(.restartWithNewWeights)),
      (.character("e"), .hand(.toggleParameters)), (.character("E"), .hand(.toggleLine)),
      (.character("f"), .training(.toggleFrozen)),
      (.character("z"), .training(.drawNeuron)), (.character("u"), .training(.undo)),
      (.control("r"), .training(.redo)), (.character("+"), .training(.addNeuron)),
      (.character("-"), .training(.removeNeuron)), (.character("L"), .training(.addLayer)),
      (.character("D"), .training(.removeLayer)),
      (.character("1"), .view(.toggleLine(neuron: 0))),
      (.character("9"), .view(.toggleLine(neuron: 8))),
      (.character("0"), .view(.toggleDecisionBoundary)), (.character("a"), .view(.toggleAllLines)),
      (Key(.tab), .view(.focusNextNeuron)), (.character(">"), .view(.focusNextLayer)),
      (.character("<"), .view(.focusPreviousLayer)), (.character("t"), .view(.toggleTestPoints)),
      (.character("d"), .view(.toggleDiscretized)), (.character("c"), .view(.nextPalette)),
      (.character("y"), .view(.nextGlyphs)), (.character("v"), .view(.nextView)),
      (.character("}"), .view(.nextAxes)),
      (.character("i"), .view(.toggleProbe)), (.character("?"), .view(.toggleHelp)),
      (.character("q"), .quit), (.control("c"), .quit), (.control("l"), .redraw),
      (.control("z"), .suspend),
    ] as [(Key, Action)])
  func keyCalls(key: Key, action: Action) {
    #expect(CommandTable.command(for: key)?.action == action)
  }
}
