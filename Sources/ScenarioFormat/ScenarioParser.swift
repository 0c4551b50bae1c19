import Datasets
import NeuralNetwork

/// Reads scenario files.
public enum ScenarioParser {
  /// Reads a scenario from the text of its file.
  ///
  /// The scenario is called as the file, without folder and ending.
  /// - Throws: `ScenarioError` with the place of the first mistake and what would be right.
  public static func parse(
    _ text: String, fileName: String
  ) throws(ScenarioError) -> Scenario {
    let document = try ScenarioDocument(text: text, file: fileName)
    let recipe = try DatasetRecipe(document)
    let output = try outputLayer(document, classCount: recipe.kind.classCount)
    let scenario = Scenario(
      name: name(of: fileName), title: try document.text("title") ?? "", recipe: recipe,
      testShare: try document.number("data.test-share", in: 0...0.9) ?? 0,
      standardizes: try document.truth("data.standardize") ?? true,
      hiddenLayers: try hiddenLayers(document), outputActivation: output.activation,
      hyperparameters: try hyperparameters(document, loss: output.loss),
      initialization: try document.choice("network.initialization", initializations) ?? .xavier,
      start: try document.numbers("network.start", atMost: 40_000)?.map { Float($0) },
      seed: try document.wholeNumber("seed", in: 0...UInt64.max) ?? 7,
      pace: try document.number("pace", in: 0.1...1e9) ?? 10, goal: try goal(document))
    try check(scenario, document)
    return scenario
  }

  private static let initializations: [(name: String, value: Initialization)] = [
    ("xavier", .xavier), ("he", .he), ("fan-in", .fanIn), ("playground", .playground),
  ]
  private static let hiddenActivations: [(name: String, value: ActivationFunction)] = [
    ("linear", .linear), ("step", .step), ("sigmoid", .sigmoid), ("tanh", .tanh), ("relu", .relu),
    ("leaky-relu", .leakyReLU),
  ]
  private static let outputActivations: [(name: String, value: ActivationFunction)] = [
    ("sigmoid", .sigmoid), ("tanh", .tanh), ("linear", .linear), ("softmax", .softmax),
  ]
  private static let losses: [(name: String, value: Loss)] = [
    ("squared-error", .squaredError), ("binary-cross-entropy", .binaryCrossEntropy),
    ("softmax-cross-entropy", .softmaxCrossEntropy),
  ]

  private static func name(of fileName: String) -> String {
    let last = fileName.split(separator: "/").last.map(String.init) ?? fileName
    let name = [".yaml", ".yml"].first { last.hasSuffix($0) }.map { last.dropLast($0.count) }
    return HarmlessText.escaped(String(name ?? last[...]))
  }

  private static func hiddenLayers(
    _ document: ScenarioDocument
  ) throws(ScenarioError) -> [Architecture.Layer] {
    let path = "network.hidden-layers"
    let activation = try document.choice("network.activation", hiddenActivations) ?? .tanh
    let widths = try document.numbers(path, atMost: 8) ?? []
    guard widths.allSatisfy({ (1...64).contains($0) && $0 == $0.rounded() }) else {
      throw document.error(path, "'\(path)' must hold whole numbers from 1 to 64")
    }
    return widths.map { Architecture.Layer(width: Int($0), activation: activation) }
  }

  /// What the data ask for where nothing is said, and only what fits together.
  private static func outputLayer(
    _ document: ScenarioDocument, classCount: Int
  ) throws(ScenarioError) -> (activation: ActivationFunction, loss: Loss) {
    let natural: (ActivationFunction, Loss) =
      switch classCount {
      case 0: (.linear, .squaredError)
      case ...2: (.sigmoid, .binaryCrossEntropy)
      default: (.softmax, .softmaxCrossEntropy)
      }
    let activation = try document.choice("network.output", outputActivations)
    let loss = try document.choice("training.loss", losses)
    let result = (
      activation ?? natural.0,
      loss ?? (activation == natural.0 ? natural.1 : nil)
        ?? (activation == nil ? natural.1 : .squaredError)
    )
    guard fits(result.0, result.1, classCount: classCount) else {
      throw document.error(
        loss == nil ? "network.output" : "training.loss",
        "this output and this loss do not fit together, or not to \(classCount) classes",
        suggestion: "leave both out, and the data decide")
    }
    return result
  }

  private static func fits(
    _ activation: ActivationFunction, _ loss: Loss, classCount: Int
  ) -> Bool {
    switch loss {
    case .binaryCrossEntropy: activation == .sigmoid && classCount == 2
    case .softmaxCrossEntropy: activation == .softmax && classCount > 2
    case .squaredError: activation != .softmax && classCount <= 2
    }
  }

  private static func hyperparameters(
    _ document: ScenarioDocument, loss: Loss
  ) throws(ScenarioError) -> Hyperparameters {
    let optimizer = try document.choice(
      "training.optimizer", [("sgd", Optimizer.gradientDescent), ("adam", .adam)])
    return Hyperparameters(
      loss: loss, optimizer: optimizer ?? .gradientDescent,
      learningRate: Float(try document.number("training.learning-rate", in: 1e-6...1000) ?? 0.1),
      miniBatchSize: try document.wholeNumber("training.mini-batch-size", in: 1...100_000) ?? 10)
  }

  private static func goal(_ document: ScenarioDocument) throws(ScenarioError) -> Goal? {
    let accuracy = try document.number("goal.accuracy", in: 0...1)
    let loss = try document.number("goal.loss", in: 1e-30...1e30)
    if accuracy != nil, loss != nil {
      throw document.error("goal.loss", "a goal is an accuracy or a loss, not both")
    }
    return accuracy.map { .accuracy(Float($0)) } ?? loss.map { .loss(Float($0)) }
  }

  private static func check(
    _ scenario: Scenario, _ document: ScenarioDocument
  ) throws(ScenarioError) {
    let count = scenario.architecture.parameterCount
    if let start = scenario.start, start.count != count {
      throw document.error(
        "network.start", "'network.start' has \(start.count) numbers",
        suggestion: "a network \(scenario.architecture) has \(count) weights and biases")
    }
    if case .accuracy = scenario.goal, scenario.recipe.kind == .regression {
      throw document.error(
        "goal.accuracy", "a regression has no accuracy", suggestion: "say goal.loss")
    }
  }
}
