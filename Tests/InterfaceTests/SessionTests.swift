import Interface
import NeuralNetwork
import ScenarioFormat
import Testing
import TextScreen
import Training

@Suite("Saving and opening a session")
struct SessionTests {
  /// Does what effects ask for until nothing more happens, and gives back what shall be written.
  private func settle(
    _ state: inout InterfaceState, _ session: ImmediateSession, _ effects: [Effect] = []
  ) -> [FileRequest] {
    var requests: [FileRequest] = []
    var effects = effects
    for _ in 0..<400 {
      for effect in effects {
        switch effect {
        case .training(let command): session.perform(command)
        case .write(let request): requests.append(request)
        default: break
        }
      }
      guard let snapshot = session.nextSnapshot() else { break }
      effects = state.update(.snapshot(snapshot))
    }
    return requests
  }

  private func document(_ request: FileRequest) throws -> SessionDocument {
    try SessionParser.parse(
      String(decoding: request.content, as: UTF8.self), fileName: request.path)
  }

  /// A session in which something was done.
  private func edited(_ name: String = "xor") throws -> (InterfaceState, ImmediateSession) {
    var state = try state(name)
    let session = ImmediateSession(experiment: state.runs[0].experiment, isRunning: false)
    _ = settle(&state, session)
    for key: Key in [Key(.right, modifiers: .shift), .character("+"), Key(.tab), .character("v")] {
      _ = settle(&state, session, state.press(key))
    }
    return (state, session)
  }

  @Test("writes what was asked for before, edits that are still on their way included")
  func pending() throws {
    var (state, session) = try edited()
    let effects = state.press(Key(.right, modifiers: .shift)) + state.press("-") + state.press("s")
    let requests = settle(&state, session, effects)
    #expect(requests.count == 1)
    let document = try document(try #require(requests.first))
    #expect(document.run.shown.epoch == 20)
    #expect(
      document.run.stretches.map(\.change).last == .edit(.removeNeuron(.init(layer: 0, neuron: 0))))
  }

  @Test("takes a free name first, then the session's own file")
  func names() throws {
    var (state, session) = try edited()
    let first = try #require(settle(&state, session, state.press("s")).first)
    #expect(first.path == "xor.session.yaml" && first.collision == .number)
    _ = state.update(.wrote(.written(first, to: "xor-2.session.yaml")))
    #expect(state.notice?.text == "the session is in xor-2.session.yaml")
    let second = try #require(settle(&state, session, state.press("s")).first)
    #expect(second.path == "xor-2.session.yaml" && second.collision == .replace)
    _ = state.update(.wrote(.refused(second, because: "the disk is full")))
    #expect(state.notice?.isRefusal == true)
    _ = state.press(":save other.yaml")
    let third = try #require(settle(&state, session, state.press(Key(.enter))).first)
    #expect(third.path == "other.yaml" && third.collision == .refuse)
    _ = state.update(.wrote(.written(third, to: "other.yaml")))
    #expect(try #require(settle(&state, session, state.press("s")).first).path == "other.yaml")
  }

  @Test(
    "opens with the same picture, and is saved again to the last byte",
    arguments: [
      "xor", "descent-three-ways", "donut-lift",
    ])
  func opens(name: String) throws {
    var (state, session) = try edited(name)
    let request = try #require(settle(&state, session, state.press("s")).first)
    let document = try document(request)
    let capabilities = state.capabilities
    let experiment = Experiment(document.scenario)
    var again = InterfaceState(
      experiment: experiment, capabilities: capabilities, theme: state.theme, size: state.size,
      pace: Pace(epochsPerSecond: document.pace, normal: experiment.scenario.pace))
    again.open(document, path: "a.yaml")
    let resumed = ImmediateSession(
      experiment: experiment, resuming: again.resumedRun, isRunning: false)
    _ = settle(&again, resumed)
    #expect(again.notice == nil)
    #expect(again.resumedRun == nil)
    #expect(again.runs[0].snapshot?.parameters == state.runs[0].snapshot?.parameters)
    #expect(again.shownRun == state.shownRun)
    #expect(again.options == state.options && again.selection == state.selection)
    let saved = try #require(settle(&again, resumed, again.press("s")).first)
    #expect(saved.path == "a.yaml")
    #expect(saved.content == request.content)
  }

  @Test("says when the weights are not those that were saved")
  func changed() throws {
    var document = try SessionParser.parse(
      """
      session: 1
      scenario: {data: {generator: corners}}
      run: [{id: 0, start: 0, trained: 5}]
      shown: {stretch: 0, epoch: 5}
      check: x0000000000000001
      """, fileName: "a.yaml")
    document.pace = 4
    var state = try state()
    state.open(document, path: nil)
    let session = ImmediateSession(
      experiment: Experiment(document.scenario), resuming: document.run, isRunning: false)
    _ = settle(&state, session)
    #expect(state.snapshot?.epoch == 5)
    #expect(state.notice?.text.contains("not the weights that were saved") == true)
  }

  @Test("shows how much has been trained again")
  func progress() throws {
    var state = try state()
    var snapshot = try #require(state.snapshot)
    snapshot.replayedShare = 0.456
    _ = state.update(.snapshot(snapshot))
    let text = PlainText.render(state.frame(reusing: nil).buffer)
    #expect(text.contains("trains the saved run again: 46 %"))
  }
}
