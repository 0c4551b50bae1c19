import NeuralNetwork
import Testing
import Training

@Suite("History")
struct HistoryTests {
  private func history(to newest: Int, byteLimit: Int, sampleCount: Int = 2_048) -> History {
    var state = emptyState(epoch: 0, sampleCount: sampleCount)
    var history = History(start: state, byteLimit: byteLimit)
    for epoch in 1...newest where epoch == history.nextEpoch {
      state.epoch = epoch
      history.append(state)
    }
    return history
  }

  @Test("the nearest checkpoint lies at or before the epoch, less than an interval off")
  func nearest() {
    let size = emptyState(epoch: 0, sampleCount: 2_048).storedByteCount
    for limit in [0, size, 3 * size, 20 * size] {
      let history = history(to: 100, byteLimit: limit)
      for epoch in 0...100 {
        let distance = epoch - history.state(atOrBefore: epoch).epoch
        #expect(distance >= 0 && distance < history.interval)
      }
    }
  }

  @Test("memory stays under its limit; epoch 0 is always there")
  func bound() {
    let size = emptyState(epoch: 0, sampleCount: 2_048).storedByteCount
    for count in [1, 2, 5, 8] {
      let history = history(to: 1_000, byteLimit: count * size)
      #expect(history.byteCount <= count * size)
      #expect(history.byteCount > count * size / 3)
      #expect(history.state(atOrBefore: 0).epoch == 0)
    }
    #expect(history(to: 1_000, byteLimit: 0).byteCount == size)
  }

  @Test(
    "the first interval is longer where an epoch is short",
    arguments: [(1, 16), (4, 16), (300, 8), (2_048, 1), (50_000, 1)])
  func firstInterval(sampleCount: Int, interval: Int) {
    let start = emptyState(epoch: 0, sampleCount: sampleCount)
    #expect(History(start: start).interval == interval)
  }
}
