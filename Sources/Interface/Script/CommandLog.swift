import Training

/// All that was done so far, as it can be played again.
struct CommandLog: Sendable {
  /// Something that was done.
  private struct Entry: Sendable {
    let line: String
    /// The command that the trainer got for it, and the number of its receipt.
    var command: TrainingCommand?
    var number: Int?
    var receipt: TrainingReceipt?
    var endsSession = false
  }

  private var entries: [Entry] = []
  /// More is not kept; the oldest entries can't be left out, for all that follows rests on them.
  private static let largestCount = 20_000
  private var isFull: Bool { entries.count >= Self.largestCount }

  /// Notes something that changes only what is shown.
  mutating func note(_ line: String, endsSession: Bool = false) {
    guard !isFull else { return }
    entries.append(Entry(line: line, endsSession: endsSession))
  }

  /// Notes something that changes only what is shown, in the place of the entry before if that
  /// begins with the same word: of a movement, its end counts.
  mutating func note(_ line: String, replacing word: String) {
    if entries.last?.line.hasPrefix(word + " ") == true { entries.removeLast() }
    note(line)
  }

  /// Notes what the trainer is told.
  mutating func note(_ command: TrainingCommand, number: Int) {
    guard let line = command.line, !isFull else { return }
    entries.append(Entry(line: line, command: command, number: number))
  }

  /// Learns when commands were done.
  mutating func take(_ receipts: [TrainingReceipt]) {
    guard let first = receipts.first?.number else { return }
    for place in entries.indices.reversed() {
      guard let number = entries[place].number else { continue }
      guard entries[place].receipt == nil else { break }
      let index = number - first
      if receipts.indices.contains(index) { entries[place].receipt = receipts[index] }
    }
  }

  /// Forgets numbers: another session counts from 1 again.
  mutating func beginSession() {
    for place in entries.indices { entries[place].number = nil }
  }

  /// The script that does it all again: where the run trained by itself it waits for the epoch at
  /// which something was done.
  func script(title: String, isRunning: Bool, epoch: Int) -> String {
    var lines = [
      "# \(title)",
      "# Each line is a command as it is typed behind ':'; 'wait' waits for the run.",
    ]
    var runs = false
    for entry in entries {
      if let command = entry.command, let receipt = entry.receipt {
        if receipt.wasRunning, !runs { lines.append("run") }
        if receipt.wasRunning { lines.append("wait epoch \(receipt.epoch)") }
        if !receipt.wasRunning, runs { lines.append("wait pause") }
        runs = command.isRunning(behind: receipt.wasRunning)
        // What is told to run and runs already is no command: 'run' would pause it.
        if command == .run || command == .pause, runs == receipt.wasRunning { continue }
      }
      lines.append(entry.line)
      if entry.endsSession { runs = false }
    }
    if isRunning, !runs { lines.append("run") }
    if isRunning { lines.append("wait epoch \(epoch)") } else if runs { lines.append("wait pause") }
    if isFull { lines.append("# There was more than \(Self.largestCount) commands.") }
    return lines.joined(separator: "\n") + "\n"
  }
}
