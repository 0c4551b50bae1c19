import NeuralNetwork
import ScenarioFormat
import Testing
import Training

@Suite("TrainingDriver, edited")
struct EditCommandTests {
  private static let draw = TrainingEdit.drawNeuron(NeuronPlace(layer: 0, neuron: 0))

  /// What a headless run of XOR is like that is edited at these epochs.
  private func headless(_ edits: [(Int, TrainingEdit)], epoch: Int) throws -> TrainingSnapshot {
    let run = HeadlessRun(Experiments.xor)
    for (epoch, edit) in edits {
      run.train(toEpoch: epoch)
      try run.apply(edit)
    }
    run.train(toEpoch: epoch)
    return run.snapshot()
  }

  /// What there is to see after some commands and all that follows from them.
  private func snapshot(
    of simulation: inout Simulation, after commands: [TrainingCommand]
  ) throws -> TrainingSnapshot {
    simulation.turn(commands)
    simulation.settle()
    return try #require(simulation.snapshots.last)
  }

  @Test(
    "an edit of a watched run gives the bits of a headless one, whatever is looked at meanwhile")
  func headlessBits() throws {
    var simulation = Simulation(Experiments.xor, epochsPerSecond: 20, isRunning: true)
    simulation.pass(.seconds(1))
    simulation.turn([.edit(Self.draw)])
    let first = try #require(simulation.snapshots.last).epoch
    simulation.pass(.seconds(1))
    simulation.settle(.stepEpochs(-15))
    simulation.settle(.stepEpochs(9), .stepSample, .showNewest)
    simulation.turn([.edit(.addNeuron(layer: 0)), .run])
    let second = try #require(simulation.snapshots.last).newestEpoch
    simulation.pass(.seconds(1))
    let last = try snapshot(of: &simulation, after: [.show(epoch: 200)])
    let plain = try headless([(first, Self.draw), (second, .addNeuron(layer: 0))], epoch: 200)
    #expect(last.parameters == plain.parameters)
    #expect(last.curve == plain.curve)
    #expect(last.outcome == plain.outcome)
    #expect(last.timeline.edits == plain.timeline.edits)
    #expect(last.experiment == plain.experiment)
    #expect(simulation.settle(.undo, .undo, .show(epoch: 200))?.experiment == nil)
    let original = plainState(Experiments.xor, at: TrainingPosition(epoch: 200))
    #expect(simulation.snapshots.last?.parameters.values == original.parameters)
  }

  @Test("an edit waits for the epoch that was asked for before it, however long the way")
  func waits() throws {
    var simulation = Simulation(Experiments.xor, historyByteLimit: 1_000)
    simulation.settle(.show(epoch: 300))
    simulation.turn([.show(epoch: 250), .edit(Self.draw), .stepEpochs(5)], isInterrupted: true)
    let last = try snapshot(of: &simulation, after: [])
    #expect(last.epoch == 255)
    #expect(last.parameters == (try headless([(250, Self.draw)], epoch: 255)).parameters)
    #expect(last.timeline.branches.map(\.newestEpoch) == [300, 255])
  }

  @Test("a pause gives up what waits behind a far epoch")
  func pause() {
    var simulation = Simulation(Experiments.xor)
    simulation.turn([.show(epoch: 1_000_000), .edit(Self.draw)], isInterrupted: true)
    simulation.settle(.pause)
    #expect(simulation.snapshots.last?.timeline.edits == [])
    #expect(simulation.turn() == .never)
  }

  @Test("says what every command came to, under a new number each")
  func replies() {
    var simulation = Simulation(Experiments.xor)
    simulation.settle(.stepEpochs(5))
    #expect(simulation.snapshots.last?.reply == nil)
    let said: [(TrainingCommand, String, Bool)] = [
      (.undo, "nothing to undo", true), (.redo, "nothing to redo", true),
      (.edit(Self.draw), "h₁ new weights", false), (.undo, "undone: h₁ new weights", false),
      (.redo, "done again: h₁ new weights", false), (.switchBranch(7), "no branch 7", true),
      (.switchBranch(0), "branch 0: as it began", false),
      (.edit(.addNeuron(layer: 3)), "there is no such hidden neuron", true),
      (.toggleMark, "marked: epoch 5", false), (.toggleMark, "no mark at: epoch 5", false),
    ]
    for (number, (command, text, isRefusal)) in said.enumerated() {
      let reply = TrainingReply(number: number + 1, text: text, isRefusal: isRefusal)
      #expect(simulation.settle(command)?.reply == reply)
    }
  }

  @Test("undoing while it runs goes on from the moment before the edit")
  func undoRunning() throws {
    var simulation = Simulation(Experiments.xor, epochsPerSecond: 20, isRunning: true)
    simulation.pass(.seconds(1))
    simulation.turn([.edit(Self.draw)])
    simulation.pass(.seconds(1))
    simulation.turn([.undo])
    simulation.pass(.seconds(3))
    let last = try #require(simulation.snapshots.last)
    #expect(last.isRunning && last.isLive)
    #expect(last.parameters.values == plainState(Experiments.xor, at: last.position).parameters)
    #expect(last.timeline.canRedo && !last.timeline.canUndo)
  }

  @Test("a restart keeps the settings that were changed, and undoing it the trained network")
  func restart() throws {
    var simulation = Simulation(Experiments.xor)
    simulation.settle(.stepEpochs(30), .edit(.setLearningRate(0.4)), .stepEpochs(30))
    let before = try #require(simulation.snapshots.last)
    let again = try snapshot(of: &simulation, after: [.restart(draw: 0)])
    #expect(again.epoch == 0 && again.newestEpoch == 0)
    #expect(again.learningRate == 0.4)
    #expect(again.parameters == Experiments.xor.initialParameters)
    let back = try snapshot(of: &simulation, after: [.undo])
    #expect(back.parameters == before.parameters)
    #expect(back.epoch == 60 && back.draw == 0)
  }
}
