import NeuralNetwork
public import ScenarioFormat

/// That a stop rule has made training pause, and where.
public struct TrainingStop: Sendable, Hashable {
  /// The rule.
  public var rule: StopRule
  /// The epoch at whose end it was met.
  public var epoch: Int
  /// Early stopping: the epoch with the lowest test loss; nil for the other rules.
  public var bestEpoch: Int?

  /// Why, in words: "loss at most 0.3".
  public var reason: String {
    switch rule {
    case .epochs: "as many as asked for"
    case .loss(let loss): "loss at most \(loss)"
    case .accuracy(let accuracy): "accuracy at least \(accuracy)"
    case .plateau(let epochs): "no progress for \(epochs) epochs"
    case .earlyStopping: "test loss lowest at epoch \(bestEpoch ?? 0)"
    case .seconds(let seconds): "\(seconds) s of training"
    }
  }
}

/// Watches a run for its stop rules, at the epochs of its curve (`LossCurve`).
///
/// Those are all up to 2,047, then every other one, and so on; only a number of epochs is exact
/// beyond.
package struct StopWatch: Sendable {
  private let rules: [StopRule]
  private var lowestLoss: (epoch: Int, loss: Float)?
  private var lowestTestLoss: (epoch: Int, loss: Float)?

  /// Creates a watch over a run that has not begun.
  package init(_ rules: [StopRule]) { self.rules = rules }

  /// The epoch at which a number of epochs is reached, if there is such a rule.
  package var lastEpoch: Int? {
    rules.lazy.compactMap { if case .epochs(let count) = $0 { count } else { nil } }.first
  }

  /// Takes the metrics of an epoch of the curve; says which rule it meets.
  package mutating func observe(_ record: TrainingRecord) -> TrainingStop? {
    note(record)
    guard let rule = rules.first(where: { isMet($0, record) }) else { return nil }
    var stop = TrainingStop(rule: rule, epoch: record.epoch)
    if case .earlyStopping = rule { stop.bestEpoch = lowestTestLoss?.epoch }
    return stop
  }

  /// Takes how long the run has been trained; says which rule it meets.
  package func observe(seconds: Double, epoch: Int) -> TrainingStop? {
    let rule = rules.first { if case .seconds(let limit) = $0 { seconds >= limit } else { false } }
    return rule.map { TrainingStop(rule: $0, epoch: epoch) }
  }

  private mutating func note(_ record: TrainingRecord) {
    let loss = record.training.loss
    if loss < (lowestLoss?.loss ?? .infinity) * 0.999 { lowestLoss = (record.epoch, loss) }
    guard let testLoss = record.test?.loss else { return }
    if testLoss < lowestTestLoss?.loss ?? .infinity { lowestTestLoss = (record.epoch, testLoss) }
  }

  private func isMet(_ rule: StopRule, _ record: TrainingRecord) -> Bool {
    switch rule {
    case .epochs(let count): record.epoch >= count
    case .loss(let loss): record.training.loss <= loss
    case .accuracy(let accuracy): record.training.accuracy.map { $0 >= accuracy } ?? false
    case .plateau(let epochs): record.epoch - (lowestLoss?.epoch ?? record.epoch) >= epochs
    case .earlyStopping(let patience):
      record.epoch - (lowestTestLoss?.epoch ?? record.epoch) >= patience
    case .seconds: false
    }
  }
}
