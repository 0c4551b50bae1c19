import NeuralNetwork
import ScenarioFormat
import ScenarioLibrary
import Testing

@Suite("Settings by their names")
struct ScenarioSettingTests {
  private func xor() throws -> Scenario {
    let text = try #require(BuiltInScenarios.text(named: "xor"))
    return try ScenarioParser.parse(text, fileName: "xor.yaml")
  }

  @Test("change what they name and nothing else")
  func changes() throws {
    let xor = try xor()
    var expected = xor
    expected.hyperparameters.learningRate = 0.25
    #expect(try ScenarioSetting(.rate, "0.25").applied(to: xor) == expected)
    expected = xor
    expected.hyperparameters.optimizer = .adam
    #expect(try ScenarioSetting(.optimizer, "adam").applied(to: xor) == expected)
    expected = xor
    expected.hyperparameters.miniBatchSize = 4
    #expect(try ScenarioSetting(.batch, "4").applied(to: xor) == expected)
    expected = xor
    expected.hyperparameters.penalty.l2 = 0.01
    #expect(try ScenarioSetting(.l2, "0.01").applied(to: xor) == expected)
    expected = xor
    expected.hiddenLayers[0].activation = .relu
    #expect(try ScenarioSetting(.activation, "relu").applied(to: xor) == expected)
  }

  @Test("give up stated first weights only where they can't be kept")
  func starts() throws {
    let xor = try xor()
    #expect(xor.start != nil)
    #expect(try ScenarioSetting(.net, "2-2-1").applied(to: xor).start == xor.start)
    for setting in [
      ScenarioSetting(.net, "2-3-1"), ScenarioSetting(.net, "2-1"), ScenarioSetting(.seed, "3"),
      ScenarioSetting(.initialization, "he"),
    ] {
      #expect(try setting.applied(to: xor).start == nil)
    }
  }

  @Test("make a race of two to four runs that begin alike")
  func race() throws {
    let race = try xor().race(SettingValues("optimizer=sgd,momentum,adam"))
    #expect(race.variants.map(\.name) == ["sgd", "momentum", "adam"])
    let starts = Set(race.variants.map { Experiment($0.scenario).initialParameters })
    #expect(starts.count == 1)
    for values in ["seed=1", "seed=1,2,3,4,5"] {
      #expect(throws: SettingError.self) { try xor().race(SettingValues(values)) }
    }
  }
}
