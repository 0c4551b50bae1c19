import Glibc

/// The processor time of this process: user and system, all threads.
enum ProcessorClock {
  /// How many seconds of it something takes.
  static func measure(_ body: () -> Void) -> Double {
    let start = now
    body()
    return now - start
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
