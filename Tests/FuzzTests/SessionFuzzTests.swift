import Interface
import NeuralNetwork
import ScenarioFormat
import ScenarioLibrary
import Testing
import TextScreen
import Training

extension FuzzTests {
  private static let session = """
    session: 1
    program: "0.1.0"
    name: xor
    pace: 4
    scenario:
      seed: 7
      data: {generator: corners, gate: xor}
      network: {hidden-layers: [2]}
      training: {learning-rate: 0.1, mini-batch-size: 1}
    run:
      - {id: 0, start: 0, trained: 40}
      - {id: 1, after: {stretch: 0, epoch: 20, samples: 2}, edit: rate 0.3, trained: 60}
      - id: 2
        after: {stretch: 1, epoch: 30}
        edit: |
          points
          0 0 0
          0.5 1 1
        trained: 50
      - {id: 5, after: {stretch: 2, epoch: 31}, edit: optimizer adam 0.9 0.99 1e-08, trained: 33}
      - {id: 6, after: {stretch: 5, epoch: 32}, start: 1, trained: 5}
    marks: [{stretch: 0, epoch: 3}]
    undone: [{stretch: 6, epoch: 4}]
    shown: {stretch: 5, epoch: 33}
    check: x0123456789abcdef
    view: {panel: loss, layer: 1, neuron: 2, lines: [[1]], probe: [0.5, 1]}
    """

  private static let editTokens =
    TrainingEdit.grammar.map { $0.verb + " " } + [
      "stretch: ", "epoch: ", "edit: ", "after: ", "1.2", "1.1.w1 ", "1000000000", "trained: 7",
    ]

  @Test("a session file is read, and its run is trained again, or is refused with its line")
  func sessions() {
    var count = 0
    hold([Self.session], tokens: Self.editTokens) { input in
      do throws(ScenarioError) {
        let document = try SessionParser.parse(
          String(decoding: input, as: UTF8.self), fileName: "a.yaml")
        count += 1
        if count % 4 == 0 { hold(document) }
        return nil
      } catch {
        return "\(error)"
      }
    }
    #expect(count > 0)
  }

  /// A session is replayed for a moment, however long it is, and written down again.
  private func hold(_ document: SessionDocument) {
    let experiment = Experiment(document.scenario)
    guard experiment.trainingSet.count <= 1_000, experiment.architecture.parameterCount <= 2_000
    else { return }
    var replay = RunReplay(document.run, of: experiment)
    for _ in 0..<4 where replay.advance(atMost: 50) { break }
    _ = replay.timeline.snapshot(pace: Pace(normal: 1))
    do {
      let again = try SessionParser.parse(document.text, fileName: "again.yaml")
      #expect(again.run == document.run)
      #expect(again.view == document.view)
    } catch {
      Issue.record("\(error) in what was written")
    }
  }

  @Test("a script is read and played, or is refused with its line")
  func scripts() throws {
    let experiment = Experiment(
      try ScenarioParser.parse(
        try #require(BuiltInScenarios.text(named: "xor")), fileName: "xor.yaml"))
    let capabilities = Capabilities(colorDepth: .none, isUnicode: true)
    let start = InterfaceState(
      experiment: experiment, capabilities: capabilities,
      theme: Theme(capabilities: capabilities), size: Size(columns: 80, rows: 24),
      pace: Pace(normal: 4), scenarioNames: ["xor", "donut"])
    let script = """
      # A show.
      run
      wait epoch 40
      rate 0.3
      wait solved
      view loss
      wait 1.5 s
      change set 1.2.w1 0.5
      """
    let tokens = CommandTable.commands.map { $0.name + "\n" } + ["wait ", "\nchange "]
    hold([script], tokens: tokens + Self.editTokens) { input in
      do throws(Script.Problem) {
        var state = start
        state.play(try Script(String(decoding: input, as: UTF8.self), file: "a", on: state))
        let session = ImmediateSession(experiment: experiment, isRunning: false)
        for _ in 0..<3 {
          guard let snapshot = session.nextSnapshot() else { break }
          for case .training(let command) in state.update(.snapshot(snapshot)) {
            session.perform(command)
          }
        }
        return state.scriptProblem?.description
      } catch {
        return error.description
      }
    }
  }
}
