public import NeuralNetwork

/// That the samples of one class lie all round those of another one, like a ring round a disc.
///
/// Finitely many points enclose nothing, there is always a way between two of them. So it is asked
/// at a scale: every place that is nearest to a sample of the outer class, and no further from it
/// than a tenth of the data's extent, counts as wall; what cannot be reached from outside without
/// crossing the wall is enclosed. A ring with a gap wider than a fifth of its extent encloses
/// nothing. Nor does one that is not twice as wide inside, since a way out between two samples
/// would then take up most of it.
public struct Enclosure: Sendable, Hashable {
  /// The class that lies around.
  public let outer: Int
  /// The class inside.
  public let inner: Int
  /// How many samples of the inner class are enclosed, at least half of them.
  public let enclosedCount: Int

  /// Looks for the pair of classes with the most enclosed samples; nil if no class encloses
  /// another.
  ///
  /// Of more than 1,000 samples every so many are looked at, and the count is scaled up.
  ///
  /// - Precondition: a sample has two inputs, and a label.
  public init?(_ set: LabeledSet, labels: [Int]) {
    precondition(set.inputCount == 2 && labels.count == set.count, "a plane with labels")
    let step = max((set.count + 999) / 1_000, 1)
    let samples = stride(from: 0, to: set.count, by: step).map { sample in
      LabeledPoint(
        point: Point(x: set.inputs[2 * sample], y: set.inputs[2 * sample + 1]),
        label: labels[sample])
    }
    guard let map = NearestMap(samples) else { return nil }
    let found = Set(labels).sorted().flatMap { outer in
      map.enclosedCounts(by: outer).map { (outer: outer, inner: $0.key, count: $0.value) }
    }
    guard let most = found.max(by: { $0.count < $1.count }) else { return nil }
    (outer, inner, enclosedCount) = (most.outer, most.inner, most.count * step)
  }
}

/// A place in the plane and the class of what lies there.
private struct LabeledPoint {
  let point: Point
  let label: Int
}

/// A grid over the samples that knows for each cell which sample is nearest, if one is near.
private struct NearestMap {
  /// Cells along each side of the data's extent, and beyond it on each side.
  private static let inside = 48
  private static let margin = 6
  /// How far from a sample the wall reaches, as a share of the extent.
  private static let reach: Float = 1 / 10
  private static let side = inside + 2 * margin

  /// The samples, their extent scaled to the unit square.
  private let samples: [LabeledPoint]
  /// For each cell the label of the nearest sample within reach, `[row][column]`.
  private let nearestLabels: [Int?]

  init?(_ given: [LabeledPoint]) {
    let (xs, ys) = (given.map(\.point.x), given.map(\.point.y))
    guard let left = xs.min(), let right = xs.max(), let bottom = ys.min(), let top = ys.max(),
      right > left, top > bottom, (right - left).isFinite, (top - bottom).isFinite
    else { return nil }
    let samples = given.map { sample in
      let x = (sample.point.x - left) / (right - left)
      let y = (sample.point.y - bottom) / (top - bottom)
      return LabeledPoint(point: Point(x: x, y: y), label: sample.label)
    }
    self.samples = samples
    nearestLabels = Self.nearestLabels(samples)
  }

  /// How many samples of each other class lie behind the wall of one; classes that lie there by
  /// less than half, or on too small a place, are left out.
  func enclosedCounts(by outer: Int) -> [Int: Int] {
    let isWall = nearestLabels.map { $0 == outer }
    let isOutside = Self.flooded(around: isWall)
    let others = Dictionary(grouping: samples.filter { $0.label != outer }, by: \.label)
    return others.compactMapValues { members in
      let enclosed = members.filter { sample in
        let cell = Self.cell(at: sample.point)
        return !isWall[cell] && !isOutside[cell]
      }
      let isMost = enclosed.count * 2 >= members.count
      return isMost && Self.breadth(of: enclosed) >= 4 * Self.reach ? enclosed.count : nil
    }
  }

  /// The larger side of the smallest rectangle around some samples.
  private static func breadth(of samples: [LabeledPoint]) -> Float {
    let (xs, ys) = (samples.map(\.point.x), samples.map(\.point.y))
    let width = (xs.max() ?? 0) - (xs.min() ?? 0)
    return max(width, (ys.max() ?? 0) - (ys.min() ?? 0))
  }

  /// Each sample claims the cells around it that no nearer one has claimed.
  private static func nearestLabels(_ samples: [LabeledPoint]) -> [Int?] {
    var labels = [Int?](repeating: nil, count: side * side)
    var squares = [Float](repeating: reach * reach, count: side * side)
    let steps = -margin...margin
    for sample in samples {
      let middle = cell(at: sample.point)
      for cell in steps.lazy.flatMap({ row in steps.lazy.map { middle + row * side + $0 } })
      where labels.indices.contains(cell) {
        let place = center(of: cell)
        let (dx, dy) = (sample.point.x - place.x, sample.point.y - place.y)
        let square = dx * dx + dy * dy
        guard square < squares[cell] else { continue }
        (labels[cell], squares[cell]) = (sample.label, square)
      }
    }
    return labels
  }

  /// The cells that a flood from the border reaches over sides, not over corners.
  private static func flooded(around isWall: [Bool]) -> [Bool] {
    var isOutside = [Bool](repeating: false, count: isWall.count)
    var open = [0]
    isOutside[0] = true
    while let cell = open.popLast() {
      let (row, column) = cell.quotientAndRemainder(dividingBy: side)
      let neighbors = [(row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)]
      for (row, column) in neighbors where row >= 0 && row < side && column >= 0 && column < side {
        let next = row * side + column
        guard !isWall[next], !isOutside[next] else { continue }
        isOutside[next] = true
        open.append(next)
      }
    }
    return isOutside
  }

  private static func center(of cell: Int) -> Point {
    let (row, column) = cell.quotientAndRemainder(dividingBy: side)
    return Point(
      x: (Float(column - margin) + 0.5) / Float(inside),
      y: (Float(row - margin) + 0.5) / Float(inside))
  }

  private static func cell(at point: Point) -> Int {
    let column = Int(point.x * Float(inside)) + margin
    return (Int(point.y * Float(inside)) + margin) * side + column
  }
}
