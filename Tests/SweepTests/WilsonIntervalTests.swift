import Sweep
import Testing

@Suite("The interval of a rate")
struct WilsonIntervalTests {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  @Test(
    "has known ends",
    arguments: [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
      (1, 29, 0.0061, 0.1718),
    ])
  func known(successCount: Int, count: Int, lower: Double, upper: Double) {
    let interval = WilsonInterval(successCount: successCount, count: count)
    #expect(abs(interval.lower - lower) < 5e-5)
    #expect(abs(interval.upper - upper) < 5e-5)
  }

  @Test("ends where the share lies 1.96 standard errors away", arguments: [1, 7, 50, 92, 99])
  func definition(successCount: Int) {
    let interval = WilsonInterval(successCount: successCount, count: 100)
    for end in [interval.lower, interval.upper] {
      let error = (end * (1 - end) / 100).squareRoot()
      #expect(abs(abs(Double(successCount) / 100 - end) / error - 1.959964) < 1e-6)
    }
  }
}
