public import NeuralNetwork
public import ScenarioFormat

/// What was found in a file that is followed.
public enum FollowedVersion: Sendable {
  /// Other weights and biases of the same network.
  case parameters(Parameters)
  /// Another network over the same data.
  case experiment(Experiment)
  /// Nothing that can be shown, and why.
  case problem(String)
}
