import Datasets
import NeuralNetwork

extension ScenarioSetting {
  /// The scenario with this setting, and without its variants.
  ///
  /// First weights that the scenario states are given up where they can't be kept: for another
  /// shape, another way of drawing them, another seed.
  /// - Throws: `SettingError` for a value that a scenario file may not have either.
  public func applied(to scenario: Scenario) throws(SettingError) -> Scenario {
    var changed = scenario
    changed.variants = []
    switch name {
    case .optimizer:
      try changed.apply(named(TrainingEdit.setOptimizer, TrainingEdit.optimizerNames))
    case .loss: try changed.apply(named(TrainingEdit.setLoss, TrainingEdit.lossNames))
    case .rate: try changed.apply(.setLearningRate(number()))
    case .batch: try changed.apply(.setMiniBatchSize(number()))
    case .dropout: try changed.apply(.setDropout(number()))
    case .l1, .l2:
      var penalty = changed.hyperparameters.penalty
      if name == .l1 { penalty.l1 = try number() } else { penalty.l2 = try number() }
      try changed.apply(.setPenalty(penalty))
    case .net: try setNetwork(of: &changed)
    case .activation: try setActivation(of: &changed)
    case .initialization:
      changed.initialization = try choice(of: ScenarioNames.initializations)
      changed.start = nil
    case .seed:
      changed.seed = try number()
      changed.start = nil
    }
    if changed.start?.count != changed.architecture.parameterCount { changed.start = nil }
    return changed
  }

  private func number<Number: LosslessStringConvertible>() throws(SettingError) -> Number {
    guard let number = Number(value) else { throw problem("is no number that it can be") }
    return number
  }

  private func named(
    _ edit: (String) -> TrainingEdit?, _ names: [String]
  ) throws(SettingError) -> TrainingEdit {
    guard let edit = edit(value) else { throw unknown(among: names) }
    return edit
  }

  private func choice<Value>(
    of list: ScenarioNames.List<Value>
  ) throws(SettingError) -> Value {
    guard let entry = list.first(where: { $0.name == value }) else {
      throw unknown(among: list.map(\.name))
    }
    return entry.value
  }

  private func setActivation(of scenario: inout Scenario) throws(SettingError) {
    let activation = try choice(of: ScenarioNames.hiddenActivations)
    guard !scenario.hiddenLayers.isEmpty else {
      throw SettingError("\(scenario.name) has no hidden layer whose activation could be set")
    }
    for layer in scenario.hiddenLayers.indices {
      scenario.hiddenLayers[layer].activation = activation
    }
  }

  private func setNetwork(of scenario: inout Scenario) throws(SettingError) {
    let given = scenario.architecture
    let widths = value.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard widths.count >= 2, widths.first == given.inputCount, widths.last == given.outputCount
    else {
      throw problem("does not fit the data: it is \(given.inputCount)-…-\(given.outputCount)")
    }
    let hidden = widths.dropFirst().dropLast()
    guard hidden.count <= 8, hidden.allSatisfy({ (1...64).contains($0) }) else {
      throw problem("is too large: 8 hidden layers of 1 to 64 neurons")
    }
    let activation = scenario.hiddenLayers.first?.activation ?? .tanh
    scenario.hiddenLayers = hidden.map { Architecture.Layer(width: $0, activation: activation) }
    guard scenario.hyperparameters.rule.accepts(scenario.architecture) else {
      throw problem("is not for the \(scenario.hyperparameters.rule.rawValue) rule: one layer")
    }
  }

  private func problem(_ words: String) -> SettingError {
    SettingError("\(name.rawValue) '\(HarmlessText.escaped(value))' \(words)")
  }

  private func unknown(among names: [String]) -> SettingError {
    let nearest = nearestName(to: value, in: names).map { "did you mean '\($0)'?" }
    return SettingError(
      "\(name.rawValue) knows no '\(HarmlessText.escaped(value))'; "
        + (nearest ?? "there are " + names.joined(separator: ", ")))
  }
}

extension Scenario {
  /// Changes what a running training could change too, within the same limits.
  fileprivate mutating func apply(_ edit: TrainingEdit) throws(SettingError) {
    do {
      hyperparameters = try hyperparameters.changed(by: edit, in: Experiment(self))
    } catch {
      throw SettingError(error.description)
    }
  }
}
