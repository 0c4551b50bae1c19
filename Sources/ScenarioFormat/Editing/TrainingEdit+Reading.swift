import Datasets
import NeuralNetwork

extension TrainingEdit {
  /// Reads what `text` has written; any blanks separate words, commas or lines separate samples.
  ///
  /// - Throws: `EditTextError` that says what would be right.
  public init(text: String) throws(EditTextError) {
    let words = text.split { " \t\n,".contains($0) }
    let name = words.first.map(String.init) ?? ""
    guard let verb = EditVerb(rawValue: name) else {
      let names = EditVerb.allCases.map(\.rawValue)
      let nearest = nearestName(to: name, in: names).map { "did you mean '\($0)'?" }
      throw EditTextError(
        reason: "there is no edit '\(name.prefix(40))'; "
          + (nearest ?? "there are: " + names.joined(separator: ", ")))
    }
    if verb == .points || verb == .values {
      self = .setTrainingSamples(
        try Samples(text: text.drop { " \t\n".contains($0) }.dropFirst(name.count), of: verb))
      return
    }
    if verb == .together || verb == .data {
      let rest = text.drop { " \t\n".contains($0) }.dropFirst(name.count)
      self = verb == .data ? try Self.data(rest) : try Self.together(rest)
      return
    }
    var rest = EditWords(words.dropFirst(), of: verb)
    self = try Self.edit(verb, &rest)
    guard rest.count == 0 else { throw rest.problem("nothing more") }
  }

  private static func edit(
    _ verb: EditVerb, _ words: inout EditWords
  ) throws(EditTextError) -> TrainingEdit {
    switch verb {
    case .set:
      let place = try words.parameter()
      return .setParameter(place.neuron, input: place.input, value: try words.float())
    case .move:
      let place = try words.place()
      var values: [Float] = []
      while words.count > 0 || values.count < 2 { values.append(try words.float()) }
      return .setNeuron(place, weights: values.dropLast(), bias: values[values.count - 1])
    case .draw: return .drawNeuron(try words.place())
    case .freeze, .unfreeze:
      let isFrozen = verb == .freeze
      guard words.nextIsParameter else { return .setFrozen(try words.place(), isFrozen) }
      let place = try words.parameter()
      return .setParameterFrozen(place.neuron, input: place.input, isFrozen)
    case .addNeuron: return .addNeuron(layer: try words.layer())
    case .removeNeuron: return .removeNeuron(try words.place())
    case .addLayer: return .addLayer(before: try words.layer())
    case .removeLayer: return .removeLayer(try words.layer())
    case .activation:
      return .setActivation(
        layer: try words.layer(), try words.choice(ScenarioNames.activations))
    case .rate: return .setLearningRate(try words.float())
    case .batch: return .setMiniBatchSize(try words.whole(1...100_000, "a number of samples"))
    case .optimizer: return .setOptimizer(try Optimizer(&words))
    case .loss: return .setLoss(try words.choice(ScenarioNames.losses))
    case .penalty: return .setPenalty(Penalty(l1: try words.float(), l2: try words.float()))
    case .dropout: return .setDropout(try words.float())
    case .schedule: return .setSchedule(try LearningRateSchedule(&words))
    case .seed: return .setSeed(try words.seed())
    case .points, .values: throw words.problem("samples")
    case .data: throw words.problem("a generator")
    case .together: throw words.problem("edits")
    }
  }

  private static func data(_ text: Substring) throws(EditTextError) -> TrainingEdit {
    let words = text.split { " \t\n".contains($0) }.joined(separator: " ")
    do throws(EditRefusal) {
      let request = try DatasetRequest(words, seed: 0)
      return .setData(request.recipe, seed: request.seed)
    } catch {
      throw EditTextError(reason: error.description)
    }
  }

  /// Edits that are none of several themselves, divided by semicolons.
  private static func together(_ text: Substring) throws(EditTextError) -> TrainingEdit {
    var edits: [TrainingEdit] = []
    for part in text.split(separator: ";") {
      let edit = try TrainingEdit(text: String(part))
      if case .together = edit { throw EditWords([], of: .together).problem("single edits") }
      edits.append(edit)
    }
    guard !edits.isEmpty else { throw EditWords([], of: .together).problem("edits") }
    return .together(edits)
  }
}

extension Optimizer {
  /// A name, and its constants unless they are the usual ones.
  fileprivate init(_ words: inout EditWords) throws(EditTextError) {
    let kind = try words.choice(ScenarioNames.optimizers)
    guard words.count > 0 else {
      self = kind.usual
      return
    }
    self =
      switch kind {
      case .sgd: .gradientDescent
      case .momentum: .momentum(momentum: try words.float())
      case .nesterov: .nesterov(momentum: try words.float())
      case .adagrad: .adaGrad(epsilon: try words.float())
      case .rmsprop: .rmsProp(decay: try words.float(), epsilon: try words.float())
      case .adam:
        .adam(
          beta1: try words.float(), beta2: try words.float(), epsilon: try words.float())
      case .adamw:
        .adamW(
          beta1: try words.float(), beta2: try words.float(), epsilon: try words.float(),
          weightDecay: try words.float())
      }
  }
}

extension LearningRateSchedule {
  fileprivate init(_ words: inout EditWords) throws(EditTextError) {
    let epochs = 1...1_000_000_000
    switch try words.choice(ScenarioNames.schedules) {
    case .constant: self = .constant
    case .step:
      self = .step(
        factor: try words.double(), everyEpochs: try words.whole(epochs, "a number of epochs"))
    case .exponential: self = .exponential(factor: try words.double())
    case .cosine:
      self = .cosine(
        finalLearningRate: try words.double(),
        totalEpochs: try words.whole(epochs, "a number of epochs"))
    }
  }
}

extension Samples {
  /// Rows of as many inputs each, with a class from 0 on or a value behind them.
  fileprivate init(text: Substring, of verb: EditVerb) throws(EditTextError) {
    let rows = text.split { ",\n".contains($0) }.map { $0.split { " \t".contains($0) } }
      .filter { !$0.isEmpty }
    let width = rows.first?.count ?? 0
    guard width > 1, let odd = rows.first, !odd.isEmpty else {
      throw EditWords([], of: verb).problem("a sample at least: its inputs and what it is")
    }
    self.init(inputCount: width - 1)
    for (index, row) in rows.enumerated() {
      guard row.count == width else {
        throw EditTextError(
          reason: "sample \(index + 1) of '\(verb.rawValue)' has \(row.count) numbers, the first "
            + "has \(width)")
      }
      var words = EditWords(row[...], of: verb)
      var inputs: [Float] = []
      while words.count > 1 { inputs.append(try words.float()) }
      if verb == .points {
        append(inputs: inputs, label: try words.whole(0...99, "a class, 0 or more"))
      } else {
        append(inputs: inputs, value: try words.float())
      }
    }
  }
}
