import Foundation
import Testing

@testable import NeuralNetwork

/// A function of the engine, what it should be, and how far it may be off.
struct Transcendental: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let single: @Sendable (F1) -> F1
  let four: @Sendable (F4) -> F4
  let sixteen: @Sendable (F16) -> F16
  let reference: @Sendable (Double) -> Double
  let domain: ClosedRange<Float>
  /// In units of the last place, or where `isAbsolute` as it is.
  let bound: Double
  var isAbsolute = false

  static let everything = -Float.greatestFiniteMagnitude...Float.greatestFiniteMagnitude

  static let all = [
    Transcendental(
      testDescription: "tanh", single: { $0.hyperbolicTangent() },
      four: { $0.hyperbolicTangent() }, sixteen: { $0.hyperbolicTangent() },
      reference: { tanh($0) },
      domain: everything, bound: 5.8),
    Transcendental(
      testDescription: "exp", single: { $0.exponential() }, four: { $0.exponential() },
      sixteen: { $0.exponential() },
      reference: { exp($0) }, domain: -87...88, bound: 1.5),
    Transcendental(
      testDescription: "sigmoid", single: { $0.logisticSigmoid() },
      four: { $0.logisticSigmoid() }, sixteen: { $0.logisticSigmoid() },
      reference: { 1 / (1 + exp(-$0)) },
      domain: -86.9...Float.greatestFiniteMagnitude, bound: 2.6),
    Transcendental(
      testDescription: "ln", single: { $0.naturalLogarithm() }, four: { $0.naturalLogarithm() },
      sixteen: { $0.naturalLogarithm() },
      reference: { log($0) },
      domain: Float.leastNonzeroMagnitude...Float.greatestFiniteMagnitude, bound: 0.9),
    Transcendental(
      testDescription: "sin", single: { $0.sine() }, four: { $0.sine() }, sixteen: { $0.sine() },
      reference: { sin($0) }, domain: everything, bound: 1.3e-7, isAbsolute: true),
    Transcendental(
      testDescription: "cos", single: { $0.cosine() }, four: { $0.cosine() },
      sixteen: { $0.cosine() },
      reference: { cos($0) }, domain: everything, bound: 1.3e-7, isAbsolute: true),
    Transcendental(
      testDescription: "exp - 1", single: { $0.exponentialLessOne() },
      four: { $0.exponentialLessOne() }, sixteen: { $0.exponentialLessOne() },
      reference: { expm1($0) },
      domain: -Float.greatestFiniteMagnitude...0, bound: 6),
    Transcendental(
      testDescription: "ln(1 + e^-|x|)", single: { $0.softness() }, four: { $0.softness() },
      sixteen: { $0.softness() },
      reference: { log1p(exp(-abs($0))) }, domain: -86.9...86.9, bound: 2.1),
    Transcendental(
      testDescription: "√", single: { $0.squareRoot() }, four: { $0.squareRoot() },
      sixteen: { $0.squareRoot() },
      reference: { $0.squareRoot() },
      domain: Float.leastNormalMagnitude...Float.greatestFiniteMagnitude, bound: 0.9),
  ]
}

@Suite struct SIMDMathTests {
  /// Bit patterns over all numbers, more of them where functions are curved.
  static let patterns =
    stride(from: UInt32(0), through: .max - 99_991, by: 99_991).map(\.self)
    + stride(from: UInt32(0x3D00_0000), to: 0x42C0_0000, by: 19_991).flatMap {
      [$0, $0 | 0x8000_0000]
    }

  @Test(
    "each function is as exact as its comment says, over all numbers", arguments: Transcendental.all
  )
  func accuracy(function: Transcendental) {
    var worst = 0.0
    var count = 0
    for pattern in Self.patterns {
      let x = Float(bitPattern: pattern)
      guard function.domain.contains(x) else { continue }
      let reference = function.reference(Double(x))
      let ulp = max(Float(reference).ulp, Float.leastNormalMagnitude.ulp)
      let unit = function.isAbsolute ? 1 : Double(ulp)
      let error = abs(Double(function.single(F1(x))[0]) - reference) / unit
      worst = max(worst, error.isNaN ? .infinity : error)
      count += 1
    }
    #expect(worst <= function.bound)
    #expect(count > 1000)
  }

  @Test("four at once give the bits of one alone, and NaN stays NaN", arguments: Transcendental.all)
  func lanes(function: Transcendental) {
    for pattern in Self.patterns {
      let x = Float(bitPattern: pattern)
      let single = function.single(F1(x))[0]
      let four = function.four(F4(1, x, 0.5, x))
      #expect(four[1].bitPattern == four[3].bitPattern)
      #expect(four[1].bitPattern == single.bitPattern || four[1].isNaN && single.isNaN)
      #expect(!x.isNaN || single.isNaN)
    }
  }

  @Test(
    "tanh is exactly ±1 from 8.145 on", arguments: [8.144_859_31, 9.02, 1e3, .infinity])
  func saturation(x: Float) {
    #expect(F1(x).hyperbolicTangent()[0] == 1)
    #expect(F1(-x).hyperbolicTangent()[0] == -1)
    #expect(F1(x.nextUp).hyperbolicTangent()[0] == 1)
  }

  @Test("tanh is odd and never beyond ±1")
  func oddness() {
    for pattern in stride(from: UInt32(0x40F0_0000), to: 0x4112_0000, by: 1) {
      let x = Float(bitPattern: pattern)
      let value = F1(x).hyperbolicTangent()[0]
      #expect(value <= 1 && value == -F1(-x).hyperbolicTangent()[0])
    }
    #expect(F1(-0.0).hyperbolicTangent()[0].sign == .minus)
  }

  @Test("far out, exponentials stop at their limits instead of overflowing")
  func limits() {
    #expect(F1(.infinity).exponential()[0] == F1(88).exponential()[0])
    #expect(F1(-.infinity).exponential()[0] == F1(-87).exponential()[0])
    #expect(F1(.infinity).logisticSigmoid()[0] == 1)
    #expect(F1(-.infinity).logisticSigmoid()[0] < 2e-38)
    #expect(F1(.infinity).softness()[0] < 2e-38)
    #expect(F1(.infinity).naturalLogarithm()[0] == .infinity)
    #expect(F1(0).naturalLogarithm()[0] == -.infinity)
    #expect(F1(-1).naturalLogarithm()[0].isNaN && F1(-.infinity).naturalLogarithm()[0].isNaN)
    #expect(F1(.infinity).sine()[0].isNaN && F1(-.infinity).cosine()[0].isNaN)
    #expect(F1(-.infinity).exponentialLessOne()[0] == -1)
    #expect(F1(0).squareRoot()[0] == 0)
  }
}
