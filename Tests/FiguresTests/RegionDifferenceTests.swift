import Analysis
import Figures
import NeuralNetwork
import Testing
import TextScreen

@Suite("The difference of two regions")
struct RegionDifferenceTests {
  private static let grid = SampleGrid(bounds: Pictures.bounds, columns: 8, rows: 6)

  private func levels(_ value: (Point) -> Float) -> RegionLevels {
    RegionLevels(signed: ScalarField(grid: Self.grid, values: Self.grid.points.map(value)))
  }

  @Test("is the share of the samples on other sides")
  func share() {
    let left = levels { $0.x < 0 ? 0.1 : 0.9 }
    let lower = levels { $0.y < 0 ? 0.4 : 0.6 }
    #expect(left.difference(from: left) == 0)
    #expect(left.difference(from: lower) == 0.5)
    #expect(left.difference(from: levels { _ in 0.2 }) == 0.5)
  }

  @Test("is strong where they differ and faint where they agree, on the first one's side")
  func picture() {
    let left = levels { $0.x < 0 ? 0.1 : 0.9 }
    let lower = levels { $0.y < 0 ? 0.1 : 0.9 }
    let shaded = left.comparing(with: lower, isPlain: false)
    let plain = left.comparing(with: lower, isPlain: true)
    for row in 0..<6 {
      for column in 0..<8 {
        let (isLeft, isLower) = (column < 4, row >= 3)
        let differs = isLeft != isLower
        #expect(shaded[row, column] == (isLeft ? (differs ? 0 : 5) : (differs ? 11 : 6)))
        #expect(plain[row, column] == (differs ? 11 : 0))
      }
    }
  }

  @Test("of many classes is one of winners; of other classes there is none")
  func classes() {
    func three(_ winner: (Int) -> Int) -> RegionLevels {
      RegionLevels(
        classes: (0..<3).map { index in
          ScalarField(
            grid: Self.grid,
            values: (0..<Self.grid.count).map { winner($0 % 8) == index ? 0.8 : 0.1 })
        })
    }
    let (one, other) = (three { $0 / 3 }, three { $0 < 6 ? $0 / 3 : 0 })
    #expect(one.difference(from: other) == 0.25)
    let levels = one.comparing(with: other, isPlain: false)
    let steps = UInt8(Palette.classLevelCount)
    #expect(levels[0, 0] == 0 && levels[0, 7] == 3 * steps - 1)
    #expect(one.difference(from: self.levels { $0.x }) == nil)
  }
}
