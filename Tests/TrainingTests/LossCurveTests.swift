import Testing
import Training

@Suite("LossCurve")
struct LossCurveTests {
  private func curve(capacity: Int, epochs: Int) -> LossCurve {
    var curve = LossCurve(capacity: capacity)
    for epoch in 0...epochs where epoch == curve.nextEpoch {
      curve.append(
        LossCurve.Entry(epoch: epoch, trainingLoss: Float(epoch), testLoss: nil))
    }
    return curve
  }

  @Test("every epoch is recorded until the curve is full, then every other one, and so on")
  func stride() {
    #expect(curve(capacity: 8, epochs: 6).entries.map(\.epoch) == Array(0...6))
    #expect(curve(capacity: 8, epochs: 7).entries.map(\.epoch) == [0, 2, 4, 6])
    #expect(curve(capacity: 8, epochs: 7).stride == 2)
    #expect(curve(capacity: 8, epochs: 100).entries.map(\.epoch) == [0, 16, 32, 48, 64, 80, 96])
  }

  @Test("it never holds more than its capacity", arguments: [2, 4, 10])
  func bound(capacity: Int) {
    for epochs in 0...200 {
      let curve = curve(capacity: capacity, epochs: epochs)
      #expect(curve.entries.count < capacity)
      #expect(curve.entries.first?.epoch == 0)
      #expect(curve.nextEpoch > epochs)
    }
  }
}
