import ScenarioFormat
import Training

/// What happens to a run, in a few words each: where a player of its recording can stop.
///
/// It is told of states, one after the other, and says what has happened from one to the next.
public struct RunMarks: Sendable {
  /// Where a run has reached its goal: on which branch, and at which epoch.
  private struct Solution: Hashable {
    let branch: Int
    let epoch: Int
  }

  private var name: String?
  private var isRunning = false
  private var branch = 0
  private var replyNumber = 0
  private var solutions: Set<Solution> = []

  /// Creates marks of a run of which nothing is known.
  public init() {}

  /// What has happened since the last state.
  public mutating func take(_ state: InterfaceState) -> [String] {
    guard let snapshot = state.snapshot else { return [] }
    let scenario = state.runs[0].experiment.scenario.name
    guard scenario == name else {
      self = RunMarks()
      (name, isRunning) = (scenario, snapshot.isRunning)
      branch = snapshot.timeline.shownBranch
      replyNumber = snapshot.reply?.number ?? 0
      return [scenario] + solution(in: snapshot, word: state.positionWord)
    }
    return told(by: snapshot) + movement(of: snapshot, word: state.positionWord)
      + solution(in: snapshot, word: state.positionWord)
  }

  /// What the trainer has replied, or what it has done without a word.
  private mutating func told(by snapshot: TrainingSnapshot) -> [String] {
    let isElsewhere = branch != snapshot.timeline.shownBranch
    branch = snapshot.timeline.shownBranch
    guard let reply = snapshot.reply, reply.number > replyNumber else {
      return isElsewhere ? ["begins again"] : []
    }
    replyNumber = reply.number
    return reply.isRefusal ? [] : [reply.text]
  }

  private mutating func movement(of snapshot: TrainingSnapshot, word: String) -> [String] {
    guard isRunning != snapshot.isRunning else { return [] }
    isRunning = snapshot.isRunning
    return ["\(isRunning ? "run from" : "pause at") \(word) \(snapshot.epoch)"]
  }

  /// Said once on a branch, however often one goes back.
  private mutating func solution(in snapshot: TrainingSnapshot, word: String) -> [String] {
    guard case .goalReached(let epoch) = snapshot.outcome, snapshot.epoch >= epoch,
      solutions.insert(Solution(branch: branch, epoch: epoch)).inserted
    else { return [] }
    return ["solved at \(word) \(epoch)"]
  }
}

extension TimelineSummary {
  /// The branch that is shown, by its name; 0 before there is one.
  fileprivate var shownBranch: Int { branches.first(where: \.isShown)?.id ?? 0 }
}
