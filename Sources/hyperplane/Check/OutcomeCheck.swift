import NeuralNetwork
import ScenarioFormat
import Training

/// A scenario, trained with several seeds and held against what it promises.
struct OutcomeCheck {
  private let scenario: Scenario
  private let outcome: ExpectedOutcome

  /// Prepares the check; nil if the scenario promises nothing.
  init?(_ scenario: Scenario) {
    guard let outcome = scenario.outcome else { return nil }
    self.scenario = scenario
    self.outcome = outcome
  }

  /// What became of the runs.
  struct Result {
    /// How many were trained.
    let runCount: Int
    /// How many kept every promise.
    let keptCount: Int
    /// The share of them that has to.
    let share: Double
    /// The epochs at which those that kept it ended, the middle one; nil if none did.
    let medianEpoch: Int?
    /// What was wrong with the first that did not.
    let complaint: String?

    /// Whether enough of them kept it; three standard errors are allowed where few were trained.
    var isKept: Bool {
      let count = Double(runCount)
      let error = (share * (1 - share) / count).squareRoot()
      return Double(keptCount) / count >= share - 3 * error
    }
  }

  /// Trains with at most so many seeds.
  func run(atMost seedCount: Int?) -> Result {
    let count = min(outcome.seedCount, seedCount ?? .max)
    var epochs: [Int] = []
    var complaint: String?
    for step in 0..<count {
      var scenario = scenario
      scenario.seed &+= UInt64(step)
      let run = OutcomeRun(Experiment(scenario), outcome)
      if let found = run.complaint {
        complaint = complaint ?? "seed \(scenario.seed): \(found)"
      } else {
        epochs.append(run.epoch)
      }
    }
    return Result(
      runCount: count, keptCount: epochs.count, share: outcome.share,
      medianEpoch: epochs.isEmpty ? nil : epochs.sorted()[epochs.count / 2],
      complaint: complaint)
  }
}
