public import TextScreen

/// All commands, once: whatever lists, finds or explains one reads this table.
public enum CommandTable {
  /// The commands in the order in which the help lists them.
  public static let commands: [Command] = training + edits + lines + view + program

  private static let training: [Command] = [
    Command(
      name: "run", keys: [.character(" ")], action: .training(.toggleRunning),
      help: "run or pause", hint: "run", topic: .training),
    Command(
      name: "step", keys: [.character("."), Key(.right)], action: .training(.stepEpochs(1)),
      help: "one epoch forward", hint: "step", topic: .training),
    Command(
      name: "back", keys: [.character(","), Key(.left)], action: .training(.stepEpochs(-1)),
      help: "one epoch back, to the very same bits", hint: "back", topic: .training),
    Command(
      name: "step-ten", keys: [Key(.right, modifiers: .shift)], action: .training(.stepEpochs(10)),
      help: "ten epochs forward, ten back", hint: "+10", topic: .training),
    Command(
      name: "back-ten", keys: [Key(.left, modifiers: .shift)], action: .training(.stepEpochs(-10)),
      help: "ten epochs forward, ten back", hint: "−10", topic: .training),
    Command(
      name: "mini-batch", keys: [.character("b")], action: .training(.stepMiniBatch),
      help: "one mini-batch forward: one update", hint: "batch", topic: .training),
    Command(
      name: "sample", keys: [.character(";")], action: .training(.stepSample),
      help: "one sample forward; the last of a mini-batch updates", hint: "sample",
      topic: .training),
    Command(
      name: "first", keys: [.character("g"), Key(.home)], action: .training(.showFirstEpoch),
      help: "go to epoch 0", hint: "start", topic: .training),
    Command(
      name: "newest", keys: [.character("G"), Key(.end)], action: .training(.showNewestEpoch),
      help: "go to the newest epoch", hint: "newest", topic: .training),
    Command(
      name: "skip-back", keys: [Key(.pageUp)], action: .training(.skip(twentieths: -1)),
      help: "a twentieth of the run back, forward", hint: "back", topic: .training),
    Command(
      name: "skip", keys: [Key(.pageDown)], action: .training(.skip(twentieths: 1)),
      help: "a twentieth of the run back, forward", hint: "on", topic: .training),
    Command(
      name: "previous-mark", keys: [.character("'")], action: .training(.showPreviousMark),
      help: "go to the previous, the next mark or change", hint: "mark", topic: .training),
    Command(
      name: "next-mark", keys: [.character("\"")], action: .training(.showNextMark),
      help: "go to the previous, the next mark or change", hint: "mark", topic: .training),
    Command(
      name: "slower", keys: [.character("[")], action: .training(.slower),
      help: "slower, faster: 1 epoch a second to unlimited", hint: "slower", topic: .training),
    Command(
      name: "faster", keys: [.character("]")], action: .training(.faster),
      help: "slower, faster: 1 epoch a second to unlimited", hint: "faster", topic: .training),
    Command(
      name: "normal-pace", keys: [Key(.backspace)], action: .training(.normalPace),
      help: "the scenario's own pace", hint: "pace", topic: .training),
    Command(
      name: "again", keys: [.character("r")], action: .training(.restart),
      help: "start again from the same initial weights", hint: "again", topic: .training),
    Command(
      name: "new", keys: [.character("R")], action: .training(.restartWithNewWeights),
      help: "start again from new initial weights", hint: "new", topic: .training),
  ]

  private static let edits: [Command] = [
    Command(
      name: "edit", keys: [.character("e")], action: .hand(.toggleParameters),
      help: "weights and bias of the focused neuron by number", hint: "edit", topic: .edits),
    Command(
      name: "line-in-hand", keys: [.character("E")], action: .hand(.toggleLine),
      help: "move and turn the focused line; or drag it with the mouse", hint: "hold",
      topic: .edits),
    Command(
      name: "freeze-neuron", keys: [.character("f")], action: .training(.toggleFrozen),
      help: "freeze the focused neuron, or let it learn again", hint: "freeze", topic: .edits),
    Command(
      name: "new-weights", keys: [.character("z")], action: .training(.drawNeuron),
      help: "new weights for the focused neuron", hint: "new weights", topic: .edits),
    Command(
      name: "add-neuron", keys: [.character("+")], action: .training(.addNeuron),
      help: "a neuron more, a neuron less in the focused layer", hint: "more", topic: .edits),
    Command(
      name: "remove-neuron", keys: [.character("-")], action: .training(.removeNeuron),
      help: "a neuron more, a neuron less in the focused layer", hint: "less", topic: .edits),
    Command(
      name: "add-layer", keys: [.character("L")], action: .training(.addLayer),
      help: "add a layer behind the focused one, delete the focused one", hint: "layer",
      topic: .edits),
    Command(
      name: "remove-layer", keys: [.character("D")], action: .training(.removeLayer),
      help: "add a layer behind the focused one, delete the focused one", hint: "delete",
      topic: .edits),
    Command(
      name: "undo", keys: [.character("u")], action: .training(.undo),
      help: "undo, redo the last change or restart", hint: "undo", topic: .edits),
    Command(
      name: "redo", keys: [.control("r")], action: .training(.redo),
      help: "undo, redo the last change or restart", hint: "redo", topic: .edits),
    Command(
      name: "point-a", keys: [.character("p")], action: .point(.putFirst),
      help: "point of class A, B at the probe; of more: same, next", hint: "put",
      topic: .edits),
    Command(
      name: "point-b", keys: [.character("P")], action: .point(.putSecond),
      help: "point of class A, B at the probe; of more: same, next", hint: "put",
      topic: .edits),
    Command(
      name: "delete-point", keys: [.character("x")], action: .point(.deleteNearest),
      help: "delete the point nearest to the probe", hint: "delete", topic: .edits),
    Command(
      name: "settings", keys: [.character("n")], action: .setting(.toggle),
      help: "settings: learning rate, optimiser … under the arrow keys", hint: "settings",
      topic: .edits),
    Command(
      name: "toggle-mark", keys: [.character("M")], action: .training(.toggleMark),
      help: "a mark at this epoch on or off", hint: "mark", topic: .edits),
  ]

  private static let lines: [Command] =
    (1...9).map { number in
      Command(
        name: "line-\(number)", keys: [.character(Character("\(number)"))],
        action: .view(.toggleLine(neuron: number - 1)),
        help: "line of a neuron of the focused layer on or off", hint: "line",
        topic: .lines)
    } + [
      Command(
        name: "boundary", keys: [.character("0")], action: .view(.toggleDecisionBoundary),
        help: "decision boundary on or off", hint: "boundary", topic: .lines),
      Command(
        name: "all-lines", keys: [.character("a")], action: .view(.toggleAllLines),
        help: "all lines of the focused layer on or off", hint: "all", topic: .lines),
      Command(
        name: "next-neuron", keys: [Key(.tab)], action: .view(.focusNextNeuron),
        help: "focus the next, the previous neuron", hint: "focus", topic: .lines),
      Command(
        name: "previous-neuron", keys: [Key(.tab, modifiers: .shift)],
        action: .view(.focusPreviousNeuron), help: "focus the next, the previous neuron",
        hint: "focus",
        topic: .lines),
      Command(
        name: "next-layer", keys: [.character(">")], action: .view(.focusNextLayer),
        help: "focus the next, the previous layer", hint: "layer", topic: .lines),
      Command(
        name: "previous-layer", keys: [.character("<")], action: .view(.focusPreviousLayer),
        help: "focus the next, the previous layer", hint: "layer", topic: .lines),
      Command(
        name: "focused-line", keys: [.character("o")], action: .view(.toggleFocusedLine),
        help: "line of the focused neuron on or off", hint: "line", topic: .lines),
      Command(
        name: "field", keys: [Key(.enter)], action: .view(.toggleNeuronField),
        help: "fill the plane with the focused neuron, or the output",
        hint: "field", topic: .lines),
    ]

  private static let view: [Command] = [
    Command(
      name: "next-view", keys: [.character("v")], action: .view(.nextView),
      help: "next, previous view", hint: "view", topic: .view),
    Command(
      name: "previous-view", keys: [.character("V")], action: .view(.previousView),
      help: "next, previous view", hint: "view", topic: .view),
    Command(
      name: "next-axes", keys: [.character("}")], action: .view(.nextAxes),
      help: "next, previous axes of the hidden space", hint: "axes", topic: .view),
    Command(
      name: "previous-axes", keys: [.character("{")], action: .view(.previousAxes),
      help: "next, previous axes of the hidden space", hint: "axes", topic: .view),
    Command(
      name: "motion", keys: [.character("m")], action: .view(.toggleMotion),
      help: "warp, lift: move by itself; arrows move it, Shift farther", hint: "move",
      topic: .view),
    Command(
      name: "explain", keys: [.character("w")], action: .view(.toggleExplanation),
      help: "why: what the numbers mean, in sentences", hint: "why", topic: .view),
    Command(
      name: "probe", keys: [.character("i")], action: .view(.toggleProbe),
      help: "probe: every neuron at a point; arrows or a click move it", hint: "probe",
      topic: .view),
    Command(
      name: "branches", keys: [.character("B")], action: .view(.toggleBranches),
      help: "branches: arrows choose one, Enter goes over to it", hint: "branches", topic: .view),
    Command(
      name: "ghosts", keys: [.character("k")], action: .view(.toggleGhosts),
      help: "ghosts: each line at the start and ten epochs ago", hint: "ghosts",
      topic: .view),
    Command(
      name: "test-points", keys: [.character("t")], action: .view(.toggleTestPoints),
      help: "test points on or off", hint: "test", topic: .view),
    Command(
      name: "discretize", keys: [.character("d")], action: .view(.toggleDiscretized),
      help: "hard regions, or shades of confidence", hint: "hard", topic: .view),
    Command(
      name: "lecture", keys: [.character("H")], action: .view(.toggleLecture),
      help: "lecture: the picture alone, large, in high contrast", hint: "lecture", topic: .view),
    Command(
      name: "predict", keys: [.character("U")], action: .view(.togglePrediction),
      help: "predict: each step waits until you have guessed", hint: "guess", topic: .view),
    Command(
      name: "palette", keys: [.character("c")], action: .view(.nextPalette),
      help: "next palette", hint: "colour", topic: .view),
    Command(
      name: "glyphs", keys: [.character("y")], action: .view(.nextGlyphs),
      help: "next set of glyphs", hint: "glyphs", topic: .view),
  ]

  private static let program: [Command] = [
    Command(
      name: "lesson", keys: [.character("l")], action: .view(.toggleLesson),
      help: "the lesson's text on or off", hint: "lesson", topic: .program),
    Command(
      name: "next-lesson", keys: [.character(")")], action: .openLesson(step: 1),
      help: "next, previous lesson", hint: "next", topic: .program),
    Command(
      name: "previous-lesson", keys: [.character("(")], action: .openLesson(step: -1),
      help: "next, previous lesson", hint: "previous", topic: .program),
    Command(
      name: "prompt", keys: [.character(":")], action: .view(.openPrompt),
      help: "type a command by its name; Tab completes it", hint: "command", topic: .program),
    Command(
      name: "save-session", keys: [.character("s")], action: .save(path: nil, replaces: false),
      help: "save the session: it opens again at the same bits", hint: "save", topic: .program),
    Command(
      name: "screenshot", keys: [.character("S")], action: .export(ExportRequest(.picture(.svg))),
      help: "a picture of the screen as a file: SVG", hint: "picture", topic: .program),
    Command(
      name: "help", keys: [.character("?")], action: .view(.toggleHelp),
      help: "this help", hint: "help", topic: .program),
    Command(
      name: "close", keys: [Key(.escape)], action: .view(.dismiss),
      help: "close the help, end the probe, let go of the focus", hint: "close", topic: .program),
    Command(
      name: "redraw", keys: [.control("l")], action: .redraw,
      help: "draw the screen anew", hint: "redraw", topic: .program),
    Command(
      name: "suspend", keys: [.control("z")], action: .suspend,
      help: "back to the shell; fg comes back", hint: "suspend", topic: .program),
    Command(
      name: "quit", keys: [.character("q"), .control("c")], action: .quit,
      help: "quit", hint: "quit", topic: .program),
  ]

  /// The command with a name.
  public static func command(named name: String) -> Command? {
    commands.first { $0.name == name }
  }

  /// The command that a key calls.
  public static func command(for key: Key) -> Command? {
    commands.first { $0.keys.contains(key) }
  }
}
