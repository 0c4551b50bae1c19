import Glibc
import Sweep

/// A line at the foot of a terminal that says how far a sweep is; nothing where the messages go
/// elsewhere.
struct ProgressBar: Sendable {
  private static let interval = Duration.milliseconds(100)

  private var progress: SweepProgress
  private let isShown = isatty(STDERR_FILENO) == 1
  private let begin = ContinuousClock.now
  private var drawn: ContinuousClock.Instant?

  init(_ progress: SweepProgress) { self.progress = progress }

  /// Counts a row, and draws the line anew if the last one is a while ago.
  mutating func count(_ row: SweepRow) {
    progress.count(row)
    let now = ContinuousClock.now
    guard isShown, drawn.map({ now - $0 >= Self.interval }) ?? true else { return }
    drawn = now
    StandardError.write("\r\u{1B}[K" + progress.line(after: now - begin))
  }

  /// Takes the line away.
  func clear() {
    if drawn != nil { StandardError.write("\r\u{1B}[K") }
  }
}
