import Testing
import Training

@Suite("Pace")
struct PaceTests {
  @Test("the ladder goes up and down, through the scenario's own speed, and stays at its ends")
  func ladder() {
    let pace = Pace(normal: 7)
    #expect(pace.slower.epochsPerSecond == 5)
    #expect(pace.faster.epochsPerSecond == 10)
    #expect(pace.faster.slower == pace)
    #expect(pace.slower.slower.slower.slower.epochsPerSecond == 1)
    #expect(pace.unlimited.faster == pace.unlimited)
    #expect(pace.unlimited.slower.epochsPerSecond == 100_000)
    #expect(pace.unlimited.isUnlimited && !pace.isUnlimited)
    #expect(pace.unlimited.slower.normal == pace)
  }

  @Test("a pace below the ladder is its lowest rung")
  func belowTheLadder() {
    let pace = Pace(normal: 0.5)
    #expect(pace.slower == pace)
    #expect(pace.faster.epochsPerSecond == 1)
    #expect(pace.faster.slower == pace)
  }

  @Test(
    "a pace is written with its unit",
    arguments: [
      (0.5, "0.5 ep/s"), (1, "1 ep/s"), (2.5, "2.5 ep/s"), (5_000, "5000 ep/s"),
      (10_000, "10 k ep/s"), (12_500, "12.5 k ep/s"), (100_000, "100 k ep/s"),
      (.infinity, "unlimited"),
    ])
  func description(epochsPerSecond: Double, text: String) {
    #expect("\(Pace(normal: epochsPerSecond))" == text)
  }
}
