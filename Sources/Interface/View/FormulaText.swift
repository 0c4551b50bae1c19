import Analysis
import NeuralNetwork

/// An affine function of the plane as text, its coefficients in as many decimals as they need.
struct FormulaText {
  private let function: AffineFunction
  private let names: [String]

  /// Spells a function of inputs of such names, `[input]`.
  init(_ function: AffineFunction, names: [String]) {
    self.function = function
    self.names = names
  }

  /// `1.82 x₁ − 0.31 x₂ + 0.40`; a constant is its number alone.
  var sum: String {
    guard !function.isConstant else { return Self.number(function.bias, digits: 2) }
    let weights = [Float(function.weightX), Float(function.weightY)]
    let digits = Self.digits(for: max(abs(function.weightX), abs(function.weightY)))
    let terms = zip(weights, names).map { (number: $0, suffix: " " + $1) }
    return SumText.text(terms + [(number: Float(function.bias), suffix: "")], digits: digits)
  }

  /// The line on which it is 0, for the input along which it is less steep: `x₂ = 5.87 x₁ + 1.29`;
  /// nil for a constant.
  func line(in bounds: PlaneBounds) -> String? {
    guard !function.isConstant else { return nil }
    let width = Double(bounds.x.upperBound - bounds.x.lowerBound)
    let height = Double(bounds.y.upperBound - bounds.y.lowerBound)
    let isLevel = abs(function.weightY) * height >= abs(function.weightX) * width
    let (own, other) =
      isLevel ? (function.weightY, function.weightX) : (function.weightX, function.weightY)
    let slope = -other / own
    let digits = slope == 0 ? 2 : Self.digits(for: abs(slope))
    let sum = SumText.text(
      [
        (number: Float(slope), suffix: " " + names[isLevel ? 0 : 1]),
        (number: Float(-function.bias / own), suffix: ""),
      ], digits: digits)
    return "\(names[isLevel ? 1 : 0]) = \(sum)"
  }

  /// Two decimals, more for what would be 0 then.
  private static func digits(for size: Double) -> Int {
    var (digits, step) = (2, 0.1)
    while size < step, digits < 6 {
      digits += 1
      step /= 10
    }
    return digits
  }

  private static func number(_ value: Double, digits: Int) -> String {
    NumberText.fixed(Float(value), digits: digits)
  }
}
