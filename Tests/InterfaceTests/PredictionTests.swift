import Datasets
import Interface
import NeuralNetwork
import ScenarioFormat
import TestSupport
import Testing
import TextScreen
import Training

@Suite("A step that is guessed first")
struct PredictionTests {
  private func status(_ state: InterfaceState) -> String {
    let text = PlainText.render(state.frame(reusing: nil).buffer)
    return String(text.split(separator: "\n").last ?? "")
  }

  private func snapshot(_ name: String = "xor", epoch: Int) throws -> TrainingSnapshot {
    let run = HeadlessRun(try experiment(name))
    run.train(toEpoch: epoch)
    return run.snapshot()
  }

  /// A state that asks for a guess, its step from epoch 0 to 10 worked out.
  private func asking(_ name: String = "xor") throws -> InterfaceState {
    var state = try state(name)
    _ = state.press("U")
    let effects = state.press(Key(.right, modifiers: .shift))
    #expect(effects == [.training(.stepEpochs(10))])
    #expect(state.update(.snapshot(try snapshot(name, epoch: 10))).isEmpty)
    return state
  }

  @Test("is held back until a key shows it")
  func heldBack() throws {
    var state = try asking()
    #expect(state.snapshot?.epoch == 0)
    #expect(status(state).contains("where will h₁ and h₂ go"))
    #expect(state.press(" ").isEmpty)
    #expect(state.snapshot?.epoch == 10)
    #expect(status(state).contains("loss 0.6992 → 0.6804"))
    #expect(status(state).contains("1 sample changed sides"))
  }

  @Test("is any step forward, of epochs, a mini-batch or a sample", arguments: [".", "b", ";"])
  func steps(key: String) throws {
    var state = try state()
    _ = state.press("U" + key)
    #expect(state.update(.snapshot(try snapshot(epoch: 1))).isEmpty)
    #expect(state.snapshot?.epoch == 0)
    _ = state.press(key)
    #expect(state.snapshot?.epoch == 1)
  }

  @Test("is no step back")
  func back() throws {
    var state = try state(epoch: 5)
    _ = state.press("U,")
    #expect(state.update(.snapshot(try snapshot(epoch: 4))).isEmpty)
    #expect(state.snapshot?.epoch == 4)
  }

  @Test("is shown as soon as it is there, when it was asked for too early")
  func overdue() throws {
    var state = try state()
    _ = state.press("U. ")
    #expect(state.snapshot?.epoch == 0)
    #expect(state.update(.snapshot(try snapshot(epoch: 1))).isEmpty)
    #expect(state.snapshot?.epoch == 1)
  }

  @Test("leaves the picture free to be looked at, and the probe to be moved")
  func looking() throws {
    var state = try asking()
    for key in ["v", "V", "1", "1", "t", "t", "i"] { #expect(state.press(key).isEmpty) }
    _ = state.press(Key(.left))
    _ = state.update(.input(.mouse(.pressed, at: Position(row: 8, column: 20))))
    #expect(state.snapshot?.epoch == 0)
    #expect(status(state).contains("change"))
    _ = state.press(" ")
    #expect(state.snapshot?.epoch == 10)
    #expect(status(state).contains("the place"))
  }

  @Test("shows old lines as ghosts with arrows to the new ones, until the next step")
  func answer() throws {
    var state = try asking()
    _ = state.press(" ")
    expectScreen(state.frame(reusing: nil).buffer, matches: "prediction-xor-10")
    _ = state.press(".")
    #expect(state.update(.snapshot(try snapshot(epoch: 11))).isEmpty)
    _ = state.press("U")
    let plain = try InterfaceTests.state(epoch: 11)
    let pictures = [state, plain].map { PlainText.render($0.frame(reusing: nil).buffer) }
    let rows = pictures.map { $0.split(separator: "\n").dropLast() }
    #expect(rows[0] == rows[1])
  }

  @Test("is shown when guessing is given up, and then steps are shown at once")
  func givenUp() throws {
    var state = try asking()
    _ = state.press("U")
    #expect(state.snapshot?.epoch == 10)
    _ = state.press(".")
    #expect(state.update(.snapshot(try snapshot(epoch: 11))).isEmpty)
    #expect(state.snapshot?.epoch == 11)
  }

  @Test("is asked about a single line, too")
  func singleLine() throws {
    var state = try asking("perceptron-or")
    #expect(status(state).contains("where will the boundary go"))
    _ = state.press(" ")
    #expect(status(state).contains("loss"))
  }

  @Test("is none where runs are compared")
  func comparison() throws {
    var state = try state("descent-three-ways")
    _ = state.press("U")
    #expect(status(state).contains("only a single run"))
    #expect(!state.press(".").isEmpty)
  }

  @Test("counts the samples that have changed sides", arguments: ["donut", "spiral-features"])
  func changedSides(name: String) throws {
    var state = try asking(name)
    _ = state.press(" ")
    let (samples, map) = (state.experiment.dataset.training, state.experiment.inputMap)
    let sides = try [0, 10].map { epoch in
      let parameters = try snapshot(name, epoch: epoch).parameters
      return (0..<samples.count).map { sample in
        parameters.outputs(inputs: map.inputs(of: samples.point(sample)), count: 1)[0] >= 0.5
      }
    }
    let count = zip(sides[0], sides[1]).count { $0 != $1 }
    let words = count == 1 ? "1 sample changed sides" : "\(count) samples changed sides"
    #expect(count > 1)
    #expect(status(state).contains(words), "\(status(state))")
  }
}
