import Analysis
import NeuralNetwork
import ScenarioFormat
import Training

/// Something that keeps a run from its goal, or soon will, with the numbers that show it.
enum Finding: Sendable, Hashable {
  /// The loss or a parameter left all bounds after this epoch.
  case diverged(lastFiniteEpoch: Int)
  /// All weights are 0, and so are all corrections but the output's bias.
  case noWeights
  /// All neurons of a ReLU layer say 0 to every sample, so no error comes through.
  case deadLayer(Int)
  /// The weights come back every so many epochs.
  case cycling(sinceEpoch: Int, period: Int)
  /// No weights whatever do what is asked.
  case impossible(Impossibility)
  /// Neurons of a layer that stay equal for ever, in groups.
  case inseparable(layer: Int, groups: [[Int]])
  /// A hidden activation function has no slope to learn from.
  case noSlope(layer: Int)
  /// The loss jumps up and down, or climbs.
  case jumps(LossCourse.Jump)
  /// A hidden layer is at its limits nearly everywhere, from the start or by training; steepness is
  /// its share of the steepest slope.
  case saturatedLayer(Int, steepness: Float, fromStart: Bool)
  /// The output is at its limits for samples that are wrong.
  case saturatedOutput(wrongCount: Int, steepness: Float)
  /// ∂L/∂w is far smaller in the first layer than in the last.
  case vanishing(first: Float, last: Float)
  /// The loss no longer falls; its slope is so large a share of the start's, if it goes down on a
  /// slope at all.
  case rest(sinceEpoch: Int, loss: Float, slopeShare: Float?, shared: SharedHiddenPoint?)
  /// The loss falls, and takes so many epochs for half of it, where longer steps would be safe.
  case slow(halvingTime: Int, betterRate: Float)
  /// Neurons of a layer that do no work of their own; the run may do without.
  case idle(NeuronHealth, layer: Int, neurons: [Int])

  /// Whether it is said where one doesn't ask: it stands between the run and its goal.
  var isAlarm: Bool { if case .idle = self { false } else { true } }
}
