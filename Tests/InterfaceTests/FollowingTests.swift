import Interface
import NeuralNetwork
import ScenarioFormat
import TestSupport
import Testing
import TextScreen
import Training

@Suite("A network that another program trains, on the screen")
struct FollowingTests {
  /// XOR's training, handed over every twenty epochs.
  private func followed(
    columns: Int, rows: Int, colorDepth: ColorDepth = .indexed, isUnicode: Bool = true
  ) throws -> (state: InterfaceState, run: FollowedRun) {
    var state = try state(
      columns: columns, rows: rows, colorDepth: colorDepth, isUnicode: isUnicode)
    var run = FollowedRun(state.experiment, file: "model.safetensors")
    let training = HeadlessRun(state.experiment)
    for epoch in [20, 40, 60] {
      training.train(toEpoch: epoch)
      run.take(.parameters(training.snapshot().parameters))
    }
    _ = state.update(.snapshot(run.snapshot))
    return (state, run)
  }

  @Test("says which file it goes along with, and counts versions")
  func screen() throws {
    let state = try followed(columns: 80, rows: 24).state
    expectScreen(state.frame(reusing: nil).buffer, matches: "followed-80")
  }

  @Test("says so in ASCII, when it stays at a version and the file is broken")
  func problem() throws {
    var (state, run) = try followed(
      columns: 80, rows: 24, colorDepth: .none, isUnicode: false)
    run.perform(.stepEpochs(-1))
    run.take(.problem("model.safetensors: this is no safetensors file: it has no header"))
    _ = state.update(.snapshot(run.snapshot))
    expectScreen(state.frame(reusing: nil).buffer, matches: "followed-80-ascii")
  }

  @Test("goes on to be shown when new weights are asked for, which it can't have")
  func newWeights() throws {
    var (state, run) = try followed(columns: 100, rows: 30)
    for effect in state.press("R") {
      guard case .training(let command) = effect else { continue }
      run.perform(command)
    }
    _ = state.update(.snapshot(run.snapshot))
    #expect(state.notice?.text == "model.safetensors is followed: another program trains it")
    run.perform(.show(epoch: 1))
    _ = state.update(.snapshot(run.snapshot))
    #expect(state.snapshot?.epoch == 1)
  }

  @Test("can't be taken in hand, by number or by its line", arguments: ["e", "E"])
  func hand(key: String) throws {
    var (state, _) = try followed(columns: 100, rows: 30)
    _ = state.press(Key(.tab))
    #expect(state.press(key).isEmpty)
    #expect(state.notice?.text == "model.safetensors is followed: another program trains it")
  }

  @Test("is told what is wrong with it, and not which key mends it")
  func findings() throws {
    var state = try state("xor")
    let experiment = try experiment("xor")
    let zeros = Parameters(
      architecture: experiment.architecture,
      values: Array(repeating: 0, count: experiment.architecture.parameterCount))
    var run = FollowedRun(experiment, file: "m")
    run.take(.parameters(zeros))
    _ = state.update(.snapshot(run.snapshot))
    _ = state.press("w")
    let text = PlainText.render(state.frame(reusing: nil).buffer)
    #expect(text.contains("All weights are 0"))
    #expect(!text.contains("new weights"))
  }
}
