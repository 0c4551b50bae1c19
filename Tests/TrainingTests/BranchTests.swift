import NeuralNetwork
import ScenarioFormat
import Testing
import Training

@Suite("The branches of a timeline")
struct BranchTests {
  /// A run to epoch 50, edited at 20 and trained to 60, edited in the first branch at 10 and
  /// trained to 30.
  private func timeline() throws -> Timeline {
    let timeline = Timeline(Experiments.xor)
    timeline.go(toEpoch: 50)
    timeline.go(toEpoch: 20)
    _ = try timeline.apply(.setLearningRate(0.5))
    timeline.go(toEpoch: 60)
    timeline.go(toEpoch: 10)
    _ = try timeline.apply(.addNeuron(layer: 0))
    timeline.go(toEpoch: 30)
    return timeline
  }

  private func summary(_ timeline: Timeline) -> TimelineSummary {
    timeline.snapshot(pace: Pace(normal: 1)).timeline
  }

  @Test("hang on those that they part from, with what was changed")
  func tree() throws {
    let branches = summary(try timeline()).branches
    #expect(branches.map(\.id) == [0, 1, 2])
    #expect(branches.map(\.parent) == [nil, 0, 0])
    #expect(branches.map(\.partingEpoch) == [0, 20, 10])
    #expect(branches.map(\.newestEpoch) == [50, 60, 30])
    #expect(branches.map { $0.edits.count } == [0, 1, 1])
    #expect(branches.map(\.isShown) == [false, false, true])
    #expect(branches[2].architecture?.layers[0].width == 3)
  }

  @Test("an edit where a run stands is no branch of its own, but part of one")
  func chain() throws {
    let timeline = Timeline(Experiments.xor)
    timeline.go(toEpoch: 20)
    _ = try timeline.apply(.setLearningRate(0.5))
    timeline.go(toEpoch: 40)
    _ = try timeline.apply(.setLearningRate(0.1))
    timeline.go(toEpoch: 60)
    timeline.go(toEpoch: 30)
    _ = try timeline.apply(.setLearningRate(0.2))
    let branches = summary(timeline).branches
    #expect(branches.map(\.parent) == [nil, 2])
    #expect(branches[0].edits.map(\.epoch) == [20, 40])
    #expect(branches[0].partingEpoch == 0 && branches[1].partingEpoch == 30)
  }

  @Test("keep their losses and their parameters up to the newest epoch, exactly")
  func ends() throws {
    let branches = summary(try timeline()).branches
    let plain = plainTrainer(Experiments.xor, at: TrainingPosition(epoch: 50))
    #expect(branches[0].stops.last?.epoch == 50)
    #expect(branches[0].stops.last?.parameters == plain.parameters.values)
    let loss = plain.metrics(on: Experiments.xor.trainingSet).loss
    #expect(branches[0].newest?.trainingLoss == loss)
    #expect(branches[0].losses.map(\.epoch) == Array(0...50))
    #expect(branches[1].losses.first?.epoch == 20 && branches[1].losses.last?.epoch == 60)
    // The shown one's are in the snapshot.
    #expect(branches[2].losses.isEmpty && branches[2].stops.isEmpty)
  }

  @Test("stay known at their ends when their runs are let go, in bounded memory")
  func letGo() throws {
    let timeline = Timeline(Experiments.xor, byteLimit: 200_000)
    for number in 0..<30 {
      timeline.go(toEpoch: 300)
      timeline.go(toEpoch: 100)
      _ = try timeline.apply(.setLearningRate(0.2 + Float(number) / 100))
    }
    let branches = summary(timeline).branches.filter { !$0.isShown }
    #expect(branches.count > 20)
    for branch in branches {
      #expect(branch.losses.count <= 129)
      #expect(branch.losses.last?.epoch == branch.newestEpoch)
      #expect(branch.stops.last?.epoch == branch.newestEpoch)
    }
    #expect(timeline.historyByteCount <= 250_000)
  }

  @Test("part from the shown one where an older or a younger branch leaves its path")
  func partings() throws {
    let timeline = try timeline()
    // The second branch parts at 20, behind the parting of the shown one.
    #expect(summary(timeline).partingEpochs == [])
    _ = timeline.switchBranch(to: 0)
    timeline.go(toEpoch: 50)
    #expect(summary(timeline).partingEpochs == [10, 20])
    _ = timeline.switchBranch(to: 1)
    timeline.go(toEpoch: 60)
    #expect(summary(timeline).partingEpochs == [10])
  }

  @Test("marks have names, and get other ones")
  func names() {
    let timeline = Timeline(Experiments.xor)
    timeline.go(toEpoch: 30)
    timeline.mark(at: TrainingPosition(epoch: 12), named: "before the jump")
    _ = timeline.toggleMark(at: TrainingPosition(epoch: 5))
    #expect(summary(timeline).marks.map(\.name) == ["", "before the jump"])
    timeline.mark(at: TrainingPosition(epoch: 5), named: "start")
    #expect(summary(timeline).marks.map(\.name) == ["start", "before the jump"])
    #expect(summary(timeline).markedEpochs == [5, 12])
    #expect(!timeline.toggleMark(at: TrainingPosition(epoch: 12)))
    #expect(summary(timeline).marks.map(\.epoch) == [5])
  }
}
