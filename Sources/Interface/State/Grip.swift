/// What the mouse holds, from the press of its button until it is let go.
enum Grip: Sendable, Hashable {
  /// The probe: it goes wherever the mouse goes on the plane.
  case probe
}
