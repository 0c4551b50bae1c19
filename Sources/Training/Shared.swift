import Synchronization

/// A `Mutex` whose hand-overs the thread sanitizer can see.
///
/// On Linux a `Mutex` is a futex inside the uninstrumented library, so the sanitizer would report
/// races that are none. The atomic is compiled into this module: what one critical section wrote is
/// released by it, and acquired by the next.
package struct Shared<Value>: ~Copyable, Sendable {
  private let mutex: Mutex<Value>
  private let handOver = Atomic<UInt>(0)

  /// Creates a guarded value.
  package init(_ value: sending Value) {
    mutex = Mutex(value)
  }

  /// Runs a closure that alone has access to the value.
  package borrowing func withLock<Result>(
    _ body: (inout sending Value) -> sending Result
  ) -> sending Result {
    mutex.withLock { value in
      _ = handOver.load(ordering: .acquiring)
      defer { handOver.wrappingAdd(1, ordering: .releasing) }
      return body(&value)
    }
  }
}
