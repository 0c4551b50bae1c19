public import Datasets
public import NeuralNetwork

/// A change to a run in its midst: what has been learned stays, as far as it can.
///
/// Layers and neurons count from 0; the last layer is the output. `Experiment.applying` says what
/// an edit does, and refuses one that makes no sense.
public enum TrainingEdit: Sendable, Hashable {
  /// Sets one weight of a neuron, of this input, or its bias where no input is named.
  case setParameter(NeuronPlace, input: Int?, value: Float)
  /// Sets all weights of a neuron, `[input]`, and its bias: moves or turns its hyperplane.
  case setNeuron(NeuronPlace, weights: [Float], bias: Float)
  /// Draws new weights and a new bias for a hidden neuron, as the scenario draws the first ones.
  case drawNeuron(NeuronPlace)
  /// Stops a neuron's weights and bias from being changed by training, or lets them go again.
  case setFrozen(NeuronPlace, Bool)
  /// Does the same with one weight of a neuron, of this input, or with its bias.
  case setParameterFrozen(NeuronPlace, input: Int?, Bool)
  /// Adds a neuron to a hidden layer, behind its others.
  case addNeuron(layer: Int)
  /// Takes a hidden neuron away.
  case removeNeuron(NeuronPlace)
  /// Adds a hidden layer before this layer, as wide as what feeds that one.
  case addLayer(before: Int)
  /// Takes a hidden layer away.
  case removeLayer(Int)
  /// Changes the activation function of a layer.
  case setActivation(layer: Int, ActivationFunction)
  /// Changes the step length η.
  case setLearningRate(Float)
  /// Changes how many samples make an update.
  case setMiniBatchSize(Int)
  /// Changes how a gradient becomes a change of the parameters.
  case setOptimizer(Optimizer)
  /// Changes what is made smaller.
  case setLoss(Loss)
  /// Changes what large weights cost.
  case setPenalty(Penalty)
  /// Changes the probability with which a hidden neuron is left out.
  case setDropout(Float)
  /// Changes how the step length goes on; epochs count from the run's beginning.
  case setSchedule(LearningRateSchedule)
  /// Puts other training samples in the place of those that there are, in the data's own units.
  case setTrainingSamples(Samples)
  /// Draws other data from a recipe and a seed; the seed of all else stays.
  case setData(DatasetRecipe, seed: UInt64)
  /// Draws the data, and the order and weights of later starts, from another seed.
  case setSeed(UInt64)
  /// Several edits as one; none is made if one of them is refused.
  case together([TrainingEdit])
}

/// Why an edit was not made: it names what is wrong, and what would be right.
public struct EditRefusal: Error, Sendable, Hashable, CustomStringConvertible {
  /// One line in plain words.
  public let description: String

  /// Creates a refusal.
  public init(_ description: String) { self.description = description }
}
