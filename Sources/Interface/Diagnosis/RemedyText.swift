import TextScreen

/// A remedy in words: a key or a line to type where the run can be edited, else what its scenario
/// should say.
///
/// Which key a command has is asked of the keymap.
struct RemedyText {
  let remedy: Remedy
  /// Whether the run can be changed while it trains: one of several cannot.
  let isEditable: Bool
  let theme: Theme
  /// Which keys do it.
  var keymap = Keymap.standard

  /// Two to four words, to stand behind a colon.
  var brief: String {
    if isEditable, let line { return ":" + line + (beginsAgain ? ", " + key("again") : "") }
    return switch remedy {
    case .newWeights: key("new") + " new weights"
    case .neuronWeights: isEditable ? key("new-weights") + " new weights" : "new weights"
    case .initialization(let name): "try \(name)"
    case .learningRate(let rate, _): "try rate \(Self.spelled(rate))"
    case .activation(let name, _): "try \(name)"
    case .hiddenLayer: isEditable ? key("add-layer") + " adds a layer" : "add a hidden layer"
    case .thirdNeuron: isEditable ? key("add-neuron") + " a third" : "take 3"
    case .moreNeurons: isEditable ? key("add-neuron") + " adds neurons" : "take more neurons"
    case .crossEntropy: "try cross-entropy"
    case .fewerLayers:
      isEditable ? key("remove-layer") + " deletes a layer" : "take fewer layers"
    }
  }

  /// A sentence.
  var sentence: String {
    switch remedy {
    case .newWeights: "\(key("new")) begins again from new weights."
    case .neuronWeights:
      isEditable
        ? "\(key("new-weights")) gives the neuron that has the focus new weights."
        : "New weights may wake it: \(key("new"))."
    case .initialization(let name): "initialization: \(name) in the scenario draws better ones."
    case .learningRate(let rate, _):
      isEditable
        ? typed + " takes such steps" + (beginsAgain ? "; \(key("again")) begins again." : ".")
        : "In the scenario: learning-rate: \(Self.spelled(rate))."
    case .activation(let name, let reason):
      isEditable
        ? "\(typed) in the focused layer: it \(reason)."
        : "activation: \(name) in the scenario \(reason)."
    case .hiddenLayer:
      isEditable
        ? "\(key("add-layer")) adds a hidden layer, \(key("add-neuron")) neurons to it."
        : "A hidden layer can, with back-propagation: hidden-layers: [4] in the scenario."
    case .thirdNeuron:
      isEditable
        ? "A third neuron in a layer can lift: \(key("add-neuron")) adds one."
        : "A third neuron in a layer can lift: hidden-layers: [3] in the scenario."
    case .moreNeurons:
      isEditable
        ? "More neurons leave more ways out: \(key("add-neuron")) adds one."
        : "More hidden neurons leave more ways out."
    case .crossEntropy:
      isEditable && line != nil
        ? "\(typed) learns from such mistakes most."
        : "output: sigmoid and loss: binary-cross-entropy in the scenario learn from them most."
    case .fewerLayers:
      "Fewer hidden layers lose less on the way"
        + (isEditable ? ": \(key("remove-layer")) deletes the focused one." : ".")
    }
  }

  /// What can be typed behind a colon, if that is how it is done.
  var line: String? {
    switch remedy {
    case .learningRate(let rate, _): "rate \(Self.spelled(rate))"
    case .activation(let name, _): "activation \(name)"
    case .crossEntropy(true): "loss binary-cross-entropy"
    default: nil
    }
  }

  private var typed: String { ":" + (line ?? "") }

  private var beginsAgain: Bool {
    if case .learningRate(_, true) = remedy { true } else { false }
  }

  private func key(_ command: String) -> String {
    keymap.keyName(of: command, isUnicode: theme.isUnicode)
  }

  /// A rate with one digit that counts: a remedy is no more exact.
  private static func spelled(_ rate: Float) -> String {
    guard rate > 0, rate.isFinite else { return NumberText.short(rate) }
    var scale: Float = 1
    while rate * scale < 1 { scale *= 10 }
    while rate * scale >= 10 { scale /= 10 }
    return NumberText.short((rate * scale).rounded() / scale)
  }
}
