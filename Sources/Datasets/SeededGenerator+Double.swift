import Foundation
import NeuralNetwork

/// Data are computed in double precision and rounded to single once, at the end: the last bits of
/// `sin`, `cos` and `log`, in which the C libraries of two machines may differ, are rounded away.
extension SeededGenerator {
  /// A number in [lowerBound, upperBound), uniformly distributed.
  mutating func uniform(_ lowerBound: Double, _ upperBound: Double) -> Double {
    lowerBound + (upperBound - lowerBound) * Double(unit())
  }

  /// A number of the standard normal distribution (Marsaglia and Bray, 1964, the polar method).
  ///
  /// The second number of a pair is not kept: then a draw depends on nothing but the state.
  mutating func normal() -> Double {
    while true {
      let u = uniform(-1.0, 1.0)
      let v = uniform(-1.0, 1.0)
      let square = u * u + v * v
      if square > 0, square <= 1 { return (-2 * log(square) / square).squareRoot() * u }
    }
  }
}
