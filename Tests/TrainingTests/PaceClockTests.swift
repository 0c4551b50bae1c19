import Testing
import Training

@Suite("PaceClock")
struct PaceClockTests {
  private let start = ContinuousClock().now

  @Test("however late each epoch is, an hour at 7 a second has 25,200")
  func noDrift() {
    var clock = PaceClock(epochsPerSecond: 7, firstDue: start)
    var count = 0
    var generator = 1
    while clock.nextDue < start + .seconds(3_600) {
      generator = (generator &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
      let now = clock.nextDue + .milliseconds(generator % 90)
      let due = clock.dueCount(now: now)
      #expect(due == 1)
      clock.complete(due)
      count += due
    }
    #expect(abs(count - 25_200) <= 1)
  }

  @Test("nothing is due before its time; several are due together at a high pace")
  func due() {
    var clock = PaceClock(epochsPerSecond: 1_000, firstDue: start)
    #expect(clock.dueCount(now: start - .nanoseconds(1)) == 0)
    #expect(clock.dueCount(now: start) == 1)
    #expect(clock.dueCount(now: start + .microseconds(16_500)) == 17)
    clock.complete(17)
    #expect(clock.nextDue == start + .milliseconds(17))
  }

  @Test("after a long sleep one epoch is due, not all that were missed")
  func noHurry() {
    var clock = PaceClock(epochsPerSecond: 50, firstDue: start)
    #expect(clock.dueCount(now: start + .seconds(60)) == 1)
    clock.complete(1)
    #expect(clock.nextDue == start + .milliseconds(60_020))
  }

  @Test("a faster pace takes effect at once, a slower one waits its full interval")
  func change() {
    var clock = PaceClock(epochsPerSecond: 1, firstDue: start)
    clock.complete(1)
    var faster = clock
    faster.change(epochsPerSecond: 10, now: start + .milliseconds(500))
    #expect(faster.nextDue == start + .milliseconds(500))
    clock.change(epochsPerSecond: 0.5, now: start + .milliseconds(500))
    #expect(clock.nextDue == start + .seconds(2))
  }
}
