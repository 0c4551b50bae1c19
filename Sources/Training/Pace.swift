/// How fast a run trains while it is watched, in epochs per second.
///
/// A pace knows the scenario's own one, so that the ladder has a rung for it and a way back to it.
public struct Pace: Sendable, Hashable, CustomStringConvertible {
  /// The speed in epochs per second, above 0; infinity is as fast as the machine can.
  public let epochsPerSecond: Double
  /// The scenario's own speed in epochs per second: a rung of the ladder like the others.
  public let normalEpochsPerSecond: Double

  /// Creates a pace.
  ///
  /// - Precondition: both speeds are above 0.
  public init(epochsPerSecond: Double, normal: Double) {
    precondition(epochsPerSecond > 0 && normal > 0, "a pace is above 0 epochs per second")
    self.epochsPerSecond = epochsPerSecond
    normalEpochsPerSecond = normal
  }

  /// Creates the pace that a scenario asks for.
  public init(normal: Double) {
    self.init(epochsPerSecond: normal, normal: normal)
  }

  /// The rungs that every scenario has, in epochs per second; the last one is unlimited.
  public static let ladder: [Double] = [
    1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 100_000, .infinity,
  ]

  /// Whether the machine alone sets the speed.
  public var isUnlimited: Bool { epochsPerSecond == .infinity }

  /// The scenario's own pace.
  public var normal: Pace { with(normalEpochsPerSecond) }

  /// As fast as the machine can.
  public var unlimited: Pace { with(.infinity) }

  /// The next rung down; the lowest stays.
  public var slower: Pace { with(rungs.last { $0 < epochsPerSecond } ?? epochsPerSecond) }

  /// The next rung up; unlimited stays.
  public var faster: Pace { with(rungs.first { $0 > epochsPerSecond } ?? epochsPerSecond) }

  /// The speed with its unit: "4 ep/s", "2.5 ep/s", "10 k ep/s", "unlimited".
  public var description: String {
    guard !isUnlimited else { return "unlimited" }
    let isLarge = epochsPerSecond >= 10_000
    let tenths = (epochsPerSecond * (isLarge ? 0.01 : 10)).rounded()
    let isWhole = tenths.truncatingRemainder(dividingBy: 10) == 0
    let number = isWhole && tenths < 1e15 ? "\(Int(tenths / 10))" : "\(tenths / 10)"
    return number + (isLarge ? " k ep/s" : " ep/s")
  }

  private var rungs: [Double] { (Pace.ladder + [normalEpochsPerSecond]).sorted() }

  private func with(_ epochsPerSecond: Double) -> Pace {
    Pace(epochsPerSecond: epochsPerSecond, normal: normalEpochsPerSecond)
  }
}
