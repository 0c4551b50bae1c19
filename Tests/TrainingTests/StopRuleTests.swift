import NeuralNetwork
import ScenarioFormat
import Testing
import Training

/// A stop rule and the epoch at which it must be met.
struct Stop: Sendable, CustomTestStringConvertible {
  let text: String
  let rule: StopRule
  let epoch: ClosedRange<Int>

  var testDescription: String { text }

  static let all = [
    Stop(text: "epochs: 30", rule: .epochs(30), epoch: 30...30),
    Stop(text: "epochs: 4321", rule: .epochs(4321), epoch: 4321...4321),
    Stop(text: "loss: 0.3", rule: .loss(0.3), epoch: 50...70),
    Stop(text: "accuracy: 1", rule: .accuracy(1), epoch: 38...43),
    Stop(text: "plateau: 3", rule: .plateau(epochs: 3), epoch: 100...40_000),
    Stop(text: "epochs: 50, accuracy: 1", rule: .accuracy(1), epoch: 38...43),
  ]

  var experiment: Experiment {
    Experiments.parsed(
      """
      data: {generator: corners, gate: xor}
      network: {hidden-layers: [2], start: [-0.6, -0.1, 0.5, 0.2, 0, 0, 0.4, 0.9, 0]}
      training: {mini-batch-size: 1}
      stop: {\(text)}
      """)
  }
}

@Suite("A stop rule")
struct StopRuleTests {
  static let early = Experiments.parsed(
    """
    data: {generator: gauss, samples: 60, noise: 0.5, test-share: 0.5}
    network: {hidden-layers: [32]}
    training: {optimizer: adam, learning-rate: 0.03}
    stop: {patience: 10}
    """)

  @Test("pauses a run at its epoch, at any speed, and headless ends there", arguments: Stop.all)
  func pauses(stop: Stop) {
    var simulation = Simulation(stop.experiment, isRunning: true)
    let snapshot = simulation.settle()
    #expect(snapshot?.isRunning == false)
    #expect(snapshot?.stop?.rule == stop.rule)
    #expect(snapshot.map { stop.epoch.contains($0.epoch) } == true)
    #expect(snapshot?.stop?.epoch == snapshot?.epoch)
    let headless = HeadlessRun(stop.experiment)
    while headless.stop == nil { headless.train(toEpoch: headless.epoch + 1) }
    #expect(headless.stop == snapshot?.stop)
    #expect(headless.snapshot().parameters == snapshot?.parameters)
  }

  @Test("lets whoever wants to go on from there")
  func goesOn() {
    var simulation = Simulation(Stop.all[0].experiment, isRunning: true)
    simulation.settle()
    #expect(simulation.settle(.stepEpochs(5))?.epoch == 35)
    simulation.turn([.run])
    for _ in 0..<30 { simulation.turn() }
    #expect(simulation.snapshots.last?.isRunning == true)
    #expect((simulation.snapshots.last?.epoch ?? 0) > 35)
    #expect(simulation.snapshots.last?.stop?.epoch == 30)
  }

  @Test("doesn't keep a step from passing it")
  func stepsPass() {
    var simulation = Simulation(Stop.all[0].experiment)
    #expect(simulation.settle(.stepEpochs(100))?.epoch == 100)
  }

  @Test("stops early when the test loss rises, and names the best epoch")
  func earlyStopping() throws {
    let run = HeadlessRun(Self.early)
    var losses: [Float] = []
    while run.stop == nil {
      losses.append(run.record().test?.loss ?? .nan)
      run.train(toEpoch: run.epoch + 1)
    }
    let stop = try #require(run.stop)
    let best = try #require(stop.bestEpoch)
    #expect(stop.rule == .earlyStopping(patience: 10))
    #expect(stop.epoch == best + 10)
    #expect(losses.indices.min { losses[$0] < losses[$1] } == best)
  }

  @Test("counts seconds of training, whatever else goes by")
  func seconds() {
    let experiment = Experiments.parsed(
      """
      data: {generator: corners, gate: xor}
      network: {hidden-layers: [2]}
      stop: {seconds: 0.5}
      """)
    var simulation = Simulation(experiment, isRunning: true)
    let start = simulation.clock.now
    let snapshot = simulation.settle()
    #expect(snapshot?.stop?.rule == .seconds(0.5))
    #expect(snapshot?.isRunning == false)
    #expect(simulation.clock.now - start >= .milliseconds(500))
  }
}

@Suite("A run that comes back to its own weights")
struct CycleTests {
  private static func perceptron(_ gate: String, order: String = "fixed") -> Experiment {
    Experiments.parsed(
      """
      data: {generator: corners, gate: \(gate), standardize: false}
      network: {start: [0, 0, 0]}
      training: {rule: perceptron, order: \(order)}
      goal: {accuracy: 1}
      """)
  }

  @Test("is called a cycle from where it begins: the perceptron on XOR from epoch 2")
  func xor() {
    let run = HeadlessRun(Self.perceptron("xor"))
    run.train(toEpoch: 20)
    #expect(run.outcome == .cycling(sinceEpoch: 2, period: 1))
    run.train(toEpoch: 3_000)
    #expect(run.outcome == .cycling(sinceEpoch: 2, period: 1))
    #expect(run.snapshot().parameters.values == [-1, 0, 0])
  }

  @Test("is none when it has settled", arguments: ["and", "or", "nand", "nor"])
  func settled(gate: String) {
    let run = HeadlessRun(Self.perceptron(gate))
    run.train(toEpoch: 50)
    guard case .goalReached(let epoch) = run.outcome else {
      Issue.record("\(run.outcome)")
      return
    }
    #expect((3...5).contains(epoch))
  }

  @Test("is not looked for where a fresh order decides what comes next")
  func shuffled() {
    let run = HeadlessRun(Self.perceptron("xor", order: "shuffled"))
    run.train(toEpoch: 200)
    if case .cycling = run.outcome { Issue.record("\(run.outcome)") }
  }

  @Test("is found whatever its length")
  func periods() throws {
    for period in [1, 2, 3, 7, 20] {
      var hyperparameters = Hyperparameters(
        loss: .squaredError, optimizer: .gradientDescent, learningRate: 1, miniBatchSize: 1)
      hyperparameters.shuffles = false
      var detector = try #require(CycleDetector(hyperparameters))
      for epoch in 0..<200 {
        detector.observe(
          epoch: epoch, parameters: [epoch < 5 ? -Float(epoch) : Float(epoch % period)])
      }
      #expect(detector.period == period)
    }
  }
}
