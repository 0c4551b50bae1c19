import Datasets
import NeuralNetwork
import ScenarioFormat
import Testing

@Suite("A TensorFlow Playground address")
struct PlaygroundStateTests {
  private func scenario(_ state: String) throws -> Scenario {
    try PlaygroundState("https://playground.tensorflow.org/#" + state).scenario()
  }

  @Test("of the page as it opens is its circle, 4 and 2 tanh neurons, rate 0.03, batch 10")
  func standard() throws {
    let scenario = try scenario(
      "activation=tanh&batchSize=10&dataset=circle&regDataset=reg-plane&learningRate=0.03"
        + "&regularizationRate=0&noise=0&networkShape=4,2&seed=0.84062&showTestData=false"
        + "&discretize=false&percTrainData=50&x=true&y=true&xTimesY=false&xSquared=false"
        + "&ySquared=false&cosX=false&sinX=false&cosY=false&sinY=false&collectStats=false"
        + "&problem=classification&initZero=false&hideText=false")
    #expect("\(scenario.architecture)" == "2-4-2-1")
    #expect(scenario.hiddenLayers.allSatisfy { $0.activation == .tanh })
    #expect(scenario.outputActivation == .tanh)
    #expect(scenario.hyperparameters.loss == .squaredError)
    #expect(scenario.hyperparameters.learningRate == 0.03)
    #expect(scenario.hyperparameters.miniBatchSize == 10)
    #expect(scenario.initialization == .playground)
    #expect(!scenario.standardizes)
    #expect(scenario.seed == 84062)
    var circle = DatasetRecipe(.circle)
    circle.sampleCount = 500
    #expect(scenario.source == .generated(circle))
    let experiment = Experiment(scenario)
    #expect(experiment.trainingSet.count == 250 && experiment.testSet.count == 250)
  }

  @Test("carries noise, features, regularisation and the share of the training set over")
  func settings() throws {
    let scenario = try scenario(
      "dataset=spiral&noise=35&networkShape=8,6,4&activation=relu&regularization=L1"
        + "&regularizationRate=0.003&percTrainData=80&xSquared=true&sinY=true&y=false")
    #expect(scenario.features == [.x1, .x1Squared, .sineOfX2])
    #expect(scenario.hiddenLayers.map(\.width) == [8, 6, 4])
    #expect(scenario.hiddenLayers.allSatisfy { $0.activation == .relu })
    #expect(scenario.hyperparameters.penalty == Penalty(l1: 0.003, l2: 0))
    #expect(abs(scenario.testShare - 0.2) < 1e-9)
    guard case .generated(let recipe) = scenario.source else { return #expect(Bool(false)) }
    #expect(recipe.generator == .spiral && recipe.noise == 0.35)
  }

  @Test("of a regression has a linear output and no accuracy")
  func regression() throws {
    let scenario = try scenario("problem=regression&regDataset=reg-gauss&networkShape=")
    #expect(scenario.outputActivation == .linear)
    #expect(scenario.hiddenLayers.isEmpty)
    #expect(scenario.source.kind == .regression)
  }

  @Test(
    "that cannot be is told by the name of the setting",
    arguments: [
      ("dataset=moons", "dataset"), ("networkShape=4,0", "networkShape"),
      ("networkShape=4,65", "networkShape"), ("noise=51", "noise"),
      ("learningRate=nan", "learningRate"), ("x=false&y=false", "no input feature"),
      ("activation=swish", "activation"), ("x=maybe", "x"), ("hello", "no settings"),
      ("", "no set"),
    ])
  func mistakes(state: String, reason: String) {
    #expect {
      _ = try scenario(state)
    } throws: { error in
      "\(error)".contains(reason)
    }
  }
}
