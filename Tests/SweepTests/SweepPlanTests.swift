import NeuralNetwork
import ScenarioFormat
import Sweep
import Testing
import Training

@Suite("A sweep's plan")
struct SweepPlanTests {
  @Test("has every combination with every seed, the first axis the slowest")
  func combinations() throws {
    let plan = try Plans.xor(seeds: 3, vary: ["rate=0.1,0.5", "net=2-2-1,2-3-1,2-2-2-1"])
    #expect(plan.runCount == 18)
    let values = (0..<18).map { plan.values(ofCombination: plan.combination(ofRun: $0)) }
    #expect(values[0] == ["0.1", "2-2-1"] && values[2] == values[0])
    #expect(values[3] == ["0.1", "2-3-1"] && values[17] == ["0.5", "2-2-2-1"])
    #expect(Set(values).count == 6)
    let last = plan.experiment(ofRun: 17)
    #expect(last.architecture.description == "2-2-2-1")
    #expect(last.hyperparameters.learningRate == 0.5)
    #expect((15...17).map { plan.seed(ofRun: $0) } == [7, 8, 9])
  }

  @Test("draws the first weights that a scenario states, so that no two runs begin alike")
  func starts() throws {
    let plan = try Plans.xor(seeds: 5, vary: [])
    let starts = Set((0..<5).map { plan.experiment(ofRun: $0).initialParameters })
    #expect(starts.count == 5)
    #expect(plan.draw == 1)
    let stated = Experiment(try Plans.scenario("xor")).initialParameters
    #expect(!starts.contains(stated))
  }

  @Test("begins the same run for one setting whatever else is varied")
  func pairs() throws {
    let plan = try Plans.xor(seeds: 4, vary: ["optimizer=sgd,adam"])
    for run in 0..<4 {
      let (left, right) = (plan.experiment(ofRun: run), plan.experiment(ofRun: run + 4))
      #expect(left.initialParameters == right.initialParameters)
      #expect(left.hyperparameters.optimizer != right.hyperparameters.optimizer)
    }
  }

  @Test(
    "refuses what makes no sense",
    arguments: [
      (["rate=0"], "the learning rate is a number from 0.000001 to 1000"),
      (["rate=0.1", "rate=0.2"], "rate is varied twice"),
      (["rate=0.1,0.1"], "rate has a value twice"), (["rate="], "rate wants values"),
      (["rate"], "is not of the form"), (["rte=1"], "did you mean 'rate'?"),
      (["net=3-2-1"], "it is 2-…-1"), (["net=2-65-1"], "is too large"), (["net=2"], "2-…-1"),
      (["optimizer=adan"], "did you mean 'adam'?"), (["batch=0"], "1 to 100000"),
      (["activation=softmax"], "activation knows no 'softmax'"), (["batch=x"], "no number"),
      (["loss=hingee"], "did you mean 'hinge'?"), (["seed=1,2"], "not both"),
    ])
  func refused(vary: [String], words: String) {
    #expect { try Plans.xor(vary: vary) } throws: { "\($0)".contains(words) }
  }

  @Test("counts every run once in whatever number of shards", arguments: [1, 2, 3, 7, 20])
  func shards(count: Int) throws {
    let runs = try (1...count).flatMap { number in
      let shard = try #require(Shard("\(number)/\(count)"))
      return (0..<shard.size(of: 12)).map(shard.run)
    }
    #expect(runs.sorted() == Array(0..<12))
  }

  @Test("reads no shard that there is not", arguments: ["0/3", "4/3", "1", "1/0", "a/b", "1/2/3"])
  func wrongShards(text: String) {
    #expect(Shard(text) == nil)
  }

  @Test("has a fingerprint that changes with whatever the rows follow from")
  func fingerprints() throws {
    var changed = try Plans.scenario("xor")
    changed.goal = .accuracy(0.75)
    let plans = [
      try Plans.xor(), try Plans.xor(seeds: 7), try Plans.xor(epochs: 81), try Plans.xor(vary: []),
      try Plans.xor(vary: ["rate=0.1,0.6"]),
      try SweepPlan(changed, axes: [], seedCount: 6, epochs: 80),
      try SweepPlan(Plans.scenario("or"), axes: [], seedCount: 6, epochs: 80),
      try SweepPlan(
        Plans.scenario("xor"), axes: [], seedCount: 6, epochs: 80, stopsAtGoal: true),
    ]
    #expect(Set(plans.map(\.fingerprint)).count == plans.count)
    let again = try Plans.xor()
    #expect(plans[0].fingerprint == again.fingerprint)
  }
}
