public import TextScreen

extension Theme {
  /// The shape of a class: full for training, hollow for test samples.
  public func glyph(ofClass classIndex: Int, isTest: Bool = false) -> Unicode.Scalar {
    let shapes =
      isUnicode ? (isTest ? Self.hollow : Self.full) : (isTest ? Self.asciiTest : Self.ascii)
    return shapes[(classIndex % shapes.count + shapes.count) % shapes.count]
  }

  private static let full: [Unicode.Scalar] = ["●", "▲", "■", "◆", "★", "▼", "◀", "▶", "♠", "♣"]
  private static let hollow: [Unicode.Scalar] = ["○", "△", "□", "◇", "☆", "▽", "◁", "▷", "♤", "♧"]
  private static let ascii: [Unicode.Scalar] = ["o", "x", "#", "%", "*", "v", "<", ">", "+", "@"]
  private static let asciiTest: [Unicode.Scalar] = [
    "O", "X", "H", "M", "Y", "V", "L", "R", "T", "Q",
  ]
}
