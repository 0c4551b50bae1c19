import Datasets
import NeuralNetwork
import ScenarioFormat
import Testing
import Training

@Suite("Timeline")
struct TimelineTests {
  private static let neuron = NeuronPlace(layer: 0, neuron: 1)

  @Test("without edits it is the plain run")
  func plain() {
    let timeline = Timeline(Experiments.batches)
    timeline.go(toEpoch: 30)
    #expect(timeline.state == plainState(Experiments.batches, at: TrainingPosition(epoch: 30)))
    #expect(timeline.undo(from: timeline.position) == nil)
    #expect(timeline.redo() == nil)
    #expect(timeline.snapshot(pace: Pace(normal: 1)).timeline.branches.count == 1)
  }

  @Test("stepping back over an edit shows the network before it, and forward again the edited one")
  func stepOver() throws {
    let timeline = Timeline(Experiments.xor)
    timeline.go(toEpoch: 20)
    let before = timeline.state
    _ = try timeline.apply(.drawNeuron(Self.neuron))
    let edited = timeline.state
    #expect(edited.parameters != before.parameters)
    timeline.go(toEpoch: 30)
    let there = timeline.state
    timeline.go(toEpoch: 19)
    #expect(timeline.state == plainState(Experiments.xor, at: TrainingPosition(epoch: 19)))
    timeline.go(toEpoch: 20)
    #expect(timeline.state == edited)
    timeline.go(toEpoch: 30)
    #expect(timeline.state == there)
    #expect(timeline.newestEpoch == 30)
  }

  @Test(
    "edits of many samples end before they take all memory, and a new beginning takes them again")
  func memory() throws {
    let timeline = Timeline(Experiments.batches, byteLimit: 1_000)
    var samples = Samples(inputCount: 2)
    for number in 0..<4_000 { samples.append(inputs: [Float(number), 1], label: number % 2) }
    var count = 0
    let refusal = #expect(throws: EditRefusal.self) {
      while count < 100 {
        samples.append(inputs: [0.5, 0.5], label: 0)
        _ = try timeline.apply(.setTrainingSamples(samples))
        count += 1
      }
    }
    #expect(refusal?.description.contains("r begins anew") == true)
    #expect((8...16).contains(count))
    timeline.restart(draw: 0, from: timeline.position)
    _ = try timeline.apply(.setLearningRate(0.3))
  }

  @Test("undoing everything gives the original run's bits, redoing the edited one's")
  func undoAll() throws {
    let timeline = Timeline(Experiments.batches)
    timeline.go(to: TrainingPosition(epoch: 3, shownCount: 5))
    let edits: [TrainingEdit] = [
      .setLearningRate(0.3), .drawNeuron(Self.neuron), .addNeuron(layer: 0),
      .setMiniBatchSize(3), .setOptimizer(.gradientDescent), .addLayer(before: 1),
    ]
    for (index, edit) in edits.enumerated() {
      _ = try timeline.apply(edit)
      timeline.go(toEpoch: 5 + index)
    }
    let there = timeline.state
    for _ in edits {
      let move = try #require(timeline.undo(from: timeline.position))
      timeline.go(to: move.target)
    }
    #expect(timeline.position == TrainingPosition(epoch: 3, shownCount: 5))
    #expect(timeline.state == plainState(Experiments.batches, at: timeline.position))
    timeline.go(toEpoch: 40)
    #expect(timeline.state == plainState(Experiments.batches, at: timeline.position))
    for _ in edits {
      let move = try #require(timeline.redo())
      timeline.go(to: move.target)
    }
    #expect(timeline.state == there)
    #expect(timeline.redo() == nil)
  }

  @Test("an edit in the past leaves what came after as a branch, which can be gone back to")
  func branch() throws {
    let timeline = Timeline(Experiments.xor)
    timeline.go(toEpoch: 50)
    timeline.go(toEpoch: 20)
    #expect(try timeline.apply(.setLearningRate(0.5)) == "η 0.1 → 0.5")
    timeline.go(toEpoch: 25)
    let branches = timeline.snapshot(pace: Pace(normal: 1)).timeline.branches
    #expect(branches.map(\.newestEpoch) == [50, 25])
    #expect(branches.map(\.partingEpoch) == [0, 20])
    #expect(branches.map(\.isShown) == [false, true])
    #expect(branches[1].words == "η 0.1 → 0.5")
    let move = try #require(timeline.switchBranch(to: branches[0].id))
    timeline.go(to: move.target)
    #expect(timeline.state == plainState(Experiments.xor, at: TrainingPosition(epoch: 50)))
    #expect(timeline.switchBranch(to: 99) == nil)
  }

  @Test("a restart can be undone, and the trained network is back")
  func restart() throws {
    let timeline = Timeline(Experiments.xor)
    timeline.go(toEpoch: 30)
    timeline.restart(draw: 2, from: timeline.position)
    #expect(timeline.experiment.draw == 2)
    #expect(timeline.newestEpoch == 0)
    let other = Experiments.xor.with(draw: 2)
    #expect(timeline.state == plainState(other, at: TrainingPosition(epoch: 0)))
    let move = try #require(timeline.undo(from: timeline.position))
    timeline.go(to: move.target)
    #expect(timeline.state == plainState(Experiments.xor, at: TrainingPosition(epoch: 30)))
  }

  @Test("curve and goal of an edited run don't depend on how it was watched")
  func curve() throws {
    func run(_ chunk: Int) throws -> TrainingSnapshot {
      let timeline = Timeline(Experiments.xor, byteLimit: chunk * 500)
      for epoch in [30, 60] {
        while timeline.position.epoch < epoch {
          timeline.advance(toward: TrainingPosition(epoch: epoch), atMost: chunk)
          if chunk > 3 { timeline.go(toEpoch: max(0, timeline.position.epoch - 2)) }
          timeline.go(toEpoch: min(epoch, timeline.newestEpoch))
        }
        _ = try timeline.apply(.drawNeuron(Self.neuron))
      }
      timeline.go(toEpoch: 200)
      return timeline.snapshot(pace: Pace(normal: 1))
    }
    let (slow, fast) = (try run(5), try run(.max / 1_000))
    #expect(slow.curve == fast.curve)
    #expect(slow.timeline.earlierLosses == fast.timeline.earlierLosses)
    #expect(slow.timeline.earlierLosses.map(\.epoch) == Array(0..<60))
    #expect(slow.curve.entries.map(\.epoch) == Array(60...200))
    #expect(slow.outcome == fast.outcome)
    #expect(slow.timeline.edits.map(\.epoch) == [30, 60])
  }

  @Test("the loss of an edited run is that of its trainers, before and after the edit")
  func losses() throws {
    let timeline = Timeline(Experiments.xor)
    timeline.go(toEpoch: 10)
    _ = try timeline.apply(.setParameter(Self.neuron, input: 0, value: 3))
    timeline.go(toEpoch: 20)
    let snapshot = timeline.snapshot(pace: Pace(normal: 1))
    for entry in snapshot.timeline.earlierLosses + snapshot.curve.entries {
      timeline.go(toEpoch: entry.epoch)
      #expect(timeline.record().training.loss == entry.trainingLoss)
    }
    #expect(snapshot.timeline.earlierLosses.count + snapshot.curve.entries.count == 21)
  }

  @Test("a run that diverged goes on from its last finite epoch once the cause is gone")
  func divergence() throws {
    let timeline = Timeline(Experiments.wild)
    timeline.go(toEpoch: 100_000)
    let last = timeline.newestEpoch
    guard case .diverged = timeline.outcome else {
      Issue.record("\(timeline.outcome)")
      return
    }
    timeline.go(toEpoch: last / 2)
    _ = try timeline.apply(.setLearningRate(0.001))
    timeline.go(toEpoch: last + 100)
    #expect(timeline.newestEpoch == last + 100)
    let move = try #require(timeline.undo(from: timeline.position))
    timeline.go(to: move.target)
    timeline.go(toEpoch: 100_000)
    #expect(timeline.position.epoch == last)
  }

  @Test("a refused edit changes nothing")
  func refusal() {
    let timeline = Timeline(Experiments.xor)
    timeline.go(toEpoch: 5)
    let edit = TrainingEdit.drawNeuron(NeuronPlace(layer: 0, neuron: 2))
    #expect(throws: EditRefusal("there is no such hidden neuron")) { try timeline.apply(edit) }
    #expect(throws: EditRefusal("that changes nothing")) {
      try timeline.apply(.setLearningRate(Experiments.xor.hyperparameters.learningRate))
    }
    #expect(timeline.state == plainState(Experiments.xor, at: TrainingPosition(epoch: 5)))
    #expect(timeline.undo(from: timeline.position) == nil)
  }

  @Test("a mark is set and taken away again, and belongs to its branch")
  func marks() throws {
    let timeline = Timeline(Experiments.xor)
    timeline.go(toEpoch: 30)
    #expect(timeline.toggleMark(at: TrainingPosition(epoch: 8)))
    #expect(timeline.toggleMark(at: TrainingPosition(epoch: 25)))
    func marked() -> [Int] { timeline.snapshot(pace: Pace(normal: 1)).timeline.markedEpochs }
    #expect(marked() == [8, 25])
    timeline.go(toEpoch: 20)
    _ = try timeline.apply(.drawNeuron(Self.neuron))
    #expect(marked() == [8])
    #expect(!timeline.toggleMark(at: TrainingPosition(epoch: 8)))
    #expect(marked() == [])
  }
}
