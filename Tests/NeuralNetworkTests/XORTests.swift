import NeuralNetwork
import Testing

@Suite struct XORTests {
  @Test(
    "XOR's own start is solved by epoch 60, whatever the order of the samples", arguments: 1...8)
  func solved(seed: UInt64) {
    let trainer = XOR.trainer(seed: seed)
    #expect(trainer.metrics(on: XOR.corners).correctCount != 4)
    for _ in 0..<60 { trainer.runEpoch() }
    #expect(trainer.metrics(on: XOR.corners).correctCount == 4)
    #expect(abs(trainer.metrics(on: XOR.corners).loss - 0.298) < 0.03)
  }

  @Test("the stuck start of XOR stays at a loss of ½ ln 2", arguments: [1, 2])
  func stuck(seed: UInt64) {
    let trainer = XOR.trainer(XOR.stuckStart, seed: seed)
    for _ in 0..<500 { trainer.runEpoch() }
    let loss = trainer.metrics(on: XOR.corners).loss
    #expect(loss > 0.3466 && loss < 0.36)
  }
}
