/// Whether one neuron can tell two classes of points apart.
public enum LinearSeparability {
  /// Whether some w and b have w·x + b > 0 for every point of class 1 and < 0 for every other one.
  ///
  /// That is so exactly if the convex hulls of the two classes don't meet. Whether they do is a
  /// linear program: are there weights λ, μ ≥ 0 with Σλ = Σμ = 1 and Σ λᵢ xᵢ = Σ μⱼ yⱼ? (Boyd and
  /// Vandenberghe, 2004, section 8.6.1.) Hulls nearer to each other than about 1e-9 of the points'
  /// extent along each axis count as meeting; where the origin lies makes no difference. A class
  /// without points is separable from everything.
  ///
  /// - Precondition: `inputs`, `[sample][input]`, are rows of one length, and `targets`, 0 or 1,
  ///   are as many.
  public static func holds(inputs: [[Double]], targets: [Int]) -> Bool {
    precondition(inputs.count == targets.count, "a target for each point")
    guard Set(targets).count > 1, let dimension = inputs.first?.count else { return true }
    let points = centered(inputs, dimension: dimension)
    let columns = zip(points, targets).map { point, target in
      let sign: Double = target == 1 ? 1 : -1
      return [target == 1 ? 1 : 0, target == 1 ? 0 : 1] + point.map { $0 * sign }
    }
    let right = [1, 1] + Array(repeating: 0.0, count: dimension)
    var program = FeasibilityProgram(columns: columns, right: right)
    return program.leastViolation() > 1e-9
  }

  /// The points with each axis moved and scaled so that it reaches from about −1 to 1: no plane
  /// between them is lost, and the simplex method meets numbers of one size.
  private static func centered(_ points: [[Double]], dimension: Int) -> [[Double]] {
    let axes = (0..<dimension).map { axis in
      let values = points.map { $0[axis] }
      let (low, high) = (values.min() ?? 0, values.max() ?? 0)
      // Halved before they are added, lest the sum be too large for a number.
      let reach = high / 2 - low / 2
      return (middle: low / 2 + high / 2, scale: reach > 0 ? reach.binade : 1)
    }
    return points.map { point in zip(point, axes).map { ($0 - $1.middle) / $1.scale } }
  }
}

/// Looks for x ≥ 0 with A x = b, b ≥ 0: the first phase of the simplex method.
private struct FeasibilityProgram {
  /// For each equation its coefficients, those of the artificial variables, and its right side.
  private var rows: [[Double]]
  private var costs: [Double]
  private var basis: [Int]
  private let columnCount: Int

  /// Takes A column by column.
  init(columns: [[Double]], right: [Double]) {
    let (count, equations) = (columns.count, right.count)
    columnCount = count
    rows = right.indices.map { row in
      let artificial = right.indices.map { $0 == row ? 1.0 : 0 }
      return columns.map { $0[row] } + artificial + [right[row]]
    }
    basis = right.indices.map { count + $0 }
    costs = (0...count + equations).map { column in
      guard column < count || column == count + equations else { return 0 }
      return -right.indices.reduce(0) { $0 + (column < count ? columns[column][$1] : right[$1]) }
    }
  }

  /// By how much the equations are missed at best, summed; 0 if they can be met.
  ///
  /// The first column that helps enters and the first that must leaves, which cannot go round in a
  /// circle (Bland, 1977).
  mutating func leastViolation() -> Double {
    while let entering = (0..<columnCount).first(where: { costs[$0] < -1e-11 }) {
      let candidates = rows.indices.filter { rows[$0][entering] > 1e-11 }
      let leaving = candidates.min { left, right in
        (ratio(left, entering), basis[left]) < (ratio(right, entering), basis[right])
      }
      guard let leaving else { break }
      pivot(row: leaving, column: entering)
    }
    return -costs[costs.count - 1]
  }

  private func ratio(_ row: Int, _ column: Int) -> Double {
    rows[row][rows[row].count - 1] / rows[row][column]
  }

  private mutating func pivot(row: Int, column: Int) {
    let divisor = rows[row][column]
    rows[row] = rows[row].map { $0 / divisor }
    for other in rows.indices where other != row {
      rows[other] = eliminating(column, from: rows[other], with: rows[row])
    }
    costs = eliminating(column, from: costs, with: rows[row])
    basis[row] = column
  }

  private func eliminating(
    _ column: Int, from values: [Double], with pivot: [Double]
  ) -> [Double] {
    let factor = values[column]
    guard factor != 0 else { return values }
    var result = zip(values, pivot).map { $0 - factor * $1 }
    result[column] = 0
    return result
  }
}
