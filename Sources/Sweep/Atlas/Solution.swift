import Analysis
import NeuralNetwork
import ScenarioFormat

/// One of the different things that the runs of a sweep have found.
public struct Solution: Sendable {
  /// The runs that found it, by their numbers.
  public private(set) var rows: [SweepRow]
  /// Whether they reached the goal.
  public let isSolved: Bool
  private let pattern: SolutionPattern

  /// How many different things are told apart at most; what comes later is only counted.
  static let largestCount = 400

  private init(_ row: SweepRow, _ pattern: SolutionPattern) {
    rows = [row]
    isSolved = row.solvedEpoch != nil
    self.pattern = pattern
  }

  /// The run that stands for all: the one with the lowest loss, the clearest picture.
  var best: SweepRow {
    rows.dropFirst().reduce(rows[0]) { $1.loss < $0.loss ? $1 : $0 }
  }

  /// The epoch at which half of the runs that found it had reached the goal; nil if none did.
  public var medianEpoch: Int? { SweepSummary(rows).medianEpoch }

  /// Puts rows together that say the same: those that reached the goal first, by falling frequency.
  ///
  /// A row joins the first one before it that it agrees with.
  public static func all(in rows: [SweepRow], of plan: SweepPlan) -> [Solution] {
    var found: [Solution] = []
    for row in rows.sorted(by: { $0.run < $1.run }) {
      let experiment = plan.experiment(ofRun: row.run)
      let parameters = Parameters(
        architecture: experiment.architecture, values: row.parameters)
      let isSolved = row.solvedEpoch != nil
      let pattern = SolutionPattern(parameters, experiment, isSolved: isSolved)
      if let index = found.firstIndex(where: {
        $0.isSolved == isSolved && $0.pattern.agrees(with: pattern)
      }) {
        found[index].rows.append(row)
      } else if found.count < largestCount {
        found.append(Solution(row, pattern))
      }
    }
    return found.sorted { left, right in
      left.isSolved != right.isSolved
        ? left.isSolved
        : (-left.rows.count, left.rows[0].run) < (-right.rows.count, right.rows[0].run)
    }
  }
}
