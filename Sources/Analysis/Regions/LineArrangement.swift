/// Some lines of the plane, and into how many cells they cut all of it.
public struct LineArrangement: Sendable, Hashable {
  /// Which of the functions draw a line that none before them drew, by their places.
  public let distinct: [Int]
  /// The number of cells of the whole, unbounded plane.
  ///
  /// Each new line adds one cell, and one more for each place where it meets lines before it.
  public let cellCount: Int

  /// Counts the cells between the lines on which functions are 0.
  ///
  /// - Complexity: O(*n*³).
  public init(lines functions: [AffineFunction]) {
    var distinct: [Int] = []
    var count = 1
    for (place, function) in functions.enumerated() {
      let earlier = distinct.map { functions[$0] }
      guard !function.isConstant, !earlier.contains(where: { function.sharesLine(with: $0) }) else {
        continue
      }
      count += 1 + Self.meetingCount(of: function, with: earlier)
      distinct.append(place)
    }
    self.distinct = distinct
    cellCount = count
  }

  /// The most cells that so many lines can make: Σ C(n, k) for k up to 2.
  ///
  /// - Source: Steiner, 1826; for hidden layers Montúfar et al., On the number of linear regions of
  ///   deep neural networks, 2014, proposition 2.
  public static func largestCellCount(lineCount count: Int) -> Int {
    1 + count + count * (count - 1) / 2
  }

  /// At how many places a line meets others; where several meet it at once is one place.
  private static func meetingCount(
    of line: AffineFunction, with others: [AffineFunction]
  ) -> Int {
    others.indices.count { index in
      guard let place = line.meeting(others[index]) else { return false }
      return !others[..<index].contains { $0.vanishes(at: place) }
    }
  }
}
