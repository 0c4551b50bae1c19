import Datasets
import NeuralNetwork

/// Reads scenario files.
public enum ScenarioParser {
  /// Reads a scenario from the text of its file.
  ///
  /// The scenario is called as the file, without folder and ending.
  /// - Throws: `ScenarioError` with the place of the first mistake and what would be right.
  public static func parse(
    _ text: String, fileName: String, files: Files = .none
  ) throws(ScenarioError) -> Scenario {
    try scenario(
      try ScenarioDocument(text: text, file: fileName), fileName: fileName, files: files)
  }

  /// Reads a scenario from its keys.
  static func scenario(
    _ document: ScenarioDocument, fileName: String, files: Files
  ) throws(ScenarioError) -> Scenario {
    let variants = try document.variants()
    guard !variants.isEmpty else { return try scenario(document, fileName, files) }
    var read: [Variant] = []
    for (index, (name, document)) in variants.enumerated() {
      // A file is read once, however many variants there are.
      let known = (0..<index).first { variants[$0].document.sharesData(with: document) }
      let source = known.map { read[$0].scenario.source }
      let scenario = try scenario(document, fileName, files, source: source)
      read.append(Variant(name: HarmlessText.escaped(name), scenario: scenario))
    }
    var scenario = read[0].scenario
    scenario.variants = read
    scenario.view = try ViewRequest(document, hasVariants: true)
    scenario.lesson = try Lesson(document)
    return scenario
  }

  private static func scenario(
    _ document: ScenarioDocument, _ fileName: String, _ files: Files,
    source known: DataSource? = nil
  ) throws(ScenarioError) -> Scenario {
    let source = if let known { known } else { try DataSource(document, files: files) }
    let rule = try document.choice("training.rule", ScenarioNames.rules) ?? .backpropagation
    let output = try outputLayer(document, rule: rule, classCount: source.kind.classCount)
    var scenario = Scenario(
      name: name(of: fileName), title: try document.text("title") ?? "",
      chapter: try document.text("chapter"), source: source,
      features: try InputFeature.features(document, source: source),
      testShare: try document.number("data.test-share", in: 0...0.9) ?? 0,
      standardizes: try document.truth("data.standardize") ?? true,
      hiddenLayers: try hiddenLayers(document), outputActivation: output.activation,
      hyperparameters: try Hyperparameters(document, rule: rule, loss: output.loss),
      initialization: try Initialization(document),
      start: try document.numbers("network.start", atMost: 40_000)?.map { Float($0) },
      seed: try document.wholeNumber("seed", in: 0...UInt64.max) ?? 7,
      pace: try document.number("pace", in: 0.1...1e9) ?? 10, goal: try goal(document))
    scenario.beginsPaused = try document.truth("paused") ?? false
    scenario.stopRules = try StopRule.rules(document)
    scenario.view = try ViewRequest(document, hasVariants: false)
    scenario.lesson = try Lesson(document)
    scenario.outcome = try ExpectedOutcome(document, hasGoal: scenario.goal != nil)
    try check(scenario, document)
    return scenario
  }

  private static func name(of fileName: String) -> String {
    let last = fileName.split(separator: "/").last.map(String.init) ?? fileName
    let name = [".yaml", ".yml"].first { last.hasSuffix($0) }.map { last.dropLast($0.count) }
    return HarmlessText.escaped(String(name ?? last[...]))
  }

  private static func hiddenLayers(
    _ document: ScenarioDocument
  ) throws(ScenarioError) -> [Architecture.Layer] {
    let path = "network.hidden-layers"
    let widths = try document.numbers(path, atMost: 8) ?? []
    guard widths.allSatisfy({ (1...64).contains($0) && $0 == $0.rounded() }) else {
      throw document.error(path, "'\(path)' must hold whole numbers from 1 to 64")
    }
    let activations = try document.choices(
      "network.activation", ScenarioNames.hiddenActivations, count: widths.count)
    return widths.indices.map {
      Architecture.Layer(width: Int(widths[$0]), activation: activations?[$0] ?? .tanh)
    }
  }

  /// What the data ask for where nothing is said, and only what fits together.
  private static func outputLayer(
    _ document: ScenarioDocument, rule: LearningRule, classCount: Int
  ) throws(ScenarioError) -> (activation: ActivationFunction, loss: Loss) {
    let natural = naturalOutput(rule: rule, classCount: classCount)
    let activation = try document.choice("network.output", ScenarioNames.outputActivations)
    let loss = try document.choice("training.loss", ScenarioNames.losses)
    let result = (
      activation ?? natural.0,
      loss ?? (activation == natural.0 ? natural.1 : nil)
        ?? (activation == nil ? natural.1 : .squaredError)
    )
    guard result.1.fits(outputActivation: result.0, classCount: classCount) else {
      throw document.error(
        loss == nil ? "network.output" : "training.loss",
        "this output and this loss do not fit together, or not to \(classCount) classes",
        suggestion: "leave both out, and the data decide")
    }
    return result
  }

  private static func naturalOutput(
    rule: LearningRule, classCount: Int
  ) -> (ActivationFunction, Loss) {
    switch (rule, classCount) {
    case (.perceptron, _): (.step, .squaredError)
    case (.delta, _), (.hebb, _), (_, 0): (.linear, .squaredError)
    case (_, ...2): (.sigmoid, .binaryCrossEntropy)
    default: (.softmax, .softmaxCrossEntropy)
    }
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
    guard scenario.hyperparameters.rule.accepts(scenario.architecture) else {
      throw document.error(
        "training.rule", "this rule is for a single layer, and the perceptron's for a step",
        suggestion: "leave network.hidden-layers and network.output out")
    }
    try checkMeasures(of: scenario, document)
  }

  /// A goal or a stop rule needs something that can be measured.
  private static func checkMeasures(
    of scenario: Scenario, _ document: ScenarioDocument
  ) throws(ScenarioError) {
    for section in ["goal", "stop"] where scenario.source.kind == .regression {
      guard try document.number("\(section).accuracy", in: 0...1) == nil else {
        throw document.error(
          "\(section).accuracy", "a regression has no accuracy",
          suggestion: "say \(section).loss")
      }
    }
    let stopsEarly = scenario.stopRules.contains {
      if case .earlyStopping = $0 { true } else { false }
    }
    if stopsEarly, scenario.testShare == 0 {
      throw document.error(
        "stop.patience", "early stopping looks at a test set, and there is none",
        suggestion: "say data.test-share: 0.3")
    }
  }
}
