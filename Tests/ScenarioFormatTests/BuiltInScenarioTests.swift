import Datasets
import Foundation
import NeuralNetwork
import ScenarioFormat
import ScenarioLibrary
import Testing

@Suite("The built-in scenarios")
struct BuiltInScenarioTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Scenarios")

  @Test("are exactly the files of the folder, to the letter")
  func files() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".yaml") }
    #expect(Set(files) == Set(BuiltInScenarios.all.map { $0.name + ".yaml" }))
    #expect(files.count == BuiltInScenarios.all.count)
    for (name, text) in BuiltInScenarios.all {
      let file = Self.folder.appendingPathComponent(name + ".yaml")
      #expect(try String(contentsOf: file, encoding: .utf8) == text)
    }
  }

  @Test(
    "read without a mistake, say what they are about, and fit their networks",
    arguments: BuiltInScenarios.all.map(\.name))
  func complete(name: String) throws {
    let text = try #require(BuiltInScenarios.text(named: name))
    let scenario = try ScenarioParser.parse(text, fileName: "folder/\(name).yaml")
    #expect(scenario.name == name)
    #expect(!scenario.title.isEmpty && scenario.title.count <= 70)
    #expect(scenario.goal != nil)
    #expect(scenario.hyperparameters.loss.accepts(outputActivation: scenario.outputActivation))
    let experiment = Experiment(scenario)
    #expect(experiment.trainingSet.outputCount == experiment.architecture.outputCount)
    #expect(experiment.initialParameters.isFinite)
    let metrics = experiment.makeTrainer().metrics(on: experiment.trainingSet)
    #expect(metrics.loss.isFinite)
  }

  @Test("solve XOR from its own start by epoch 60, and never from the stuck one")
  func starts() throws {
    for (name, isSolved) in [("xor", true), ("xnor", true), ("xor-stuck", false)] {
      let text = try #require(BuiltInScenarios.text(named: name))
      let experiment = Experiment(try ScenarioParser.parse(text, fileName: name))
      let trainer = experiment.makeTrainer()
      for _ in 0..<60 { trainer.runEpoch() }
      let metrics = trainer.metrics(on: experiment.trainingSet)
      #expect((metrics.correctCount == 4 && metrics.loss < 0.32) == isSolved, "\(name)")
    }
  }
}
