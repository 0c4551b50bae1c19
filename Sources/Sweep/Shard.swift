/// One of several parts that a sweep is split into: every n-th run from the k-th on.
public struct Shard: Sendable, Hashable, CustomStringConvertible {
  /// Which part, counted from 1.
  public let number: Int
  /// How many parts there are.
  public let count: Int

  /// The whole.
  public static let whole = Shard(number: 1, count: 1)

  private init(number: Int, count: Int) {
    self.number = number
    self.count = count
  }

  /// Reads `3/16`; nil unless the first number is 1 to the second, and that at most 100000.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1],
      (1...100_000).contains(count), (1...count).contains(number)
    else { return nil }
    self.init(number: number, count: count)
  }

  /// The form that is read: `3/16`.
  public var description: String { "\(number)/\(count)" }

  /// How many of so many runs belong to it.
  public func size(of runCount: Int) -> Int {
    max(0, (runCount - number + count) / count)
  }

  /// The run at a place within the part; both count from 0.
  public func run(at place: Int) -> Int { number - 1 + place * count }
}
