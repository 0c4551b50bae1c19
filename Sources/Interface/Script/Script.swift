import Datasets
import Training

/// Commands that are done one after the other, as if somebody typed them.
public struct Script: Sendable {
  /// What is wrong with a script: file, line, and what would be right.
  public struct Problem: Error, Sendable, Hashable, CustomStringConvertible {
    /// One line without escapes.
    ///
    /// For example `show.script:3: there is no command 'stpe'; did you mean 'step'?`
    public let description: String

    init(file: String, line: Int, _ text: String) {
      description = HarmlessText.escaped("\(file):\(line): \(text)")
    }
  }

  /// How many lines and bytes a script may have.
  public static let (largestLineCount, largestSize) = (100_000, 16 << 20)

  let file: String
  let lines: [ScriptLine]
  /// The next line to be done.
  var place = 0
  /// Whether somebody has taken over.
  var isPaused = false
  /// The number of the command that has to be done before the next line.
  var awaited: Int?
  /// How many twentieths of a second are still to be waited.
  var ticks: Int?
  /// Where the trainer holds its breath.
  var hold: TrainingHold?

  /// Reads a script; every line is checked before anything is done.
  ///
  /// - Parameters:
  ///   - text: the text of its file.
  ///   - file: what it is called in messages.
  ///   - state: what it is played on: a script says only what there is.
  /// - Throws: `Problem` with the first line that makes no sense.
  public init(_ text: String, file: String, on state: InterfaceState) throws(Problem) {
    self.file = file
    var lines: [ScriptLine] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard index < Self.largestLineCount else {
        throw Problem(file: file, line: index + 1, "a script has at most 100000 lines")
      }
      do throws(Phrase.Problem) {
        if let line = try ScriptLine(line, number: index + 1, on: state) { lines.append(line) }
      } catch {
        throw Problem(file: file, line: index + 1, error.text)
      }
    }
    self.lines = lines
  }

  /// Where the run has to be held: at the next moment that a line waits for.
  var nextHold: TrainingHold? {
    for line in lines[place...] {
      switch line.statement {
      case .waitForEpoch(let epoch): return .epoch(epoch)
      case .waitForGoal: return .decision
      case .waitForPause: return nil
      case .command, .waitForTime: continue
      }
    }
    return nil
  }
}
