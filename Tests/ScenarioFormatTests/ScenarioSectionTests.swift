import Datasets
import NeuralNetwork
import ScenarioFormat
import Testing

@Suite("Sections of a scenario")
struct ScenarioSectionTests {
  private static let files = ScenarioParser.Files {
    path throws(ScenarioParser.FileProblem) in
    guard path == "points.csv" else { throw ScenarioParser.FileProblem("there is no such file") }
    return "a,b,kind\n0,1,red\n2,3,blue\n4,5,red\n"
  }

  private func scenario(_ text: String) throws(ScenarioError) -> Scenario {
    try ScenarioParser.parse(text, fileName: "lesson.yaml", files: Self.files)
  }

  private func message(_ text: String) -> String {
    do {
      _ = try scenario(text)
      return "no mistake"
    } catch {
      return "\(error)"
    }
  }

  @Test("data can be points in place, with a label each")
  func points() throws {
    let scenario = try scenario("data: {points: [[-1, 1, no], [1, -1.5, yes], [2, 2, no]]}")
    let dataset = Experiment(scenario).dataset
    #expect(dataset.training.inputs == [-1, 1, 1, -1.5, 2, 2])
    #expect(dataset.training.labels == [0, 1, 0])
    #expect(dataset.classNames == ["no", "yes"])
    #expect(dataset.inputNames == ["x₁", "x₂"])
  }

  @Test("data can be a file, found from the scenario's own place")
  func file() throws {
    let scenario = try scenario("data: {file: points.csv, x: b, y: a}")
    let dataset = Experiment(scenario).dataset
    #expect(dataset.inputNames == ["b", "a"])
    #expect(dataset.training.inputs == [1, 0, 3, 2, 5, 4])
    #expect(dataset.classNames == ["blue", "red"])
  }

  @Test("features are worked out from the raw inputs, then standardised")
  func features() throws {
    let scenario = try scenario(
      """
      data:
        points: [[1, 2, 0], [3, 4, 1]]
        features: [x1, x2^2, x1*x2, sin-x1]
        standardize: false
      """)
    let experiment = Experiment(scenario)
    #expect(experiment.architecture.inputCount == 4)
    #expect(experiment.inputNames == ["x₁", "x₂²", "x₁x₂", "sin x₁"])
    #expect(experiment.trainingSet.inputs.prefix(3) == [1, 4, 2])
    #expect(abs(experiment.trainingSet.inputs[3] - 0.84147) < 1e-4)
    #expect(abs(experiment.trainingSet.inputs[7] - 0.14112) < 1e-4)
    var standardized = scenario
    standardized.standardizes = true
    let inputs = Experiment(standardized).trainingSet.inputs
    for input in 0..<4 { #expect(abs(inputs[input] + inputs[input + 4]) < 1e-5) }
  }

  @Test("variants change some keys of one scenario, and keep the rest")
  func variants() throws {
    let scenario = try scenario(
      """
      data: {generator: gauss}
      network: {hidden-layers: [3]}
      training: {learning-rate: 0.5, mini-batch-size: 4}
      goal: {accuracy: 0.9}
      outcome: {epochs: 7}
      variants:
        - {name: as it is}
        - {name: faster, training: {learning-rate: 2}, goal: {loss: 0.1}}
        - {name: wider, network: {hidden-layers: [9]}, outcome: {epochs: 8, end: no-goal}}
      lesson: {text: Three ways., hints: [one]}
      """)
    #expect(scenario.variants.map(\.name) == ["as it is", "faster", "wider"])
    let runs = scenario.variants.map(\.scenario)
    #expect(runs.map(\.hyperparameters.learningRate) == [0.5, 2, 0.5])
    #expect(runs.map(\.hyperparameters.miniBatchSize) == [4, 4, 4])
    #expect(runs.map { $0.hiddenLayers[0].width } == [3, 3, 9])
    #expect(runs.map(\.goal) == [.accuracy(0.9), .loss(0.1), .accuracy(0.9)])
    #expect(runs.map { $0.outcome?.epochs } == [7, 7, 8])
    #expect(runs.map { $0.outcome?.ending } == [.goal, .goal, .noGoal])
    #expect(scenario.lesson == Lesson(text: "Three ways.", hints: ["one"]))
    #expect(scenario.view.panel == .comparison)
  }

  @Test("another seed reaches every variant")
  func seeds() throws {
    var scenario = try scenario(
      "{data: {generator: gauss}, variants: [{name: a}, {name: b, seed: 3}]}")
    #expect(scenario.variants.map(\.scenario.seed) == [7, 3])
    scenario.take(seed: 11)
    #expect(scenario.seed == 11 && scenario.variants.map(\.scenario.seed) == [11, 11])
  }

  @Test(
    "that cannot be are told with their place",
    arguments: [
      ("data: {points: [[1, 2]]}", "lesson.yaml:1:17: 'data.points' must hold lists of 3 values"),
      ("data: {points: [[1, 2, a], [3, b, c]]}", "point 2: 'b' in 'x₂' is no number"),
      ("data: {points: [[1, 2, a], [3, 4, a]]}", "all rows have the class 'a'"),
      ("data: {points: [[b, 2, a], [3, 4, c]]}", "point 1: 'b' in 'x₁' is no number"),
      ("data: {points: []}", "holds no point"),
      ("data: {points: [[1, 2, a]], generator: gauss}", "not both"),
      ("data: {points: [[1, 2, a]], noise: 1}", "has no 'noise'"),
      ("data: {generator: gauss, x: a}", "has no 'x'"),
      ("data: {file: other.csv}", "lesson.yaml:1:14: there is no such file"),
      ("data: {file: points.csv, label: sort}", "points.csv: there is no column 'sort'"),
      ("data: {generator: sine, features: [x2]}", "'x2' needs a second input"),
      ("data: {generator: gauss, features: []}", "needs a feature"),
      ("data: {generator: gauss, features: [x1, x1]}", "none twice"),
      ("data: {generator: gauss, features: [x3]}", "did you mean 'x1'"),
      ("{data: {generator: gauss}, variants: [{name: a}]}", "list of 2 to 16"),
      ("{data: {generator: gauss}, variants: [{name: a}, {seed: 3}]}", "a variant needs a 'name'"),
      (
        "{data: {generator: gauss}, variants: [{name: a}, {name: b, view: {layer: 2}}]}",
        "unknown key 'view'"
      ),
      ("{data: {generator: gauss}, view: {panel: comparison}}", "without 'variants'"),
      ("{data: {generator: gauss}, lesson: {hints: [a]}}", "begins with its text"),
      ("{data: {generator: gauss}, outcome: {end: goal}}", "no goal to reach"),
      (
        "{data: {generator: gauss}, goal: {loss: 1}, outcome: {test-loss: 1}}", "there is none"
      ),
      ("{data: {generator: gauss}, network: {spread: 2}}", "only the initialization 'uniform'"),
      ("{data: {generator: gauss}, outcome: {share: 0}}", "from 0.01 to 1"),
    ])
  func mistakes(text: String, expected: String) {
    #expect(message(text).contains(expected), "\(message(text))")
  }

  @Test("an own file of samples gets a network, a test set and a lesson of its own")
  func ownData() throws {
    let rows = (0..<100).map { "\($0),\(100 - $0),\($0 % 3)" }.joined(separator: "\n")
    let data = try GivenData(table: rows, file: "own.csv")
    let scenario = Scenario(data: data, name: "own.csv")
    let experiment = Experiment(scenario)
    #expect("\(scenario.architecture)" == "2-8-3")
    #expect(experiment.testSet.count == 30 && experiment.trainingSet.count == 70)
    #expect(scenario.lesson?.text.contains("100 samples of 3 classes") == true)
    let trainer = experiment.makeTrainer()
    for _ in 0..<3 { trainer.runEpoch() }
    #expect(trainer.parameters.isFinite)
  }
}
