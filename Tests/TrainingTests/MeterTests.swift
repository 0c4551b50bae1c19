import Testing
import Training

@Suite("Meters")
struct MeterTests {
  private let start = ContinuousClock().now

  @Test("the speed is that of the last second")
  func speed() throws {
    var meter = SpeedMeter()
    #expect(meter.epochsPerSecond == nil)
    for tick in 0...300 {
      let count = tick < 100 ? tick : 100 + (tick - 100) * 10
      meter.note(epochCount: count, now: start + .milliseconds(tick * 10))
    }
    #expect(abs(try #require(meter.epochsPerSecond) - 1_000) < 1)
    meter.reset()
    #expect(meter.epochsPerSecond == nil)
  }

  @Test("a slow run is measured over its last two epochs")
  func slowSpeed() {
    var meter = SpeedMeter()
    for second in 0..<5 { meter.note(epochCount: second, now: start + .seconds(second * 2)) }
    #expect(meter.epochsPerSecond == 0.5)
    meter.note(epochCount: 4, now: start + .seconds(9))
    #expect(meter.epochsPerSecond == 0.5)
  }

  @Test("only stretches long enough for the clock tell of the machine")
  func capacity() {
    var meter = CapacityMeter()
    meter.note(epochCount: 1, took: .microseconds(1))
    #expect(meter.epochsPerSecond == nil)
    meter.note(epochCount: 1_000, took: .milliseconds(1))
    #expect(meter.epochsPerSecond.map { $0.rounded() } == 1_000_000)
    meter.note(epochCount: 1, took: .seconds(1))
    #expect(meter.epochsPerSecond.map { $0.rounded() } == 1)
  }
}
