/// What a line that says an edit begins with.
enum EditVerb: String, CaseIterable {
  case set, move, draw, freeze, unfreeze
  case addNeuron = "add-neuron"
  case removeNeuron = "remove-neuron"
  case addLayer = "add-layer"
  case removeLayer = "remove-layer"
  case activation, rate, batch, optimizer, loss, penalty, dropout, schedule, points, values
  case data, seed, together

  /// What stands behind it, for messages and the page about the format.
  var usage: String {
    switch self {
    case .set: "NEURON.wINPUT NUMBER, NEURON.b NUMBER"
    case .move: "NEURON WEIGHT … BIAS"
    case .draw, .removeNeuron: "NEURON"
    case .freeze, .unfreeze: "NEURON, NEURON.wINPUT, NEURON.b"
    case .addNeuron, .addLayer, .removeLayer: "LAYER"
    case .activation: "LAYER NAME"
    case .rate, .dropout: "NUMBER"
    case .batch: "SAMPLES"
    case .optimizer: "NAME [CONSTANT …]"
    case .loss: "NAME"
    case .penalty: "L1 L2"
    case .schedule: "constant, step FACTOR EPOCHS, exponential FACTOR, cosine FINAL EPOCHS"
    case .points: "INPUT … CLASS, INPUT … CLASS, …"
    case .values: "INPUT … VALUE, INPUT … VALUE, …"
    case .data: "GENERATOR [SETTING=VALUE …]"
    case .seed: "NUMBER"
    case .together: "EDIT; EDIT; …"
    }
  }

  /// What it does, in one sentence.
  var meaning: String {
    switch self {
    case .set: "Sets one weight or the bias of a neuron."
    case .move: "Sets all weights of a neuron and its bias."
    case .draw: "Draws new weights for a hidden neuron."
    case .freeze: "Keeps a neuron, a weight or a bias from being trained."
    case .unfreeze: "Lets it learn again."
    case .addNeuron: "Adds a neuron to a hidden layer."
    case .removeNeuron: "Takes a hidden neuron away."
    case .addLayer: "Adds a hidden layer before this layer."
    case .removeLayer: "Takes a hidden layer away."
    case .activation: "Changes the activation function of a layer."
    case .rate: "Changes the learning rate η."
    case .batch: "Changes how many samples make an update."
    case .optimizer: "Changes how a gradient becomes a step; constants are the usual ones."
    case .loss: "Changes what is made smaller."
    case .penalty: "Changes what large weights cost."
    case .dropout: "Changes the probability of leaving a hidden neuron out."
    case .schedule: "Changes how the learning rate goes on."
    case .points: "Puts other training samples in the place of those there are; classes from 0."
    case .values: "The same for a regression."
    case .data: "Draws other data, training and test samples, in the place of those there are."
    case .seed: "Takes another seed for the order of the samples and all that is drawn later."
    case .together: "Makes several edits as one."
    }
  }
}

extension TrainingEdit {
  /// How edits are written, for the page about the format: what a line begins with, what stands
  /// behind that, and what it does.
  public static var grammar: [(verb: String, usage: String, meaning: String)] {
    EditVerb.allCases.map { ($0.rawValue, $0.usage, $0.meaning) }
  }
}
