import Testing
import Training

@Suite("PlateauDetector")
struct PlateauDetectorTests {
  private let chance: Float = 0.6931472

  /// The epochs at which a detector of XOR's four updates an epoch changes its mind.
  private func changes(upTo last: Int, loss: (Int) -> Float) -> [Int] {
    var detector = PlateauDetector(chanceLoss: chance, updatesPerEpoch: 4)
    return (0...last).filter { epoch in
      let was = detector.since
      detector.observe(epoch: epoch, loss: loss(epoch))
      return detector.since != was
    }
  }

  @Test("a loss that sinks to ½ ln 2 like 1/t is stuck between epochs 150 and 250, for good")
  func halfRight() {
    let changes = changes(upTo: 5_000) { min(chance, chance / 2 + 5 / Float($0 + 1)) }
    #expect(changes.count == 1)
    #expect((150...250).contains(changes.first ?? 0))
  }

  @Test("a loss that waits 180 epochs at chance and then falls is never stuck")
  func lateStart() {
    let changes = changes(upTo: 1_000) {
      $0 < 180 ? chance : max(0.01, chance * 60 / Float($0 - 120))
    }
    #expect(changes.isEmpty)
  }

  @Test("a loss that stays at chance is stuck after 400 epochs")
  func chanceForEver() {
    #expect(changes(upTo: 2_000) { _ in chance } == [400])
  }

  @Test("a slow but steady fall is never stuck")
  func slow() {
    #expect(changes(upTo: 2_000) { 0.6 * Float($0 + 100).squareRoot() / Float($0 + 100) }.isEmpty)
  }

  @Test("a fall by another tenth withdraws it")
  func withdrawal() {
    let changes = changes(upTo: 700) { $0 < 300 ? 0.35 : $0 < 400 ? 0.32 : 0.31 }
    #expect(changes == [100, 400, 600])
  }

  @Test("where an epoch is one update, the loss has four hundred epochs to fall")
  func fullBatch() {
    var detector = PlateauDetector(chanceLoss: chance, updatesPerEpoch: 1)
    for epoch in 0..<400 {
      detector.observe(epoch: epoch, loss: 0.35)
      #expect(detector.since == nil)
    }
    detector.observe(epoch: 400, loss: 0.35)
    #expect(detector.since == 0)
  }
}
