import Datasets
import Interface
import NeuralNetwork
import ScenarioFormat
import TestSupport
import Testing
import TextScreen
import Training

@Suite("The list of settings")
struct SettingsTests {
  private func edit(_ effects: [Effect]) throws -> TrainingEdit {
    guard case .training(.edit(let edit)) = try #require(effects.first) else {
      throw EditRefusal("\(effects)")
    }
    return edit
  }

  private func text(_ state: InterfaceState) -> String {
    PlainText.render(state.frame(reusing: nil).buffer)
  }

  @Test("opens with a key, and lets go of the arrow keys when it is closed")
  func opens() throws {
    var state = try state()
    #expect(state.press("n").isEmpty)
    #expect(text(state).contains("Settings · Esc closes"))
    #expect(try edit(state.press(Key(.right))) == .setLearningRate(0.3))
    _ = state.press(Key(.escape))
    #expect(!text(state).contains("Settings"))
    #expect(state.press(Key(.right)) == [.training(.stepEpochs(1))])
    _ = state.press("nn")
    #expect(!text(state).contains("Settings"))
  }

  @Test("goes on from what was asked for, however fast the keys come")
  func fast() throws {
    var state = try state()
    _ = state.press("n")
    let rates = try (0..<3).map { _ in try edit(state.press(Key(.right))) }
    #expect(rates == [.setLearningRate(0.3), .setLearningRate(1), .setLearningRate(3)])
    #expect(try edit(state.press(Key(.left))) == .setLearningRate(1))
  }

  @Test("keeps the keys of training", arguments: [" ", "r", "b"])
  func others(key: String) throws {
    var state = try state()
    _ = state.press("n")
    #expect(!state.press(key).isEmpty)
  }

  @Test(
    "asks the trainer for nothing that it would refuse",
    arguments: [
      "xor", "three-arms", "sine", "hills", "perceptron-and", "moons", "spiral",
    ])
  func accepted(name: String) throws {
    let count = LateTrainer(try state(name)).state.settingCount
    #expect(count >= 9)
    for place in 0..<count {
      for key in [Key.Code.left, .right] {
        var trainer = LateTrainer(try state(name))
        trainer.press("n")
        for _ in 0..<place { trainer.send(.input(.key(Key(.down)))) }
        let before = trainer.state.experiment
        trainer.send(.input(.key(Key(key))))
        trainer.answer()
        #expect(trainer.state.notice?.isRefusal != true, "\(trainer.state.notice?.text ?? "")")
        let isChanged = trainer.state.experiment != before
        #expect(isChanged == (trainer.state.notice != nil))
      }
    }
  }

  @Test("comes back to what it was by the opposite key")
  func thereAndBack() throws {
    for place in 0..<11 {
      var trainer = LateTrainer(try state())
      trainer.press("n")
      for _ in 0..<place { trainer.send(.input(.key(Key(.down)))) }
      let before = trainer.state.experiment.scenario
      for key in [Key.Code.right, .left] {
        trainer.send(.input(.key(Key(key))))
        trainer.answer()
      }
      #expect(trainer.state.experiment.scenario == before, "\(place)")
    }
  }

  @Test("types a value where Enter asks for it")
  func typed() throws {
    var state = try state()
    _ = state.press("n")
    _ = state.press(Key(.enter))
    #expect(state.prompt?.text == "rate ")
    _ = state.press("0.07")
    #expect(try edit(state.press(Key(.enter))) == .setLearningRate(0.07))
    #expect(text(state).contains("0.07"))
  }

  @Test(
    "has a command for each",
    arguments: [
      ("lr .5", .setLearningRate(0.5)), ("momentum 0.5", .setOptimizer(.momentum(momentum: 0.5))),
      ("l1 0.1", .setPenalty(Penalty(l1: 0.1, l2: 0))),
      ("l2 0.1", .setPenalty(Penalty(l1: 0, l2: 0.1))),
      ("schedule constant", .setSchedule(.constant)),
      ("schedule step 0.1 50", .setSchedule(.step(factor: 0.1, everyEpochs: 50))),
      ("schedule exponential", .setSchedule(.exponential(factor: 0.99))),
      ("schedule cosine 0.001 9", .setSchedule(.cosine(finalLearningRate: 0.001, totalEpochs: 9))),
      ("seed 12", .setSeed(12)),
      ("net 2-2-3-1", .together([.addLayer(before: 1), .addNeuron(layer: 1)])),
      ("net 2-1", .together([.removeLayer(0)])),
    ] as [(String, TrainingEdit)])
  func phrases(line: String, expected: TrainingEdit) throws {
    var state = try state()
    _ = state.press(":" + line)
    #expect(try edit(state.press(Key(.enter))) == expected)
  }

  @Test("takes other data and single points as they are typed")
  func data() throws {
    var state = try state("xor-cloud")
    _ = state.press(":dataset spiral noise=0.1 samples=50 seed=3")
    guard case .setData(let recipe, seed: 3) = try edit(state.press(Key(.enter))) else {
      Issue.record("no data")
      return
    }
    #expect(recipe.sampleCount == 50 && recipe.noise == 0.1)
    #expect(text(state).contains("data spiral"))
    _ = state.press(":point 0.5 -0.25 1")
    _ = state.press(Key(.enter))
    let samples = state.experiment.dataset.training
    #expect(samples.point(samples.count - 1) == Point(x: 0.5, y: -0.25))
    #expect(samples.labels.last == 1)
    _ = state.press(":delete 1")
    _ = state.press(Key(.enter))
    #expect(state.experiment.dataset.training.count == samples.count - 1)
  }

  @Test(
    "says what would be right",
    arguments: [
      ("momentum 2", "from 0 to 0.9999, not '2'"), ("l1", "not nothing"),
      ("schedule stairs", "exponential FACTOR"), ("schedule step 2", "not '2'"),
      ("schedule cosine 0 x", "whole number of epochs"), ("net 3-1", "net wants 2-…-1"),
      ("net 2-2-1", "already"), ("net 2-0-1", "1 to 64"), ("net", "net wants 2-…-1"),
      ("dataset spirl", "did you mean 'spiral'?"), ("point 0 0", "point wants X Y CLASS"),
      ("point 0 0 2", "there is no class '2'"), ("point 90 0 1", "outside"),
      ("delete 5", "from 1 to 4"), ("seed -1", "0 or more"), ("samples a.txt", ".csv"),
    ])
  func mistakes(line: String, message: String) throws {
    var state = try state()
    _ = state.press(":" + line)
    #expect(state.press(Key(.enter)).isEmpty)
    #expect(state.prompt?.problem?.contains(message) == true, "\(state.prompt?.problem ?? "")")
  }

  @Test("completes names, then all that goes with them")
  func completion() throws {
    var state = try state()
    func completed(_ line: String) -> String? {
      _ = state.press(":")
      _ = state.press(.control("u"))
      _ = state.press(line)
      _ = state.press(Key(.tab))
      return state.prompt?.text
    }
    #expect(completed("dataset spir") == "dataset spiral")
    #expect(completed("dataset spiral ")?.hasPrefix("dataset spiral samples=") == true)
    #expect(completed("net ") == "net 2-2-1")
    #expect(completed("schedule st") == "schedule step 0.5 100")
  }

  @Test("writes the samples as they are now")
  func samples() throws {
    var state = try state()
    _ = state.press("px:samples a.csv")
    guard case .write(let file) = try #require(state.press(Key(.enter)).first) else { return }
    let text = String(decoding: file.content, as: UTF8.self)
    #expect(text.hasPrefix("x₁,x₂,class\n"))
    #expect(text.split(separator: "\n").count == 4)
  }

  @Test("lies beside the plane", arguments: [(120, 40, true), (80, 24, true), (80, 24, false)])
  func picture(columns: Int, rows: Int, isUnicode: Bool) throws {
    var state = try state(
      epoch: 20, columns: columns, rows: rows, colorDepth: isUnicode ? .indexed : .none,
      isUnicode: isUnicode)
    _ = state.press("n")
    _ = state.press(Key(.down))
    expectScreen(
      state.frame(reusing: nil).buffer,
      matches: "settings-\(columns)\(isUnicode ? "" : "-ascii")",
      title: "the settings of xor, \(columns)x\(rows)")
  }

  @Test("keeps the chosen one in sight where there are more than rows")
  func scrolls() throws {
    var state = try state("vanishing-gradient", columns: 60, rows: 20)
    _ = state.press("n")
    _ = state.press(Key(.up))
    #expect(text(state).contains("seed"))
    _ = state.press(Key(.down))
    #expect(text(state).contains("learning rate"))
  }
}

extension InterfaceState {
  /// How many settings the list has: as many presses as lead round.
  fileprivate var settingCount: Int { experiment.architecture.layers.count + 8 }
}
