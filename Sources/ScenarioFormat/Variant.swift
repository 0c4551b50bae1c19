/// One of the runs that a scenario shows side by side.
public struct Variant: Sendable, Hashable {
  /// What tells it from the others, in a few words.
  public let name: String
  /// The whole scenario as it is for this run; it has no variants itself.
  public let scenario: Scenario

  /// How many runs a scenario can show.
  public static let counts = 2...16
}
