import NeuralNetwork
import ScenarioFormat
import Testing
import Training

@Suite("HeadlessRun")
struct HeadlessRunTests {
  @Test("its records are a plain trainer's, from epoch 0 on")
  func records() {
    let experiment = Experiments.batches
    let run = HeadlessRun(experiment)
    let trainer = experiment.makeTrainer()
    for epoch in 0...10 {
      #expect(run.train(toEpoch: epoch))
      let record = TrainingRecord(
        epoch: epoch, training: trainer.metrics(on: experiment.trainingSet),
        test: trainer.metrics(on: experiment.testSet), learningRate: trainer.learningRate)
      #expect(run.record() == record)
      trainer.runEpoch()
    }
  }

  @Test("its snapshot is that of a session that stands still at the epoch")
  func snapshot() {
    let run = HeadlessRun(Experiments.xor)
    run.train(toEpoch: 100)
    let snapshot = run.snapshot()
    #expect(snapshot.epoch == 100 && snapshot.isLive && !snapshot.isRunning)
    #expect(snapshot.test == nil && snapshot.currentSample == nil)
    #expect(snapshot.updateCount == 400)
    #expect(snapshot.curve.entries.count == 101)
    let plain = plainState(Experiments.xor, at: TrainingPosition(epoch: 100))
    #expect(snapshot.parameters.values == plain.parameters)
    guard case .goalReached = snapshot.outcome else {
      Issue.record("XOR is solved by epoch 100, not \(snapshot.outcome)")
      return
    }
  }

  @Test("a diverging run says that the epoch was not reached")
  func divergence() {
    let run = HeadlessRun(Experiments.wild)
    #expect(!run.train(toEpoch: 100_000))
    #expect(run.outcome == .diverged(lastFiniteEpoch: run.epoch))
  }
}
