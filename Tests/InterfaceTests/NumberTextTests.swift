import Testing

@testable import Interface

@Suite("Numbers on the screen")
struct NumberTextTests {
  @Test(
    "are grouped in threes",
    arguments: [
      (0, "0"), (999, "999"), (1204, "1 204"), (1_000_000, "1 000 000"), (-1234, "−1 234"),
    ])
  func grouped(number: Int, text: String) {
    #expect(NumberText.grouped(number) == text)
  }

  @Test(
    "have a fixed number of decimals, and no negative zero",
    arguments: [
      (Float(0.3), "0.30"), (-0.3, "−0.30"), (-0.001, "0.00"), (12.345, "12.35"), (1.999, "2.00"),
      (.nan, "not a number"), (-.infinity, "−∞"),
    ])
  func fixed(number: Float, text: String) {
    #expect(NumberText.fixed(number, digits: 2) == text)
  }

  @Test(
    "show small losses with an exponent",
    arguments: [(Float(0.2960), "0.2960"), (0.00012, "1.2e−4"), (0, "0.0000"), (.infinity, "∞")])
  func loss(loss: Float, text: String) {
    #expect(NumberText.loss(loss) == text)
  }

  @Test(
    "show speeds with a prefix",
    arguments: [(2.5, "2.5"), (312, "312"), (9_999, "9 999"), (312_000, "312 k"), (3e6, "3.0 M")])
  func rate(rate: Double, text: String) {
    #expect(NumberText.rate(rate) == text)
  }

  @Test(
    "show settings with three digits that count",
    arguments: [
      (Float(0.1), "0.1"), (0.028_572_405, "0.0286"), (1, "1"), (0, "0"), (-0.5, "-0.5"),
      (12.345, "12.3"), (0.000_123_456, "0.000123"), (.infinity, "inf"),
    ])
  func short(number: Float, text: String) {
    #expect(NumberText.short(number) == text)
  }

  @Test(
    "of any size are said with two digits that count",
    arguments: [
      (Float(0.046_4), "0.046"), (2.154, "2.2"), (10, "10"), (1, "1"), (0.1, "0.1"),
      (0.999, "1"), (99.9, "100"), (3_162, "3200"), (46_416, "4.6e4"), (1e-6, "1e-6"),
      (0.000_464, "4.6e-4"), (0.004_64, "0.0046"),
    ])
  func size(number: Float, text: String) {
    #expect(NumberText.size(number) == text)
  }
}
