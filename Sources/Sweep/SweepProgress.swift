/// How far a sweep has come, as one line for a terminal.
public struct SweepProgress: Sendable, Hashable {
  /// How many runs there are in all.
  public let runCount: Int
  /// How many there were already when it began.
  public let earlierCount: Int
  /// How many there are now.
  public private(set) var doneCount: Int
  /// How many of them have reached the goal.
  public private(set) var solvedCount: Int

  /// Begins behind rows that there are already.
  public init(runCount: Int, earlier rows: [SweepRow]) {
    self.runCount = runCount
    earlierCount = rows.count
    doneCount = rows.count
    solvedCount = rows.count { $0.solvedEpoch != nil }
  }

  /// Counts one more row.
  public mutating func count(_ row: SweepRow) {
    doneCount += 1
    if row.solvedEpoch != nil { solvedCount += 1 }
  }

  /// A bar and numbers, in ASCII, no wider than 79 columns.
  public func line(after time: Duration) -> String {
    let width = 24
    let filled = runCount > 0 ? width * doneCount / runCount : width
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled)
    var parts = ["[\(bar)] \(doneCount)/\(runCount)", "\(solvedCount) solved"]
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    if doneCount > earlierCount, seconds > 0 {
      let rate = Double(doneCount - earlierCount) / seconds
      parts.append(Self.text(rate: rate))
      parts.append(Self.text(seconds: Double(runCount - doneCount) / rate) + " left")
    }
    return parts.joined(separator: "  ")
  }

  private static func text(rate: Double) -> String {
    guard rate < 10 else { return "\(Int(rate.rounded())) runs/s" }
    guard rate < 1 else { return "\(Double(Int(rate * 10)) / 10) runs/s" }
    return "\(Double(Int(rate * 600)) / 10) runs/min"
  }

  private static func text(seconds: Double) -> String {
    let whole = Int(min(seconds, 1e9).rounded(.up))
    switch whole {
    case ..<100: return "\(whole) s"
    case ..<6000: return "\((whole + 30) / 60) min"
    default: return "\((whole + 1800) / 3600) h"
    }
  }
}
