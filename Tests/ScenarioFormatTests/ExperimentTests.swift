import Datasets
import NeuralNetwork
import ScenarioFormat
import Testing

@Suite("An experiment")
struct ExperimentTests {
  private func experiment(_ text: String, draw: Int = 0) throws -> Experiment {
    Experiment(try ScenarioParser.parse(text, fileName: "test.yaml"), draw: draw)
  }

  @Test("gives standardised inputs a mean of 0 and a deviation of 1")
  func standardized() throws {
    let set = try experiment("data: {generator: moons, samples: 100}").trainingSet
    for input in 0..<2 {
      let values = (0..<set.count).map { set.inputs[2 * $0 + input] }
      let mean = values.reduce(0, +) / 100
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 100
      #expect(abs(mean) < 1e-5)
      #expect(abs(variance - 1) < 1e-4)
    }
  }

  @Test("turns the corners of the unit square into ±1, and leaves raw inputs alone")
  func corners() throws {
    let standardized = try experiment("data: {generator: corners}").trainingSet
    #expect(standardized.inputs == [-1, -1, -1, 1, 1, -1, 1, 1])
    let raw = try experiment("data: {generator: corners, standardize: false}").trainingSet
    #expect(raw.inputs == [0, 0, 0, 1, 1, 0, 1, 1])
    #expect(raw.targets == [0, 1, 1, 0])
  }

  @Test("encodes classes as the output layer says them")
  func targets() throws {
    let tanh = try experiment("data: {generator: corners}\nnetwork: {output: tanh}")
    #expect(tanh.trainingSet.targets == [-1, 1, 1, -1])
    #expect(tanh.hyperparameters.loss == .squaredError)
    let softmax = try experiment("data: {generator: blobs}")
    #expect(softmax.trainingSet.outputCount == 3)
    for sample in 0..<softmax.trainingSet.count {
      let row = softmax.trainingSet.targets[3 * sample..<3 * sample + 3]
      #expect(row.reduce(0, +) == 1)
      #expect(row[3 * sample + softmax.dataset.training.labels[sample]] == 1)
    }
    let regression = try experiment("data: {generator: sine, samples: 10}")
    #expect(regression.trainingSet.targets == regression.dataset.training.values)
    #expect(regression.architecture.layers.last?.activation == .linear)
  }

  @Test("draws other weights for another draw, and the same data")
  func draws() throws {
    let text =
      "data: {generator: moons, samples: 40, test-share: 0.25}\nnetwork: {hidden-layers: [3]}"
    let first = try experiment(text)
    let second = try experiment(text, draw: 1)
    #expect(first.dataset == second.dataset)
    #expect(first.trainingSet == second.trainingSet)
    #expect(first.testSet.count == 10)
    #expect(first.initialParameters != second.initialParameters)
    #expect(first.with(draw: 1).initialParameters == second.initialParameters)
    #expect(second.with(draw: 0).initialParameters == first.initialParameters)
  }

  @Test("begins with the given parameters, and draws for the next draws")
  func givenStart() throws {
    let text = "data: {generator: corners}\nnetwork: {start: [1, 2, 3]}"
    #expect(try experiment(text).initialParameters.values == [1, 2, 3])
    #expect(try experiment(text, draw: 1).initialParameters.values != [1, 2, 3])
  }
}
