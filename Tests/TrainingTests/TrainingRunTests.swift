import NeuralNetwork
import ScenarioFormat
import Testing
import Training

@Suite("TrainingRun")
struct TrainingRunTests {
  @Test("500 epochs forward, 500 back and 500 forward again give the same bits")
  func thereAndBack() {
    let run = TrainingRun(Experiments.xor)
    run.go(toEpoch: 500)
    let there = run.state
    run.go(toEpoch: 0)
    #expect(run.state == plainState(Experiments.xor, at: TrainingPosition(epoch: 0)))
    run.go(toEpoch: 500)
    #expect(run.state == there)
    #expect(there == plainState(Experiments.xor, at: TrainingPosition(epoch: 500)))
    #expect(run.newestEpoch == 500)
  }

  @Test(
    "any position is reached from any other, to the same bits, with hardly any memory",
    arguments: [0, 500, 3_000, 16 << 20])
  func anyPosition(byteLimit: Int) {
    let experiment = Experiments.batches
    let run = TrainingRun(experiment, historyByteLimit: byteLimit)
    var generator = SeededGenerator(seed: 3, stream: .data)
    for _ in 0..<40 {
      let position = TrainingPosition(
        epoch: generator.index(below: 60), shownCount: generator.index(below: 10))
      run.go(to: position)
      #expect(run.position == position)
      #expect(run.state == plainState(experiment, at: position))
      #expect(run.historyByteCount <= max(run.state.storedByteCount, byteLimit * 5 / 4))
    }
  }

  @Test("a way back trains at most an interval again, and the next steps back hardly one")
  func cost() {
    let run = TrainingRun(Experiments.xor, historyByteLimit: 21_000)
    run.go(toEpoch: 2_000)
    #expect(run.cost(toEpoch: 895) == 31)
    let next = (864..<895).reversed().map { run.cost(toEpoch: $0) }
    #expect(next.reduce(0, +) <= 2 * next.count)
    #expect(next.max().map { $0 < 31 } == true)
    #expect(run.cost(toEpoch: 10) == 10)
    #expect(run.cost(toEpoch: 1_990) < 32)
  }

  @Test("samples and mini-batches in any mixture are the same updates")
  func insideAnEpoch() {
    let experiment = Experiments.batches
    let run = TrainingRun(experiment)
    for shownCount in [1, 3, 4, 9, 7, 8, 2] {
      let position = TrainingPosition(epoch: 2, shownCount: shownCount)
      run.go(to: position)
      #expect(run.state == plainState(experiment, at: position))
    }
  }

  @Test(
    "curve and outcome are the same whatever the steps and the ways back", arguments: [1, 3, 64])
  func determinism(chunk: Int) {
    let straight = TrainingRun(Experiments.xor)
    straight.go(toEpoch: 300)
    let run = TrainingRun(Experiments.xor, historyByteLimit: 2_000)
    var epoch = 0
    while epoch < 300 {
      epoch = min(300, epoch + chunk)
      while run.position.epoch < epoch {
        run.advance(toward: TrainingPosition(epoch: epoch), atMost: chunk)
      }
      if epoch % 5 == 0 { run.go(to: TrainingPosition(epoch: epoch / 3, shownCount: 1)) }
      if epoch % 4 == 0 { run.go(toEpoch: epoch) }
    }
    run.go(toEpoch: 300)
    #expect(run.curve == straight.curve)
    #expect(run.outcome == straight.outcome)
    #expect(run.state == straight.state)
  }

  @Test("the curve holds the losses and the accuracies of a plain trainer")
  func curve() {
    let experiment = Experiments.batches
    let run = TrainingRun(experiment)
    run.go(toEpoch: 20)
    let trainer = experiment.makeTrainer()
    #expect(run.curve.entries.count == 21)
    for entry in run.curve.entries {
      #expect(entry.trainingLoss == trainer.metrics(on: experiment.trainingSet).loss)
      #expect(entry.testLoss == trainer.metrics(on: experiment.testSet).loss)
      #expect(entry.trainingScore == trainer.metrics(on: experiment.trainingSet).accuracy)
      #expect(entry.testScore == trainer.metrics(on: experiment.testSet).accuracy)
      trainer.runEpoch()
    }
  }

  @Test("the curve of a regression holds R²")
  func curveOfRegression() {
    let run = TrainingRun(Experiments.wild)
    run.go(toEpoch: 1)
    let expected = run.experiment.makeTrainer().metrics(on: run.experiment.trainingSet)
    #expect(expected.coefficientOfDetermination != nil)
    #expect(run.curve.entries.first?.trainingScore == expected.coefficientOfDetermination)
    #expect(run.curve.entries.first?.testScore == nil)
  }

  @Test("the goal is reached at the first epoch at whose end it is met, and stays reached")
  func goal() {
    let trainer = Experiments.xor.makeTrainer()
    while (trainer.metrics(on: trainer.trainingSet).accuracy ?? 0) < 1 { trainer.runEpoch() }
    let run = TrainingRun(Experiments.xor)
    run.go(toEpoch: trainer.epoch - 1)
    #expect(run.outcome == .learning)
    run.go(toEpoch: 100)
    #expect(run.outcome == .goalReached(epoch: trainer.epoch))
    run.go(toEpoch: 3)
    #expect(run.outcome == .goalReached(epoch: trainer.epoch))
  }

  @Test("a run in a local minimum is called stuck by epoch 250, at the loss of half the corners")
  func stuck() {
    let run = TrainingRun(Experiments.stuck)
    run.go(toEpoch: 250)
    guard case .stuck(let epoch, let loss) = run.outcome else {
      Issue.record("not stuck: \(run.outcome)")
      return
    }
    #expect((1..<200).contains(epoch))
    #expect(abs(loss - 0.3466) < 0.035)
  }

  @Test("without a goal nothing is called stuck or reached")
  func noGoal() {
    let run = TrainingRun(Experiments.stuckWithoutGoal)
    run.go(toEpoch: 250)
    #expect(run.outcome == .learning)
  }

  @Test(
    "a diverging run ends at its last finite epoch, however it got there", arguments: [1, 7, 999])
  func divergence(chunk: Int) {
    let experiment = Experiments.wild
    let trainer = experiment.makeTrainer()
    var last = trainer.state
    while trainer.parameters.isFinite, trainer.metrics(on: trainer.trainingSet).loss.isFinite {
      last = trainer.state
      trainer.runEpoch()
    }
    let run = TrainingRun(experiment)
    while run.advance(toward: .unreachable, atMost: chunk) > 0 {}
    #expect(run.outcome == .diverged(lastFiniteEpoch: last.epoch))
    #expect(run.state == last)
    #expect(run.newestEpoch == last.epoch)
    #expect(run.curve.entries.allSatisfy { $0.trainingLoss.isFinite })
    run.go(toEpoch: 2)
    #expect(run.state == plainState(experiment, at: TrainingPosition(epoch: 2)))
    run.go(toEpoch: 100_000)
    #expect(run.state == last)
  }
}
