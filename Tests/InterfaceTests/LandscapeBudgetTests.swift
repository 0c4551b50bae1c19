import NeuralNetwork
import Testing
import TextScreen

@testable import Interface

@Suite("What a landscape may cost")
struct LandscapeBudgetTests {
  private func budget(
    _ widths: [Int], samples: Int, points: Int = 1_536, pixels: Size = Size(columns: 58, rows: 68)
  ) -> LandscapeBudget {
    LandscapeBudget(
      architecture: Architecture(
        inputCount: 2, layers: widths.map { .init(width: $0, activation: .tanh) }),
      sampleCount: samples, pointCount: points, pixels: pixels)
  }

  @Test("gives small networks all they can use, and large ones no less than they need")
  func bounds() {
    let small = budget([2, 1], samples: 4)
    #expect(small.sampleCount == 4 && (1_400...1_536).contains(small.columns * small.rows))
    let large = budget(Array(repeating: 64, count: 8) + [10], samples: 100_000)
    #expect(large.sampleCount == 32 && (330...384).contains(large.columns * large.rows))
  }

  @Test("grows by the size of a network no further than a bound", arguments: [1, 4, 32, 64])
  func cost(width: Int) {
    for depth in 1...8 {
      for samples in [1, 40, 200, 5_000] {
        let budget = budget(Array(repeating: width, count: depth) + [1], samples: samples)
        let parameters = 3 * width + (depth - 1) * width * (width + 1) + width + 1
        let cost = budget.columns * budget.rows * budget.sampleCount * parameters
        #expect(cost <= 40_000_000 || budget.sampleCount == 32)
        #expect(budget.sampleCount <= samples && budget.columns > 1 && budget.rows > 1)
      }
    }
  }

  @Test("never wants more losses than a picture has pixels", arguments: [(1, 2), (10, 8), (3, 90)])
  func pixels(columns: Int, rows: Int) {
    let budget = budget([2, 1], samples: 4, pixels: Size(columns: columns, rows: rows))
    #expect(budget.columns <= max(columns, 2) && budget.rows <= max(rows, 2))
  }
}
