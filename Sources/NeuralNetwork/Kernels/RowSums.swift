/// When a layer's inputs are turned into rows for its gradient.
enum RowSums {
  /// By the layer's size alone, since it decides the order of summation and so the bits.
  static func pay(inputCount: Int, width: Int) -> Bool { inputCount >= F4.width && width >= 8 }
}
