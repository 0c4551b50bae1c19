import Analysis
import Figures
import NeuralNetwork
import Testing

@Suite("The levels of a landscape")
struct LossScaleTests {
  private func relief(
    _ losses: [Float], after previous: LossRelief? = nil
  ) -> LossRelief {
    let grid = SampleGrid(
      bounds: PlaneBounds(x: 0...1, y: 0...1), columns: losses.count, rows: 1)
    return LossRelief(ScalarField(grid: grid, values: losses), pixels: grid, previous: previous)
  }

  @Test(
    "hold all losses up to four decades below the median and two above it",
    arguments: [[0.1, 0.2, 0.3], [1e-3, 1, 10], [2, 2, 2], [1e-4, 0.5, 1], [7, 80, 5_000]]
      as [[Float]])
  func range(losses: [Float]) throws {
    let scale = relief(losses).scale
    let (lowest, highest) = (try #require(losses.min()), try #require(losses.max()))
    #expect(scale.loss(ofLevel: 0) <= lowest * 1.0001)
    #expect(scale.loss(ofLevel: LossScale.levelCount) >= highest * 0.9999)
    let ratios = (0..<LossScale.levelCount).map {
      scale.loss(ofLevel: $0 + 1) / scale.loss(ofLevel: $0)
    }
    for ratio in ratios { #expect(abs(ratio - ratios[0]) < 1e-3 * ratio && ratio > 1.02) }
  }

  @Test("stay while the losses wander, and change when they have left")
  func steady() {
    let first = relief([0.1, 0.3, 1, 2])
    let near = relief([0.11, 0.28, 0.9, 2.1], after: first)
    #expect(near.scale == first.scale)
    let far = relief([1e-5, 1e-4, 1e-3, 1e-2], after: first)
    #expect(far.scale != first.scale)
    #expect(far.scale == relief([1e-5, 1e-4, 1e-3, 1e-2]).scale)
  }

  @Test("take whatever losses there are")
  func wild() {
    for losses in [[0, 0, 0], [.nan, .infinity, 1], [1e-38, 1e38, 1], [0]] as [[Float]] {
      let scale = relief(losses).scale
      #expect(scale.loss(ofLevel: 0) < scale.loss(ofLevel: LossScale.levelCount))
      #expect(scale.loss(ofLevel: LossScale.levelCount).isFinite)
    }
  }
}
