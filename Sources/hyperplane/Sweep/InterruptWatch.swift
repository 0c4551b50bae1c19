import Glibc

/// Holds the signals that ask a program to end, so that it can finish what it is writing first.
///
/// They are blocked, and looked for between two pieces of work: no handler, no global state.
/// Threads that are made afterwards inherit the mask.
struct InterruptWatch {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private let held: [Int32]

  /// Begins to hold them, except those that the caller has set to be ignored.
  init() {
    held = Self.signals.filter { number in
      var action = sigaction()
      sigaction(number, nil, &action)
      return !action.isIgnored
    }
    var set = Self.set(of: held)
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Whether one of them has come.
  var isInterrupted: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return held.contains { sigismember(&pending, $0) == 1 }
  }

  /// Lets them do what they do: a signal that has come ends the process.
  func letGo() {
    var set = Self.set(of: held)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  private static func set(of signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in signals { sigaddset(&set, number) }
    return set
  }
}

extension sigaction {
  /// Whether the signal is thrown away: the handler's address is that of `SIG_IGN`, 1.
  fileprivate var isIgnored: Bool {
    unsafeBitCast(__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
