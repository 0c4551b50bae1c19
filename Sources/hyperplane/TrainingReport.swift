import NeuralNetwork
import ScenarioFormat
import Training

/// A form in which `train` prints what happens.
protocol TrainingReport {
  /// Prints what stands above the records.
  func begin()
  /// Prints the end of an epoch.
  func record(_ record: TrainingRecord, isLast: Bool)
  /// Prints what has become of the run, and how the samples are classified where there are classes.
  func end(_ snapshot: TrainingSnapshot, _ classification: Classification?)
}

/// For a person: a line at epochs 0, 1, 2, 5, 10, 20, 50, … and at the end.
struct TextReport: TrainingReport {
  func begin() {}

  func record(_ record: TrainingRecord, isLast: Bool) {
    guard isLast || Self.isRound(record.epoch) else { return }
    var line = "epoch \(record.epoch)  " + Self.text(record.training, name: "")
    if let test = record.test { line += "  " + Self.text(test, name: "test ") }
    print(line)
  }

  func end(_ snapshot: TrainingSnapshot, _ classification: Classification?) {
    classification?.lines.forEach { print($0) }
    if let stop = snapshot.stop { print("stopped at epoch \(stop.epoch): \(stop.reason)") }
    switch snapshot.outcome {
    case .goalReached(let epoch): print("goal reached at epoch \(epoch)")
    case .learning: print("goal not reached")
    case .stuck(let epoch, let loss):
      print("goal not reached: stuck since about epoch \(epoch) at loss \(loss)")
    case .cycling(let epoch, let period):
      print(
        "goal not reached: since epoch \(epoch) the weights come back every "
          + (period == 1 ? "epoch" : "\(period) epochs"))
    case .diverged(let epoch): print("diverged after epoch \(epoch)")
    }
  }

  private static func isRound(_ epoch: Int) -> Bool {
    var rest = epoch
    while rest >= 10, rest.isMultiple(of: 10) { rest /= 10 }
    return [0, 1, 2, 5].contains(rest)
  }

  private static func text(_ metrics: Metrics, name: String) -> String {
    let accuracy = metrics.correctCount.map { "  \(name)accuracy \($0)/\(metrics.count)" }
    let explained = metrics.coefficientOfDetermination.map { "  \(name)R² \($0)" }
    return "\(name)loss \(metrics.loss)" + (accuracy ?? explained ?? "")
  }
}

/// For a table: a header and a row an epoch.
struct CSVReport: TrainingReport {
  func begin() { print("epoch,loss,accuracy,test_loss,test_accuracy") }

  func record(_ record: TrainingRecord, isLast: Bool) {
    let columns = [
      "\(record.epoch)", "\(record.training.loss)", Self.text(record.training.accuracy),
      Self.text(record.test?.loss), Self.text(record.test?.accuracy),
    ]
    print(columns.joined(separator: ","))
  }

  func end(_ snapshot: TrainingSnapshot, _ classification: Classification?) {}

  private static func text(_ number: Float?) -> String { number.map { "\($0)" } ?? "" }
}

/// For a program: an object a line, every number with enough digits to read back the same bits.
struct JSONReport: TrainingReport {
  func begin() {}

  func record(_ record: TrainingRecord, isLast: Bool) {
    var fields = [
      ("epoch", "\(record.epoch)"), ("loss", Self.number(record.training.loss)),
      ("accuracy", Self.number(record.training.accuracy)),
    ]
    if let test = record.test {
      fields += [
        ("testLoss", Self.number(test.loss)), ("testAccuracy", Self.number(test.accuracy)),
      ]
    }
    print(Self.object(fields))
  }

  func end(_ snapshot: TrainingSnapshot, _ classification: Classification?) {
    let parameters = snapshot.parameters.values.map { Self.number($0) }.joined(separator: ",")
    let matrix = classification.map { ("confusionMatrix", "\($0.matrix.counts)") }
    print(
      Self.object(
        [
          ("outcome", "\"\(Self.name(of: snapshot.outcome))\""), ("epoch", "\(snapshot.epoch)"),
          ("updates", "\(snapshot.updateCount)"), ("parameters", "[\(parameters)]"),
        ] + [matrix].compactMap(\.self)))
  }

  private static func name(of outcome: TrainingOutcome) -> String {
    switch outcome {
    case .learning: "goal not reached"
    case .goalReached: "goal reached"
    case .stuck: "stuck"
    case .cycling: "cycling"
    case .diverged: "diverged"
    }
  }

  private static func object(_ fields: [(name: String, value: String)]) -> String {
    "{" + fields.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",") + "}"
  }

  /// JSON knows neither infinity nor NaN.
  private static func number(_ number: Float?) -> String {
    guard let number, number.isFinite else { return "null" }
    return "\(number)"
  }
}
