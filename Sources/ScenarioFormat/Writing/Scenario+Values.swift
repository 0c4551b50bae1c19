import Datasets
import NeuralNetwork

/// The parts of a scenario by the paths of their keys.
extension DataSource {
  var values: [String: String] {
    get throws(PrintingError) {
      switch self {
      case .generated(let recipe): return recipe.values
      case .given(let data): return try data.values
      }
    }
  }
}

extension DatasetRecipe {
  fileprivate var values: [String: String] {
    var values = ["data.generator": generator.name, "data.samples": "\(sampleCount)"]
    if generator.takesGate { values["data.gate"] = YAMLText.quoted(gate.rawValue) }
    if generator.noises != nil { values["data.noise"] = ExactNumber.text(noise) }
    if generator.gaps != nil { values["data.gap"] = ExactNumber.text(gap) }
    if generator.classCounts != nil { values["data.classes"] = "\(classCount)" }
    return values
  }
}

extension GivenData {
  fileprivate var values: [String: String] {
    get throws(PrintingError) {
      guard samples.count <= Self.largestPointCount else {
        throw PrintingError(
          reason: "it holds \(samples.count) samples, a session at most "
            + "\(Self.largestPointCount); take fewer of them")
      }
      guard case .classification(let names) = kind else { return [:] }
      let rows = (0..<samples.count).map { sample in
        let inputs = samples.inputs(of: sample).map { ExactNumber.text($0) }
        return YAMLText.list(inputs + [YAMLText.quoted(names[samples.labels[sample]])])
      }
      return [
        "data.points": "\n" + rows.joined(separator: "\n"),
        "data.x": YAMLText.quoted(String(inputNames[0].prefix(200))),
        "data.y": YAMLText.quoted(String(inputNames[1].prefix(200))),
      ]
    }
  }
}

extension Scenario {
  var networkValues: [String: String] {
    var values = [
      "network.hidden-layers": YAMLText.list(hiddenLayers.map(\.width)),
      "network.output": ScenarioNames.name(of: outputActivation),
      "network.initialization": initialization.name,
    ]
    if !hiddenLayers.isEmpty {
      values["network.activation"] = YAMLText.list(
        hiddenLayers.map { ScenarioNames.name(of: $0.activation) })
    }
    if case .uniform(let limit) = initialization {
      values["network.spread"] = ExactNumber.text(limit)
    }
    values["network.start"] = start.map { YAMLText.list($0.map { ExactNumber.text($0) }) }
    return values
  }
}

extension Initialization {
  fileprivate var name: String {
    if case .uniform = self { return "uniform" }
    return ScenarioNames.initializations.first { $0.value == self }?.name ?? "xavier"
  }
}

extension StopRule {
  var values: [String: String] {
    switch self {
    case .epochs(let count): ["stop.epochs": "\(count)"]
    case .loss(let loss): ["stop.loss": ExactNumber.text(loss)]
    case .accuracy(let accuracy): ["stop.accuracy": ExactNumber.text(accuracy)]
    case .plateau(let epochs): ["stop.plateau": "\(epochs)"]
    case .earlyStopping(let patience): ["stop.patience": "\(patience)"]
    case .seconds(let seconds): ["stop.seconds": ExactNumber.text(seconds)]
    }
  }
}

extension ExpectedOutcome {
  var values: [String: String] {
    var values = [
      "outcome.end": ending.rawValue, "outcome.epochs": "\(epochs)",
      "outcome.seeds": "\(seedCount)", "outcome.share": ExactNumber.text(share),
    ]
    values["outcome.loss"] = training.largestLoss.map { ExactNumber.text($0) }
    values["outcome.loss-above"] = training.smallestLoss.map { ExactNumber.text($0) }
    values["outcome.accuracy"] = training.smallestAccuracy.map { ExactNumber.text($0) }
    values["outcome.accuracy-below"] = training.accuracyLimit.map { ExactNumber.text($0) }
    values["outcome.test-loss"] = test.largestLoss.map { ExactNumber.text($0) }
    values["outcome.test-loss-above"] = test.smallestLoss.map { ExactNumber.text($0) }
    values["outcome.test-accuracy"] = test.smallestAccuracy.map { ExactNumber.text($0) }
    values["outcome.gates"] = gates.map(YAMLText.quoted)
    values["outcome.area-error"] = areaError.map { ExactNumber.text($0) }
    values["outcome.closed-form"] = closedFormError.map { ExactNumber.text($0) }
    return values
  }
}
