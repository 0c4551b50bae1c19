import Analysis
public import NeuralNetwork
import ScenarioFormat
import Training

/// A neuron that the user has in hand: the picture shows its weights and bias in the place of the
/// trainer's, until it is put down or put back.
public struct HeldNeuron: Sendable, Hashable {
  /// Which neuron.
  public let place: NeuronPlace
  /// Its weights and bias as they were when it was taken.
  public let original: NeuronValues
  /// Its weights and bias now.
  public internal(set) var values: NeuronValues
  /// Whether training ran when it was taken; then it goes on afterwards.
  var wasRunning: Bool
  /// The point of its line about which it turns, in the data's units; nil while numbers are
  /// edited.
  public internal(set) var pivot: Point?
  /// The number of the trainer's last reply when it was put down; nil while it is in hand.
  var replyBefore: Int?
  /// How good the network was without it; known in what is presented.
  var metricsBefore: Metrics?

  /// Whether it can still be changed.
  public var isInHand: Bool { replyBefore == nil }

  /// Whether anything about it has been changed.
  var isChanged: Bool { values != original }

  /// Whether a network has this neuron, with as many weights.
  func fits(_ architecture: Architecture) -> Bool {
    architecture.contains(place)
      && architecture.inputCount(ofLayer: place.layer) == values.weights.count
  }
}

extension InterfaceState {
  /// The state as the panes show it: with the held neuron in the network, and as good as that is.
  var presented: InterfaceState {
    guard let held, let snapshot else { return self }
    var parameters = snapshot.parameters
    parameters[held.place] = held.values
    let loss = experiment.hyperparameters.loss
    var state = self
    state.held?.metricsBefore = snapshot.training
    state.runs[shownRun].snapshot?.parameters = parameters
    state.runs[shownRun].snapshot?.training = parameters.metrics(
      on: experiment.trainingSet, loss: loss)
    if snapshot.test != nil {
      state.runs[shownRun].snapshot?.test = parameters.metrics(on: experiment.testSet, loss: loss)
    }
    return state
  }

  /// A neuron's weights and bias as they are shown.
  func shownValues(of place: NeuronPlace) -> NeuronValues {
    if let held, held.place == place { return held.values }
    return (snapshot?.parameters ?? experiment.initialParameters)[place]
  }

  /// Takes a neuron in hand; training stands still meanwhile.
  mutating func hold(_ place: NeuronPlace, pivot: Point? = nil) -> [Effect] {
    let values = shownValues(of: place)
    let isRunning = held?.wasRunning ?? (snapshot?.isRunning == true)
    held = HeldNeuron(
      place: place, original: values, values: values, wasRunning: isRunning, pivot: pivot)
    return isRunning ? [.training(.pause)] : []
  }

  /// Puts the held neuron down where it is: one edit, if anything has changed.
  ///
  /// It is shown on until the trainer has answered, so that no frame shows it where it was.
  mutating func putDown() -> [Effect] {
    guard let held, held.isInHand else { return [] }
    let resumed: [Effect] = held.wasRunning ? [.training(.run)] : []
    guard held.isChanged else {
      self.held = nil
      return resumed
    }
    self.held?.replyBefore = lastReply
    let (weights, bias) = (held.values.weights, held.values.bias)
    let edit = TrainingEdit.setNeuron(held.place, weights: weights, bias: bias)
    foresight.expect(reply: .edit(edit), after: lastReply)
    return [.training(.edit(edit))] + resumed
  }

  /// Puts the held neuron down before training does something else; nil when that is still to be
  /// done, the effects when it is done with that.
  mutating func putDown(before action: TrainingAction) -> [Effect]? {
    switch action {
    case .slower, .faster, .setPace, .normalPace: return nil
    default: break
    }
    guard let held else { return nil }
    guard held.isInHand else {
      self.held = nil
      return nil
    }
    guard action != .toggleRunning else {
      self.held?.wasRunning = true
      return putDown()
    }
    let effects = putDown()
    return effects + perform(action)
  }

  /// Puts the held neuron back where it was.
  mutating func putBack() -> [Effect] {
    guard let held, held.isInHand else { return [] }
    self.held = nil
    return held.wasRunning ? [.training(.run)] : []
  }

  /// Lets go of a neuron that the trainer has taken, or that is no longer there.
  mutating func settleHeldNeuron() {
    guard let held else { return }
    let isAnswered = held.replyBefore.map { lastReply > $0 } ?? false
    if isAnswered || !held.fits(experiment.architecture) { self.held = nil }
  }
}
