import Datasets
import Foundation
import NeuralNetwork

/// The settings that TensorFlow Playground keeps behind the # of its address.
///
/// The generators, ranges and settings are Playground's; the samples are drawn by our own
/// generator, so they are others of the same kind. Settings of its page alone (what is hidden,
/// statistics, its tutorial) mean nothing here.
/// - Source: state.ts, dataset.ts and nn.ts of tensorflow/playground.
public struct PlaygroundState {
  private let values: [String: String]
  private let address: String

  /// Reads an address, or what stands behind its #.
  ///
  /// - Throws: `ScenarioError` if there is no setting in it.
  public init(_ address: String) throws(ScenarioError) {
    self.address = "--from-url"
    let state = address.split(separator: "#", maxSplits: 1).last.map(String.init) ?? ""
    var values: [String: String] = [:]
    for part in state.prefix(10_000).split(separator: "&") {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      if pair.count == 2 { values[pair[0]] = pair[1].removingPercentEncoding ?? pair[1] }
    }
    self.values = values
    guard !values.keys.filter(Self.settings.contains).isEmpty else {
      throw ScenarioError(
        file: self.address, line: nil, column: nil, reason: "holds no settings of the Playground",
        suggestion: "it looks like 'https://playground.tensorflow.org/#dataset=spiral&noise=10'")
    }
  }

  /// The scenario of these settings; what is not said is as the Playground has it.
  ///
  /// - Throws: `ScenarioError` naming the setting that cannot be.
  public func scenario() throws(ScenarioError) -> Scenario {
    let isRegression =
      try choice("problem", [("classification", false), ("regression", true)]) ?? false
    let widths = try networkShape()
    let activation =
      try choice(
        "activation",
        [("tanh", .tanh), ("relu", .relu), ("sigmoid", .sigmoid), ("linear", .linear)])
      ?? ActivationFunction.tanh
    var hyperparameters = Hyperparameters(
      loss: .squaredError, optimizer: .gradientDescent,
      learningRate: Float(try number("learningRate", in: 1e-6...1000) ?? 0.03),
      miniBatchSize: Int(try number("batchSize", in: 1...100_000) ?? 10))
    hyperparameters.penalty = try penalty()
    let share = 1 - (try number("percTrainData", in: 10...100) ?? 50) / 100
    var scenario = Scenario(
      name: "playground", title: "From TensorFlow Playground",
      source: .generated(try recipe(isRegression: isRegression)), features: try features(),
      testShare: share, standardizes: false,
      hiddenLayers: widths.map { Architecture.Layer(width: $0, activation: activation) },
      outputActivation: isRegression ? .linear : .tanh, hyperparameters: hyperparameters,
      initialization: try truth("initZero") ?? false ? .zero : .playground, start: nil,
      seed: seed, pace: 10, goal: nil)
    scenario.lesson = Lesson(
      text: "The settings of a TensorFlow Playground address: the same generator, ranges, network, "
        + "initial distribution and learning rate. The samples are drawn anew.")
    return scenario
  }

  private static let settings: Set<String> = [
    "activation", "batchSize", "dataset", "regDataset", "learningRate", "regularization",
    "regularizationRate", "noise", "networkShape", "seed", "percTrainData", "problem", "initZero",
    "x", "y", "xTimesY", "xSquared", "ySquared", "sinX", "sinY",
  ]

  private func recipe(isRegression: Bool) throws(ScenarioError) -> DatasetRecipe {
    let generator: DatasetGenerator
    if isRegression {
      generator =
        try choice("regDataset", [("reg-plane", .plane), ("reg-gauss", .hills)]) ?? .plane
    } else {
      generator =
        try choice(
          "dataset",
          [("circle", .circle), ("xor", .xorCloud), ("gauss", .gauss), ("spiral", .spiral)])
        ?? .circle
    }
    var recipe = DatasetRecipe(generator)
    recipe.sampleCount = isRegression ? 1200 : 500
    recipe.noise = (try number("noise", in: 0...50) ?? 0) / 100
    return recipe
  }

  private func features() throws(ScenarioError) -> [InputFeature] {
    let names: [(name: String, value: InputFeature)] = [
      ("x", .x1), ("y", .x2), ("xSquared", .x1Squared), ("ySquared", .x2Squared),
      ("xTimesY", .product), ("sinX", .sineOfX1), ("sinY", .sineOfX2),
    ]
    var features: [InputFeature] = []
    for (name, feature) in names where try truth(name) ?? (name == "x" || name == "y") {
      features.append(feature)
    }
    guard !features.isEmpty else {
      throw error("x", "no input feature is switched on", "say x=true")
    }
    return features
  }

  private func networkShape() throws(ScenarioError) -> [Int] {
    guard let text = values["networkShape"] else { return [4, 2] }
    let widths = text.split(separator: ",").map { Int($0) ?? 0 }
    guard widths.count <= 8, widths.allSatisfy({ (1...64).contains($0) }) else {
      throw error("networkShape", "'\(text)' is no shape", "up to 8 widths of 1 to 64, like 4,2")
    }
    return widths
  }

  private func penalty() throws(ScenarioError) -> Penalty {
    let rate = Float(try number("regularizationRate", in: 0...1000) ?? 0)
    let kind = try choice("regularization", [("none", 0), ("L1", 1), ("L2", 2)]) ?? 0
    return Penalty(l1: kind == 1 ? rate : 0, l2: kind == 2 ? rate : 0)
  }

  /// The Playground's seed is a text; its digits make ours.
  private var seed: UInt64 {
    let digits = (values["seed"] ?? "").filter(\.isASCII).filter(\.isNumber)
    return UInt64(digits.prefix(19)) ?? 7
  }

  private func choice<Value>(
    _ name: String, _ choices: [(name: String, value: Value)]
  ) throws(ScenarioError) -> Value? {
    guard let text = values[name] else { return nil }
    if let choice = choices.first(where: { $0.name == text }) { return choice.value }
    throw error(
      name, "'\(text)' is unknown", "it can be " + choices.map(\.name).joined(separator: ", "))
  }

  private func number(
    _ name: String, in range: ClosedRange<Double>
  ) throws(ScenarioError) -> Double? {
    guard let text = values[name] else { return nil }
    guard let number = Double(text), range.contains(number) else {
      throw error(
        name, "'\(text)' is no such number", "from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private func truth(_ name: String) throws(ScenarioError) -> Bool? {
    try choice(name, [("true", true), ("false", false)])
  }

  private func error(_ name: String, _ reason: String, _ suggestion: String) -> ScenarioError {
    ScenarioError(
      file: address, line: nil, column: nil, reason: "\(name): \(reason.prefix(80))",
      suggestion: suggestion)
  }
}
