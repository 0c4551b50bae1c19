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

  /// Reads a built-in scenario, with the files that it names.
  private static func scenario(_ name: String) throws -> Scenario {
    let text = try #require(BuiltInScenarios.text(named: name))
    let files = ScenarioParser.Files { path throws(ScenarioParser.FileProblem) in
      guard let text = BuiltInScenarios.data(named: path) else {
        throw ScenarioParser.FileProblem("not built in")
      }
      return text
    }
    return try ScenarioParser.parse(text, fileName: "folder/\(name).yaml", files: files)
  }

  @Test(
    "read without a mistake, say what they are about, and fit their networks",
    arguments: BuiltInScenarios.all.map(\.name))
  func complete(name: String) throws {
    let scenario = try Self.scenario(name)
    #expect(scenario.name == name)
    #expect(!scenario.title.isEmpty && scenario.title.count <= 70)
    for run in scenario.variants.isEmpty ? [scenario] : scenario.variants.map(\.scenario) {
      #expect(run.hyperparameters.loss.accepts(outputActivation: run.outputActivation))
      let experiment = Experiment(run)
      #expect(experiment.trainingSet.outputCount == experiment.architecture.outputCount)
      #expect(experiment.initialParameters.isFinite)
      let metrics = experiment.makeTrainer().metrics(on: experiment.trainingSet)
      #expect(metrics.loss.isFinite)
    }
  }

  @Test(
    "teach something: a chapter, a few sentences, hints, and an outcome to hold them to",
    arguments: BuiltInScenarios.all.map(\.name))
  func lesson(name: String) throws {
    let scenario = try Self.scenario(name)
    #expect(scenario.chapter != nil)
    let lesson = try #require(scenario.lesson)
    #expect((80...420).contains(lesson.text.count))
    #expect((1...3).contains(lesson.hints.count))
    #expect(lesson.hints.allSatisfy { $0.count <= 90 })
    for run in scenario.variants.isEmpty ? [scenario] : scenario.variants.map(\.scenario) {
      #expect(run.outcome != nil)
    }
  }

  @Test("stand chapter by chapter")
  func chapters() throws {
    var chapters: [String] = []
    for (name, _) in BuiltInScenarios.all {
      let chapter = try #require(try Self.scenario(name).chapter)
      if chapters.last != chapter { chapters.append(chapter) }
    }
    #expect(Set(chapters).count == chapters.count)
    #expect(chapters.count == 10)
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
