import Datasets
import NeuralNetwork
import ScenarioFormat
import ScenarioLibrary
import Testing

@Suite("A scenario that is written")
struct ScenarioPrinterTests {
  private func again(_ scenario: Scenario) throws -> Scenario {
    try ScenarioParser.parse(
      try ScenarioPrinter.text(scenario), fileName: scenario.name + ".yaml")
  }

  @Test("is read as the very same one", arguments: BuiltInScenarios.all.map(\.name))
  func builtIn(name: String) throws {
    let text = try #require(BuiltInScenarios.text(named: name))
    let files = ScenarioParser.Files { path throws(ScenarioParser.FileProblem) in
      BuiltInScenarios.data(named: path) ?? ""
    }
    let scenario = try ScenarioParser.parse(text, fileName: name + ".yaml", files: files)
    #expect(try again(scenario) == scenario)
  }

  @Test("says every key that a file can have, so that nothing is lost")
  func everyKey() throws {
    let text = """
      title: "a \\u001b[31m \\" title"
      chapter: Two
      seed: 18446744073709551615
      pace: 2.5
      paused: true
      data: {generator: gauss, samples: 60, noise: 0.3, test-share: 0.25, standardize: false,
        features: [x1, x1^2]}
      network: {hidden-layers: [3, 2], activation: [relu, sine], output: tanh,
        initialization: uniform, spread: 0.25}
      training: {loss: squared-error, optimizer: adamw, beta1: 0.8, beta2: 0.99, epsilon: 1e-7,
        weight-decay: 0.02, schedule: cosine, schedule-epochs: 50, final-learning-rate: 0.001,
        learning-rate: 0.07, mini-batch-size: 3, order: fixed, l1: 0.001, l2: 0.002, dropout: 0.1}
      goal: {loss: 0.01}
      stop: {epochs: 9, loss: 0.1, accuracy: 0.9, plateau: 8, patience: 7, seconds: 1.5}
      view: {panel: loss, lines: all, layer: 2, boundary: false, test-points: false,
        discretize: true, ghosts: true}
      lesson: {text: "line", hints: [one, "two: 'three'"]}
      outcome: {end: no-goal, epochs: 5, seeds: 2, share: 0.5, loss: 1, loss-above: 0.1,
        accuracy: 0.1, accuracy-below: 0.9, test-loss: 2, test-loss-above: 0.1, test-accuracy: 0.2,
        gates: "XOR = NAND ∧ OR", area-error: 0.5, closed-form: 0.1}
      """
    let scenario = try ScenarioParser.parse(text, fileName: "all.yaml")
    #expect(try again(scenario) == scenario)
    #expect(try !ScenarioPrinter.text(scenario).contains("\u{1b}"))
  }

  @Test("holds the samples of a file, with the names of its columns and classes")
  func table() throws {
    let data = try GivenData(
      table: "width,len: gth,kind\n0.1,1e-7,yes\n3,4,no\n5.25,-6,\"a, 'b\"\n", file: "a.csv")
    let scenario = Scenario(data: data, name: "a.csv")
    #expect(try again(scenario).source == .given(data))
    let address = "#dataset=spiral&noise=25&regularization=L1&regularizationRate=0.001&seed=0.5"
    let playground = try PlaygroundState(address).scenario()
    #expect(try again(playground) == playground)
  }

  @Test("is refused with more samples than a file may hold")
  func tooMany() throws {
    let rows = (0..<10_001).map { "\($0),1,\($0 % 2)\n" }.joined()
    let data = try GivenData(table: "x,y,c\n" + rows, file: "a.csv")
    let error = #expect(throws: PrintingError.self) {
      try ScenarioPrinter.text(Scenario(data: data, name: "a"))
    }
    #expect(error?.reason.contains("10001 samples, a session at most 10000") == true)
  }
}
