import TextScreen
import Training

/// What the losses of a run are written as.
public enum MetricsFormat: String, Sendable, Hashable, CaseIterable {
  /// A header and a row an epoch.
  case csv
  /// A JSON object an epoch, each on its line.
  case jsonLines

  /// How a file's name ends.
  public var suffix: String { self == .jsonLines ? "jsonl" : rawValue }

  /// The rows as text.
  func render(_ rows: [MetricsRow], hasClasses: Bool) -> String {
    let score = hasClasses ? "accuracy" : "r2"
    let testScore = hasClasses ? ("test_accuracy", "testAccuracy") : ("test_r2", "testR2")
    switch self {
    case .csv:
      let header = "epoch,loss,\(score),test_loss,\(testScore.0),learning_rate,edit\n"
      return header + rows.map(Self.line).joined()
    case .jsonLines:
      return rows.map { Self.object($0, score: score, testScore: testScore.1) }.joined()
    }
  }

  private static func line(_ row: MetricsRow) -> String {
    let entry = row.entry
    let numbers = [
      entry.trainingLoss, entry.trainingScore, entry.testLoss, entry.testScore,
      entry.learningRate,
    ].map { number in number.map { "\($0)" } ?? "" }
    return (["\(entry.epoch)"] + numbers + [quoted(row.edits.joined(separator: "; "))])
      .joined(separator: ",") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\n".contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private static func object(_ row: MetricsRow, score: String, testScore: String) -> String {
    let entry = row.entry
    let numbers = [
      ("loss", entry.trainingLoss), (score, entry.trainingScore), ("testLoss", entry.testLoss),
      (testScore, entry.testScore), ("learningRate", entry.learningRate),
    ]
    let known = numbers.compactMap { name, number in
      number.map { ", \"\(name)\": " + ($0.isFinite ? "\($0)" : "null") }
    }
    let edits = row.edits.map(JSONText.quoted).joined(separator: ", ")
    let changes = edits.isEmpty ? "" : ", \"edits\": [\(edits)]"
    return "{\"epoch\": \(entry.epoch)" + known.joined() + changes + "}\n"
  }
}
