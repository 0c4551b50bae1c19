import Analysis
import Datasets
import NeuralNetwork
import ScenarioFormat
import Testing

@Suite("Which data lie one class around another")
struct EnclosedDataTests {
  private func enclosure(_ yaml: String, seed: UInt64) throws -> Enclosure? {
    var scenario = try ScenarioParser.parse("data: " + yaml, fileName: "test.yaml")
    scenario.seed = seed
    let experiment = Experiment(scenario)
    return Enclosure(
      experiment.trainingSet, labels: experiment.dataset.training.labels)
  }

  @Test(
    "rings and discs do, with every seed",
    arguments: [
      "{generator: circle, samples: 300, noise: 0}", "{generator: disc}", "{generator: pentagon}",
      "{generator: circle, samples: 430, noise: 0, test-share: 0.3}",
    ])
  func enclosed(data: String) throws {
    for seed in UInt64(1)...5 {
      let found = try enclosure(data, seed: seed)
      #expect(found?.outer == 0 && found?.inner == 1, "seed \(seed)")
    }
  }

  @Test(
    "spirals, moons, XOR, clouds and arms don't, with any seed",
    arguments: [
      "{generator: spiral, noise: 0}", "{generator: spiral, noise: 0.1}", "{generator: moons}",
      "{generator: moons, noise: 0.3}", "{generator: corners, gate: xor}",
      "{generator: corner-clouds, gate: xor}", "{generator: xor-cloud}",
      "{generator: xor-cloud, noise: 0.2}", "{generator: blobs}",
      "{generator: blobs, classes: 5, noise: 1.5}", "{generator: gauss}",
      "{generator: gauss, noise: 0.5}", "{generator: arms}",
    ])
  func open(data: String) throws {
    for seed in UInt64(1)...5 { #expect(try enclosure(data, seed: seed) == nil, "seed \(seed)") }
  }
}
