import NeuralNetwork

/// What the mouse holds, from the press of its button until it is let go.
enum Grip: Sendable, Hashable {
  /// The probe: it goes wherever the mouse goes on the plane.
  case probe
  /// The epoch that is shown, on a loss plot of the screen: the one that was asked for last.
  case epoch(Int?, plot: Int)
  /// A training sample, by its number from 0, and where on the plane it was taken hold of.
  case sample(Int, from: Point)
  /// A hyperplane, from where it was pressed in the data's units, with the weights and bias that it
  /// had then; it turns about its middle, or moves.
  case line(from: Point, base: NeuronValues, turns: Bool)
}
