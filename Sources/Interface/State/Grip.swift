/// What the mouse holds, from the press of its button until it is let go.
enum Grip: Sendable, Hashable {
  /// The probe: it goes wherever the mouse goes on the plane.
  case probe
  /// The epoch that is shown, on the loss plot of a run: the one that was asked for last.
  case epoch(Int?, run: Int)
}
