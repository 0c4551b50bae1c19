import ScenarioFormat

/// The first line of a sweep's rows: which sweep they are of, and which part of it.
public struct SweepHeader: Sendable, Hashable, Codable {
  /// What is varied.
  public struct Axis: Sendable, Hashable, Codable {
    /// The setting's name.
    public let name: String
    /// Its values.
    public let values: [String]
  }

  /// The words of the command line that name the scenario.
  public let scenario: [String]
  /// What all rows follow from; see `SweepPlan.fingerprint`.
  public let fingerprint: String
  /// The goal as it was given on the command line, if it was.
  public let goal: String?
  /// Whether runs end at the goal.
  public let stopAtGoal: Bool
  /// What is varied, the first the slowest.
  public let vary: [Axis]
  /// How many seeds each combination is trained with.
  public let seeds: Int
  /// How many epochs at most.
  public let epochs: Int
  /// How many runs there are in all parts.
  public let runs: Int
  /// Which part: `1/1` the whole.
  public let shard: String

  /// The header of a part of a sweep.
  public init(_ plan: SweepPlan, scenario: [String], goal: String?, shard: Shard) {
    self.scenario = scenario
    self.goal = goal
    stopAtGoal = plan.stopsAtGoal
    fingerprint = plan.fingerprint
    vary = plan.axes.map { Axis(name: $0.name.rawValue, values: $0.values) }
    (seeds, epochs, runs) = (plan.seedCount, plan.epochs, plan.runCount)
    self.shard = shard.description
  }

  /// Whether another part is of the same sweep, under whatever path its scenario lies.
  public func isOfSameSweep(as other: SweepHeader) -> Bool {
    fingerprint == other.fingerprint && vary == other.vary && seeds == other.seeds
      && epochs == other.epochs
  }
}
