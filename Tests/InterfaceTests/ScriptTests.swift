import Interface
import NeuralNetwork
import ScenarioFormat
import Testing
import TextScreen
import Training

@Suite("A script")
struct ScriptTests {
  /// Plays a script on a scenario: the state at its end.
  private func played(_ text: String, on name: String = "xor") throws -> InterfaceState {
    var state = try state(name)
    state.play(try Script(text, file: "a.script", on: state))
    let session = ImmediateSession(experiment: state.runs[0].experiment, isRunning: false)
    while state.isPlaying {
      if state.isWaitingForTime {
        perform(state.update(.tick), in: session)
      } else if let snapshot = session.nextSnapshot() {
        perform(state.update(.snapshot(snapshot)), in: session)
      } else {
        Issue.record("the script waits for ever")
        break
      }
    }
    return state
  }

  private func perform(_ effects: [Effect], in session: ImmediateSession) {
    for case .training(let command) in effects { session.perform(command) }
  }

  @Test("does what its lines say, at exactly the epochs that it waits for")
  func plays() throws {
    let state = try played(
      """
      # a comment

      pace 1e9
      run
      wait epoch 40
      rate 0.3
        wait   epoch 60
      run
      change set 1.2.w1 0.75
      view loss
      line-2
      """)
    #expect(state.scriptProblem == nil)
    let run = HeadlessRun(try experiment("xor"))
    run.train(toEpoch: 40)
    try run.apply(.setLearningRate(0.3))
    run.train(toEpoch: 60)
    let place = NeuronPlace(layer: 0, neuron: 1)
    try run.apply(.setParameter(place, input: 0, value: 0.75))
    #expect(state.snapshot?.parameters == run.snapshot().parameters)
    #expect(state.snapshot?.epoch == 60)
    #expect(state.options.view == .loss)
    #expect(!state.selection.isVisible(layer: 0, neuron: 1))
  }

  @Test("waits for the goal, for a pause, and for time")
  func waits() throws {
    for pace in ["1", "60", "1e9"] {
      let snapshot = try #require(try played("pace \(pace)\nrun\nwait solved").snapshot)
      #expect(snapshot.outcome == .goalReached(epoch: snapshot.epoch))
      #expect(snapshot.newestEpoch == snapshot.epoch)
    }
    #expect(try played("wait 0.2 s\nstep").snapshot?.epoch == 1)
    #expect(try played("run\nwait epoch 5\nrun\nwait pause\nstep").snapshot?.epoch == 6)
  }

  @Test("ends with its line when there is nothing to wait for")
  func endless() throws {
    let problems = [
      ("step\nwait epoch 9", "a.script:2: nothing runs that could reach epoch 9"),
      ("run\nwait epoch 3\nrun\nwait solved", "a.script:4: nothing runs"),
      ("\nview truth\n", "a.script:2: view knows no 'truth'"),
    ]
    for (text, message) in problems {
      let problem = try played(text).scriptProblem
      #expect(problem?.description.hasPrefix(message) == true, "\(problem?.description ?? "")")
    }
    let stuck = try played("pace 1e9\nrun\nwait solved\nstep", on: "xor-stuck").scriptProblem
    #expect(stuck?.description.contains("a.script:3: the run is stuck since epoch") == true)
  }

  @Test(
    "with a mistake in any line is refused before anything is done",
    arguments: [
      ("run\nstepp", "a.script:2: there is no command 'stepp'; did you mean 'steps'?"),
      ("run 3", "a.script:1: run stands alone"), ("rate", "a.script:1: rate wants a number"),
      ("wait", "wait wants 'epoch 40', 'solved', 'pause' or '1.5 s'"),
      ("wait epoch -1", "not 'epoch -1'"), ("wait 1e9 s", "not '1e9 s'"),
      ("change rat 1", "did you mean 'rate'?"), ("optimizer adm", "did you mean 'adam'?"),
      ("save a.yaml!", "it writes no files"), ("export a.svg", "it writes no files"),
      ("screenshot", "it writes no files"), ("log a", "it writes no files"),
      ("suspend", "a.script:1: a script can't say suspend"), ("\u{1b}[31m", "\\u{1b}"),
      ("focus 0.1", "focus wants a neuron"), ("probe-at 1", "probe-at wants two numbers"),
      ("move 1", "move wants two whole numbers"), ("open", "open wants a name"),
    ])
  func mistakes(text: String, message: String) throws {
    let state = try state()
    let problem = #expect(throws: Script.Problem.self) {
      try Script(text, file: "a.script", on: state)
    }
    #expect(problem?.description.contains(message) == true, "\(problem?.description ?? "")")
  }

  @Test("gives way to a key, says so, and goes on when it is told to")
  func takenOver() throws {
    var state = try state()
    state.play(try Script("step\nwait 9 s\nstep\n", file: "a", on: state))
    let session = ImmediateSession(experiment: try experiment("xor"), isRunning: false)
    for _ in 0..<3 {
      guard let snapshot = session.nextSnapshot() else { break }
      perform(state.update(.snapshot(snapshot)), in: session)
    }
    #expect(state.isPlaying && state.isWaitingForTime)
    #expect(state.press("v") == [.training(.hold(nil))])
    #expect(state.options.view == .inputSpace)
    #expect(!state.isPlaying)
    #expect(state.notice?.text.contains("paused before line 2") == true)
    _ = state.press(":script go-on")
    _ = state.press(Key(.enter))
    #expect(state.isPlaying)
  }

  @Test("that says what was done does it again: same bits, same picture")
  func log() throws {
    var state = try state()
    let session = ImmediateSession(experiment: try experiment("xor"), isRunning: false)
    func settle() {
      for _ in 0..<200 {
        guard let snapshot = session.nextSnapshot() else { return }
        perform(state.update(.snapshot(snapshot)), in: session)
      }
    }
    let keys: [Key] = [
      .character("."), Key(.right, modifiers: .shift), .character("]"), .character(" "),
      .character("v"), .character("+"), .character("2"), .character(" "), .character(","),
      .character(";"), Key(.tab), .character("z"), .character("u"), .character("M"),
      .character("R"), .character(" "), Key(.backspace), .character("b"), .character("i"),
      Key(.up), Key(.left), Key(.left), .character("L"), .character("k"), .control("r"),
    ]
    settle()
    for key in keys {
      perform(state.press(key), in: session)
      settle()
    }
    _ = state.press(":log a.script")
    guard case .write(let request)? = state.press(Key(.enter)).first else {
      Issue.record("nothing is written")
      return
    }
    let text = String(decoding: request.content, as: UTF8.self)
    #expect(text.contains("wait epoch"), "\(text)")
    let again = try played(text)
    #expect(again.scriptProblem == nil, "\(text)")
    #expect(again.snapshot?.parameters == state.snapshot?.parameters, "\(text)")
    #expect(again.snapshot?.record == state.snapshot?.record)
    #expect(again.selection == state.selection && again.probe == state.probe)
    #expect(again.options == state.options)
  }

  @Test("has a line for everything that a key can ask the trainer for")
  func everyCommand() throws {
    for command in CommandTable.commands {
      var state = try state("xor")
      _ = state.press(Key(.tab))
      let effects = state.update(.action(command.action))
      guard effects.contains(where: { if case .training = $0 { true } else { false } }) else {
        continue
      }
      if command.name == "save-session" { continue }
      _ = state.press(":log a")
      guard case .write(let request)? = state.press(Key(.enter)).first else { continue }
      let text = String(decoding: request.content, as: UTF8.self)
      let script = try Script(text, file: command.name, on: state)
      state.play(script)
      let again = state.update(.action(.view(.show(.overview))))
      #expect(again.contains { effects.contains($0) }, "\(command.name): \(text)")
    }
  }
}
