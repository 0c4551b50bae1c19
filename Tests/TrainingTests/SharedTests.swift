import Dispatch
import Testing
import Training

@Suite("Shared")
struct SharedTests {
  @Test("of many threads' changes none is lost")
  func exclusion() {
    let shared = Shared(0)
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      for _ in 0..<500 { shared.withLock { $0 += 1 } }
    }
    #expect(shared.withLock { $0 } == 4_000)
  }
}
