import Testing
import Training

@Suite("TrainingPosition")
struct TrainingPositionTests {
  private func position(_ epoch: Int, _ shownCount: Int = 0) -> TrainingPosition {
    TrainingPosition(epoch: epoch, shownCount: shownCount)
  }

  @Test("steps of epochs end at boundaries; from inside an epoch the first is its end or start")
  func epochs() {
    #expect(position(5).stepped(epochs: 1) == position(6))
    #expect(position(5).stepped(epochs: -1) == position(4))
    #expect(position(5, 3).stepped(epochs: 1) == position(6))
    #expect(position(5, 3).stepped(epochs: -1) == position(5))
    #expect(position(5, 3).stepped(epochs: -10) == position(0))
  }

  @Test("no number of epochs is too large")
  func saturation() {
    #expect(position(5).stepped(epochs: .max) == position(.max))
    #expect(position(5).stepped(epochs: .min) == position(0))
    #expect(position(0, 1).stepped(epochs: -1) == position(0))
  }

  @Test("steps of samples end at multiples, and the last one is the epoch's end")
  func samples() {
    #expect(position(5).stepped(samples: 1, of: 4) == position(5, 1))
    #expect(position(5, 3).stepped(samples: 1, of: 4) == position(6))
    #expect(position(5, 1).stepped(samples: 3, of: 8) == position(5, 3))
    #expect(position(5, 3).stepped(samples: 3, of: 8) == position(5, 6))
    #expect(position(5, 6).stepped(samples: 3, of: 8) == position(6))
    #expect(position(5).stepped(samples: 100, of: 8) == position(6))
    #expect(position(5).stepped(samples: 1, of: 0) == position(6))
  }

  @Test("positions are ordered by epoch, then by samples")
  func order() {
    #expect(position(1, 3) < position(2))
    #expect(position(2) < position(2, 1))
    #expect(position(2, 9) < .unreachable)
  }
}
