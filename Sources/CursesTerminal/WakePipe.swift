import CTerminalGuard
import Glibc

/// A pipe to oneself: a byte in it ends a wait, from any thread and from a signal handler.
///
/// Neither end ever blocks. The descriptors live as long as anybody who may write.
final class WakePipe: Sendable {
  /// Becomes readable by `wake`.
  let readingEnd: Int32
  /// Takes the bytes.
  let writingEnd: Int32

  /// Opens the pipe; nil when the system has no descriptors left.
  init?() {
    var ends: (reading: Int32, writing: Int32) = (-1, -1)
    guard terminal_guard_make_pipe(&ends.reading, &ends.writing) == 0 else { return nil }
    (readingEnd, writingEnd) = ends
  }

  deinit {
    close(readingEnd)
    close(writingEnd)
  }

  /// Ends the wait; a full pipe does so just as well.
  func wake() {
    var byte: UInt8 = 0
    _ = write(writingEnd, &byte, 1)
  }

  /// Takes all bytes out; whether one of them came from `wake` and not from a signal.
  func drain() -> Bool {
    var wasWoken = false
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { bytes in
      while true {
        let count = read(readingEnd, bytes.baseAddress, bytes.count)
        guard count > 0 else { return }
        if bytes[..<count].contains(where: { $0 != terminal_guard_signal_byte }) { wasWoken = true }
      }
    }
    return wasWoken
  }
}
