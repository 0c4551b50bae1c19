import NeuralNetwork
import Testing
import Training

@Suite("ReplayCache")
struct ReplayCacheTests {
  @Test("states are kept ever more densely toward the target")
  func density() {
    var kept: [Int] = []
    var epoch = 0
    while epoch < 4_096 {
      epoch = ReplayCache.nextKeptEpoch(after: epoch, toward: 4_096)
      kept.append(epoch)
    }
    #expect(kept.suffix(18) == Array(4_079...4_096))
    #expect(kept.count < 200)
    for (index, epoch) in kept.dropLast().enumerated() {
      #expect(kept[index + 1] - epoch <= max(1, (4_096 - epoch) / 16))
    }
    #expect(ReplayCache.nextKeptEpoch(after: 10, toward: 10) == .max)
  }

  @Test("stepping back one by one from epoch 4,096 never trains more than a sixteenth again")
  func costOfSteppingBack() {
    var cache = ReplayCache(byteLimit: .max)
    var state = emptyState(epoch: 0, sampleCount: 4)
    var (first, worst, total) = (0, 0, 0)
    for target in stride(from: 4_095, through: 0, by: -1) {
      var epoch = cache.state(atOrBefore: target)?.epoch ?? 0
      let cost = target - epoch
      while epoch < target {
        epoch = ReplayCache.nextKeptEpoch(after: epoch, toward: target)
        state.epoch = epoch
        cache.insert(state, toward: target)
      }
      if target == 4_095 { first = cost } else { worst = max(worst, cost) }
      total += cost
    }
    #expect(first == 4_095)
    #expect(worst <= 256)
    #expect(total < 8 * 4_096)
  }

  @Test("memory stays under its limit, and what is near the target stays")
  func bound() {
    let size = emptyState(epoch: 0, sampleCount: 4).storedByteCount
    var cache = ReplayCache(byteLimit: 10 * size)
    for epoch in 0...100 { cache.insert(emptyState(epoch: epoch, sampleCount: 4), toward: 100) }
    #expect(cache.byteCount == 10 * size)
    #expect(cache.state(atOrBefore: 200)?.epoch == 100)
    #expect(cache.state(atOrBefore: 91)?.epoch == 91)
    #expect(cache.state(atOrBefore: 90) == nil)
  }

  @Test("a state is kept once, and none without memory")
  func degenerate() {
    var cache = ReplayCache(byteLimit: .max)
    for _ in 0..<3 { cache.insert(emptyState(epoch: 5, sampleCount: 4), toward: 9) }
    #expect(cache.byteCount == emptyState(epoch: 5, sampleCount: 4).storedByteCount)
    var none = ReplayCache(byteLimit: 0)
    none.insert(emptyState(epoch: 5, sampleCount: 4), toward: 9)
    #expect(none.byteCount == 0 && none.state(atOrBefore: 9) == nil)
  }
}
