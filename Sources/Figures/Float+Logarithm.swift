extension Float {
  /// The decimal logarithm of a positive number, to five digits: a picture needs no more.
  ///
  /// - Source: ln m = 2 artanh((m − 1) / (m + 1)) for m in [1, 2).
  var decimalLogarithm: Float {
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    let series = 1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9)))
    return (Float(exponent) * 0.693_147_2 + 2 * ratio * series) * 0.434_294_5
  }
}
