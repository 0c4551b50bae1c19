import Foundation
import TextScreen

/// Whose eyes a colour is seen with.
///
/// - Source: Machado, Oliveira, Fernandes, A Physiologically-based Model for Simulation of Color
///   Vision Deficiency (2009), table 1, severity 1.0; the matrices are for linear RGB.
enum ColorVision: CaseIterable {
  case normal, protanopia, deuteranopia, tritanopia

  private var rows: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// What two colours differ by, in CIEDE2000: about 1 can just be seen side by side.
  func difference(_ left: UInt8, _ right: UInt8) -> Double {
    LabColor(linear: seen(left)).difference(to: LabColor(linear: seen(right)))
  }

  private func seen(_ index: UInt8) -> [Double] {
    let linear = RGB(index: index).linear
    return rows.map { row in min(1, max(0, zip(row, linear).map(*).reduce(0, +))) }
  }

  /// How much brighter one of two colours is than the other, 1 to 21 (WCAG 2.1).
  static func contrast(_ left: UInt8, _ right: UInt8) -> Double {
    let luminances = [left, right].map { index in
      zip([0.2126, 0.7152, 0.0722], RGB(index: index).linear).map(*).reduce(0, +)
    }
    return (max(luminances[0], luminances[1]) + 0.05) / (min(luminances[0], luminances[1]) + 0.05)
  }
}

extension RGB {
  /// The components as amounts of light, 0 to 1 (IEC 61966-2-1).
  fileprivate var linear: [Double] {
    [red, green, blue].map { component in
      let value = Double(component) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }
}

/// A colour by lightness and two opponent axes (CIE 1976, white D65).
struct LabColor {
  let lightness, a, b: Double

  init(lightness: Double, a: Double, b: Double) {
    (self.lightness, self.a, self.b) = (lightness, a, b)
  }

  init(linear rgb: [Double]) {
    let x = 0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]
    let y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]
    let z = 0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]
    let (fx, fy, fz) = (Self.root(x / 0.95047), Self.root(y), Self.root(z / 1.08883))
    self.init(lightness: 116 * fy - 16, a: 500 * (fx - fy), b: 200 * (fy - fz))
  }

  private static func root(_ value: Double) -> Double {
    value > 216 / 24389 ? cbrt(value) : (24389 / 27 * value + 16) / 116
  }

  /// CIEDE2000.
  ///
  /// - Source: Sharma, Wu, Dalal, The CIEDE2000 Color-Difference Formula (2005), equations 2 to 22.
  func difference(to other: LabColor) -> Double {
    let meanChroma = (hypot(a, b) + hypot(other.a, other.b)) / 2
    let g = 0.5 * (1 - (pow(meanChroma, 7) / (pow(meanChroma, 7) + pow(25, 7))).squareRoot())
    let (c1, h1) = Self.polar((1 + g) * a, b)
    let (c2, h2) = Self.polar((1 + g) * other.a, other.b)
    var turn = c1 * c2 == 0 ? 0 : h2 - h1
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    let hue = 2 * (c1 * c2).squareRoot() * Self.sine(turn / 2)
    let meanHue = Self.meanHue(h1, h2, isGrey: c1 * c2 == 0)
    let (chroma, lightness) = ((c1 + c2) / 2, (self.lightness + other.lightness) / 2)
    let t =
      1 - 0.17 * Self.cosine(meanHue - 30) + 0.24 * Self.cosine(2 * meanHue)
      + 0.32 * Self.cosine(3 * meanHue + 6) - 0.20 * Self.cosine(4 * meanHue - 63)
    let square = (lightness - 50) * (lightness - 50)
    let dl = (other.lightness - self.lightness) / (1 + 0.015 * square / (20 + square).squareRoot())
    let dc = (c2 - c1) / (1 + 0.045 * chroma)
    let dh = hue / (1 + 0.015 * chroma * t)
    let spread = 30 * exp(-pow((meanHue - 275) / 25, 2))
    let rotation =
      -Self.sine(2 * spread) * 2 * (pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7))).squareRoot()
    return (dl * dl + dc * dc + dh * dh + rotation * dc * dh).squareRoot()
  }

  private static func polar(_ a: Double, _ b: Double) -> (chroma: Double, hue: Double) {
    let hue = a == 0 && b == 0 ? 0 : atan2(b, a) * 180 / .pi
    return (hypot(a, b), hue < 0 ? hue + 360 : hue)
  }

  private static func meanHue(_ left: Double, _ right: Double, isGrey: Bool) -> Double {
    if isGrey { return left + right }
    if abs(left - right) <= 180 { return (left + right) / 2 }
    return left + right < 360 ? (left + right + 360) / 2 : (left + right - 360) / 2
  }

  private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
  private static func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
}
