import NeuralNetwork
import ScenarioFormat
import Testing
import Training

@Suite("A run that another program trains")
struct FollowedRunTests {
  private let experiment = Experiments.batches

  /// The weights that training would have after so many epochs.
  private func parameters(_ epoch: Int) -> Parameters {
    let run = HeadlessRun(experiment)
    run.train(toEpoch: epoch)
    return run.snapshot().parameters
  }

  @Test("counts versions as epochs, with the losses that training has there")
  func versions() {
    var run = FollowedRun(experiment, file: "m.safetensors")
    let training = HeadlessRun(experiment)
    for epoch in 1...5 {
      training.train(toEpoch: epoch)
      run.take(.parameters(training.snapshot().parameters))
      let (shown, expected) = (run.snapshot, training.snapshot())
      #expect(shown.epoch == epoch && shown.isLive && shown.isRunning)
      #expect(shown.training == expected.training)
      #expect(shown.test == expected.test)
      #expect(shown.curve.entries.map(\.trainingLoss) == expected.curve.entries.map(\.trainingLoss))
      #expect(shown.curve.entries.map(\.testScore) == expected.curve.entries.map(\.testScore))
      #expect(shown.path == expected.path)
    }
    #expect(run.snapshot.followed == FollowedFile(name: "m.safetensors"))
  }

  @Test("goes back and forth to the very same weights, and goes along again when it runs")
  func wayBack() {
    var run = FollowedRun(experiment, file: "m")
    for epoch in 1...4 { run.take(.parameters(parameters(epoch))) }
    run.perform(.stepEpochs(-3))
    #expect(run.snapshot.epoch == 1 && !run.snapshot.isRunning)
    #expect(run.snapshot.parameters == parameters(1))
    run.take(.parameters(parameters(5)))
    #expect(run.snapshot.epoch == 1 && run.snapshot.newestEpoch == 5, "it stays where it was put")
    run.perform(.show(epoch: 99))
    #expect(run.snapshot.epoch == 5)
    run.perform(.show(epoch: -1))
    #expect(run.snapshot.epoch == 0)
    #expect(run.snapshot.parameters == experiment.initialParameters)
    run.perform(.toggle)
    #expect(run.snapshot.parameters == parameters(5))
  }

  @Test("takes the same weights again for nothing new, and a whole file ends a problem")
  func problems() {
    var run = FollowedRun(experiment, file: "m")
    run.take(.parameters(experiment.initialParameters))
    #expect(run.snapshot.newestEpoch == 0)
    run.take(.problem("is cut off"))
    #expect(run.snapshot.followed?.problem == "is cut off")
    #expect(run.snapshot.parameters == experiment.initialParameters)
    run.take(.parameters(experiment.initialParameters))
    #expect(run.snapshot.followed?.problem == nil)
  }

  @Test(
    "refuses what only a trainer can do, and says what is followed",
    arguments: [
      TrainingCommand.restart(draw: 0), .edit(.setLearningRate(1)), .stepMiniBatch, .stepSample,
      .undo, .redo, .switchBranch(0), .setPace(Pace(normal: 1)),
    ])
  func refusals(command: TrainingCommand) throws {
    var run = FollowedRun(experiment, file: "model.safetensors")
    let before = run.snapshot
    run.perform(command)
    let reply = try #require(run.snapshot.reply)
    #expect(reply.isRefusal && reply.text.contains("model.safetensors"))
    #expect(run.snapshot.parameters == before.parameters && run.snapshot.epoch == 0)
  }

  @Test("keeps as many versions as 8 MiB hold, and says where the way back ends")
  func bound() {
    var run = FollowedRun(experiment, file: "m")
    var parameters = experiment.initialParameters
    for version in 1...5_000 {
      parameters.values[0] = Float(version)
      run.take(.parameters(parameters))
    }
    #expect(run.snapshot.epoch == 5_000)
    run.perform(.show(epoch: 0))
    #expect(run.snapshot.epoch == 905)
    #expect(run.snapshot.parameters.values[0] == 905)
    #expect(run.snapshot.reply?.text == "version 905 is the oldest that is kept")
    #expect(run.snapshot.curve.entries.count <= 2_048)
  }

  @Test("takes another network over the same data, and still has the way back to the first")
  func anotherNetwork() throws {
    var run = FollowedRun(experiment, file: "m")
    run.take(.parameters(parameters(1)))
    let training = HeadlessRun(experiment)
    try training.apply(.addNeuron(layer: 0))
    let wider = training.snapshot()
    let other = try #require(wider.experiment)
    for _ in 0..<9 {
      run.take(.experiment(other))
      #expect(run.snapshot.experiment?.architecture == other.architecture)
      #expect(run.snapshot.parameters.architecture == other.architecture)
      #expect(run.experiment.architecture == other.architecture)
    }
    #expect(run.snapshot.epoch == 10)
    run.perform(.stepEpochs(-1))
    #expect(run.snapshot.parameters.architecture == other.architecture)
    run.perform(.show(epoch: 0))
    #expect(run.snapshot.epoch > 0, "nine networks are more than are kept")
  }

  @Test("knows when the goal is reached, by the first version that does")
  func goal() {
    let training = HeadlessRun(Experiments.xor)
    var run = FollowedRun(Experiments.xor, file: "m")
    for epoch in [1, 60, 2] {
      let training = epoch == 2 ? HeadlessRun(Experiments.xor) : training
      training.train(toEpoch: epoch)
      run.take(.parameters(training.snapshot().parameters))
      #expect(run.snapshot.outcome == (epoch == 1 ? .learning : .goalReached(epoch: 2)))
    }
  }
}
