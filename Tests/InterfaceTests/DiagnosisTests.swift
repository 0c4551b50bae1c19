import Analysis
import NeuralNetwork
import ScenarioFormat
import Testing
import Training

@testable import Interface

@Suite("Why a run is stuck")
struct DiagnosisTests {
  /// What is found for a run at an epoch, without a screen.
  static func findings(_ experiment: Experiment, epoch: Int) -> [Finding] {
    let run = HeadlessRun(experiment)
    run.train(toEpoch: epoch)
    let snapshot = run.snapshot()
    return Diagnosis(
      of: experiment, snapshot: snapshot,
      values: experiment.trainingSet.layerValues(under: snapshot.parameters),
      prospects: Prospects(of: experiment, reusing: nil)
    ).findings
  }

  /// What is found for one of a built-in scenario's runs.
  private func findings(_ name: String, run: Int = 0, epoch: Int) throws -> [Finding] {
    let runs = ComparedRun.all(of: try experiment(name))
    return Self.findings(runs[run].experiment, epoch: epoch)
  }

  /// What is found for a scenario's text.
  private func findings(yaml: String, epoch: Int) throws -> [Finding] {
    Self.findings(
      Experiment(try ScenarioParser.parse(yaml, fileName: "test.yaml")), epoch: epoch)
  }

  @Test("divergence is found when it has come, and only then")
  func diverged() throws {
    let late = try findings("line-diverges", run: 1, epoch: 60)
    #expect(late == [.diverged(lastFiniteEpoch: 47)])
    #expect(try findings("line-diverges", run: 0, epoch: 60).isEmpty)
  }

  @Test("a loss that climbs step by step is found long before it diverges")
  func climbs() throws {
    #expect(try findings("line-diverges", run: 1, epoch: 5).isEmpty, "too early to say")
    guard case .jumps(let jump)? = try findings("line-diverges", run: 1, epoch: 25).first else {
      Issue.record("it climbs")
      return
    }
    #expect(jump.isClimb && jump.high > 100 * jump.low)
  }

  @Test("a step that is too long is found by its jumps, a shorter one is not")
  func jumps() throws {
    guard case .jumps(let jump)? = try findings("learning-rates", run: 3, epoch: 25).first else {
      Issue.record("a rate of 10 jumps")
      return
    }
    #expect(!jump.isClimb && jump.high > jump.low)
    #expect(try findings("learning-rates", run: 1, epoch: 25).isEmpty)
  }

  @Test("a step that is far too short is found once the loss shows it, with a better one")
  func slow() throws {
    #expect(try findings("learning-rates", run: 0, epoch: 20).isEmpty, "too early to say")
    guard
      case .slow(let time, let better)? = try findings("learning-rates", run: 0, epoch: 60).first
    else {
      Issue.record("a rate of 0.001 creeps")
      return
    }
    #expect(time > 500 && better >= 0.02 && better <= 0.3)
  }

  @Test("an optimiser whose steps are of one size is slow if that size is tiny")
  func slowAdam() throws {
    func yaml(rate: Double) -> String {
      """
      data: {generator: circle, samples: 100, noise: 0}
      network: {hidden-layers: [4]}
      training: {optimizer: adam, learning-rate: \(rate), mini-batch-size: 10}
      goal: {accuracy: 0.99}
      """
    }
    guard case .slow? = try findings(yaml: yaml(rate: 0.00002), epoch: 60).first else {
      Issue.record("Adam creeps too")
      return
    }
    #expect(try findings(yaml: yaml(rate: 0.01), epoch: 60).isEmpty)
  }

  @Test("weights of zero are found from the start on, weights of a half as twins for ever")
  func badStarts() throws {
    #expect(try findings("bad-starts", run: 0, epoch: 0) == [.noWeights])
    for epoch in [0, 40] {
      #expect(
        try findings("bad-starts", run: 1, epoch: epoch)
          == [.inseparable(layer: 0, groups: [[0, 1, 2, 3]])])
    }
    #expect(try findings("bad-starts", run: 3, epoch: 0).isEmpty)
  }

  @Test("zeros under a sigmoid are twins as soon as they have moved; dropout parts twins")
  func zeros() throws {
    func yaml(dropout: Double) -> String {
      """
      data: {generator: corners, gate: xor}
      network: {hidden-layers: [3], activation: sigmoid, initialization: zero}
      training: {learning-rate: 0.1, mini-batch-size: 1, dropout: \(dropout)}
      goal: {accuracy: 1}
      """
    }
    #expect(try findings(yaml: yaml(dropout: 0), epoch: 0) == [.noWeights])
    let moved = try findings(yaml: yaml(dropout: 0), epoch: 2)
    #expect(moved == [.inseparable(layer: 0, groups: [[0, 1, 2]])])
    let parted = try findings(yaml: yaml(dropout: 0.5), epoch: 2)
    #expect(!parted.contains { if case .inseparable = $0 { true } else { false } })
  }

  @Test("a layer of dead neurons is found from the start on; leaky ones are not dead")
  func dead() throws {
    #expect(try findings("dead-relu", run: 0, epoch: 0) == [.deadLayer(0)])
    #expect(try findings("dead-relu", run: 1, epoch: 0).isEmpty)
  }

  @Test("a single dead neuron is told of, and is no alarm")
  func oneDead() throws {
    let found = try findings(
      yaml: """
        data: {generator: corners, gate: xor}
        network:
          hidden-layers: [3]
          activation: relu
          start: [1, 1, 1, -1, 0.2, 0.1, 0, 0, -9, 1, 1, 1, 0]
        goal: {accuracy: 1}
        """, epoch: 0)
    #expect(found == [.idle(.dead, layer: 0, neurons: [2])])
    #expect(found.allSatisfy { !$0.isAlarm })
  }

  @Test("saturated layers and outputs are found from the start on, with how flat they are")
  func saturated() throws {
    guard
      case .saturatedLayer(0, let steepness, true)? = try findings("giant-weights", epoch: 0).first,
      case .saturatedOutput(let wrong, let outputSteepness)? = try findings(
        "mse-or-cross-entropy", run: 1, epoch: 0
      ).first
    else {
      Issue.record("both are saturated")
      return
    }
    #expect(steepness < 0.001 && wrong == 200 && outputSteepness < 0.05)
    #expect(try findings("mse-or-cross-entropy", run: 0, epoch: 0).isEmpty)
    #expect(try findings("xor-four", epoch: 0).isEmpty)
  }

  @Test("a gradient that vanishes in five sigmoid layers is found, in five of tanh it is not")
  func vanishing() throws {
    guard
      case .vanishing(let first, let last)? = try findings(
        "vanishing-gradient", run: 0, epoch: 0
      ).first
    else {
      Issue.record("the gradient vanishes")
      return
    }
    #expect(first > 0 && last > 1_000 * first)
    #expect(try findings("vanishing-gradient", run: 1, epoch: 0).isEmpty)
    // A ReLU may be dead from the start; the others do without it.
    let found = try findings("vanishing-gradient", run: 2, epoch: 0)
    #expect(found.filter(\.isAlarm).isEmpty, "\(found)")
  }

  @Test("a step in a hidden layer has no slope to learn from, a soft one has")
  func noSlope() throws {
    func yaml(_ activation: String) -> String {
      """
      data: {generator: corners, gate: xor}
      network: {hidden-layers: [4], activation: \(activation)}
      goal: {accuracy: 1}
      """
    }
    #expect(try findings(yaml: yaml("step"), epoch: 0).contains(.noSlope(layer: 0)))
    #expect(try !findings(yaml: yaml("sigmoid"), epoch: 0).contains(.noSlope(layer: 0)))
  }

  @Test("a local minimum is found with the two corners that fall on one hidden point")
  func localMinimum() throws {
    #expect(try findings("xor-stuck", epoch: 100).isEmpty, "too early to say")
    guard
      case .rest(_, let loss, let share?, let shared?)? = try findings(
        "xor-stuck", epoch: 400
      ).first
    else {
      Issue.record("it is stuck in a local minimum")
      return
    }
    #expect(loss < 0.36 && share < 0.1 && shared.samples.count == 2)
  }

  @Test("a rule that goes down on no loss makes no progress, but is in no local minimum")
  func noProgress() throws {
    let found = try findings(
      yaml: """
        data: {generator: gauss, noise: 0, samples: 40}
        network: {start: [0, 0, 0]}
        training: {rule: delta, learning-rate: 0.01, mini-batch-size: 40}
        goal: {loss: 0.0001}
        """, epoch: 2_000)
    guard case .rest(_, _, nil, nil)? = found.first(where: \.isAlarm) else {
      Issue.record("\(found)")
      return
    }
  }

  @Test("a curve that is followed no further is in a local minimum too")
  func stuckCurve() throws {
    guard
      case .rest(_, _, _?, let shared)? = try findings(
        "universal-approximation", run: 0, epoch: 600
      ).first(where: \.isAlarm)
    else {
      Issue.record("one neuron follows no wave")
      return
    }
    #expect(shared == nil)
  }

  @Test("what one line cannot do is found from the start on, with what it can")
  func singleLine() throws {
    for name in ["xor-one-neuron", "perceptron-xor", "hebb-xor", "delta-xor"] {
      guard case .impossible(.singleLine(let best))? = try findings(name, epoch: 0).first else {
        Issue.record("\(name)")
        continue
      }
      #expect(best?.correctCount == 3)
    }
    for name in ["and", "perceptron-and", "xor", "logistic"] {
      #expect(try findings(name, epoch: 0).isEmpty, "\(name)")
    }
  }

  @Test("the perceptron's circle comes before its reason")
  func cycling() throws {
    let found = try findings("perceptron-xor", epoch: 6)
    #expect(found.first == .cycling(sinceEpoch: 2, period: 1) && found.count == 2)
    #expect(try findings("perceptron-and", epoch: 6).isEmpty)
  }

  @Test("that layers of two close no ring is found from the start on, of three nothing is said")
  func openRegion() throws {
    for (name, run) in [("donut-two", 0), ("ring-needs-three", 0), ("ring-needs-three", 1)] {
      guard
        case .impossible(.openRegion(let enclosure))? = try findings(name, run: run, epoch: 0)
          .first
      else {
        Issue.record("\(name) \(run)")
        continue
      }
      #expect(enclosure.outer == 0 && enclosure.inner == 1)
    }
    #expect(try findings("ring-needs-three", run: 2, epoch: 0).isEmpty)
  }
}
