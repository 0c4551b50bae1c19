import App
import Interface
import NeuralNetwork
import ScenarioFormat
import ScenarioLibrary
import TestSupport
import Testing
import TextScreen
import Training

@Suite("A file that is followed, in the loop of the program", .serialized, .timeLimit(.minutes(1)))
struct FollowingTests {
  /// What is found at each look, one after the other.
  private final class Script {
    var versions: [FollowedVersion?]
    init(_ versions: [FollowedVersion?]) { self.versions = versions }
    func look() -> FollowedVersion? { versions.isEmpty ? nil : versions.removeFirst() }
  }

  private let experiment: Experiment

  init() throws {
    let text = try #require(BuiltInScenarios.text(named: "xor"))
    experiment = Experiment(try ScenarioParser.parse(text, fileName: "xor"))
  }

  private func version(_ epoch: Int) -> FollowedVersion {
    let run = HeadlessRun(experiment)
    run.train(toEpoch: epoch)
    return .parameters(run.snapshot().parameters)
  }

  private func run(
    _ versions: [FollowedVersion?], _ script: [ScriptedScreen.Step]
  ) -> (AppLoop.Ending, ScriptedScreen) {
    let size = Size(columns: 100, rows: 30)
    let screen = ScriptedScreen(size: size, script: script)
    let state = InterfaceState(
      experiment: experiment, capabilities: screen.capabilities,
      theme: Theme(capabilities: screen.capabilities), size: size, pace: Pace(normal: 1))
    let source = ModelSource(
      name: "m.safetensors", experiment: experiment, look: Script(versions).look)
    var loop = AppLoop(screen: screen, state: state, isRunning: true, source: source) {
      name, step in
      let place = ["xor", "donut"].firstIndex(of: name).map { $0 + step } ?? 0
      let found = place == 1 ? "donut" : "xor"
      return BuiltInScenarios.text(named: found).flatMap {
        try? ScenarioParser.parse($0, fileName: found)
      }
    }
    return (loop.run(), screen)
  }

  private func shows(_ text: String) -> ScriptedScreen.Step {
    .until { PlainText.render($0).contains(text) }
  }

  private func key(_ key: Key) -> ScriptedScreen.Step { .event(.key(key)) }

  @Test("shows version after version, goes back to an earlier one, and along again")
  func versions() {
    let (ending, _) = run(
      [version(20), nil, version(40)],
      [
        shows("▶ version 1"), shows("▶ version 2"), shows("solved at version 2"),
        key(.character(",")), shows("‖ version 1 of 2"), key(.character(" ")),
        shows("▶ version 2"), key(.character("q")),
      ])
    #expect(ending == .quit)
  }

  @Test("says nothing of a moment's trouble; of a longer one until it is over")
  func problems() {
    let broken = FollowedVersion.problem("m.safetensors: it is cut off")
    let (_, screen) = run(
      [version(20), broken, broken, version(30), version(35)]
        + Array(repeating: broken, count: 7) + [version(40)],
      [
        shows("version 3"), shows("it is cut off"), shows("version 4"),
        .until { !PlainText.render($0).contains("it is cut off") }, key(.character("q")),
      ])
    let texts = screen.frames.map(PlainText.render)
    let first = texts.firstIndex { $0.contains("it is cut off") }
    #expect(first.map { texts[$0].contains("version 3") } == true)
  }

  @Test("leaves the file for another lesson, and comes back to its newest version")
  func lessons() {
    let (_, _) = run(
      [version(20), version(40)],
      [
        shows("▶ version 2"), key(.character(")")), shows("donut · "), shows("epoch 1"),
        key(.character("(")), shows("▶ version 2"), shows("solved at version 2"),
        key(.character("q")),
      ])
  }
}
