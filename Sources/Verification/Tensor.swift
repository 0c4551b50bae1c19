/// Numbers that are judged together, each with its place in the file.
struct Tensor {
  /// Which tolerance counts for them.
  let quantity: String
  let numbers: [(path: String, value: Double)]

  /// One number.
  init(_ quantity: String, _ path: String, _ value: some BinaryFloatingPoint) {
    self.quantity = quantity
    numbers = [(path, Double(value))]
  }

  /// A row of numbers.
  init(_ quantity: String, _ path: String, _ values: [some BinaryFloatingPoint]) {
    self.quantity = quantity
    numbers = Self.flattened(path, values)
  }

  /// Rows of numbers.
  init(_ quantity: String, _ path: String, _ rows: [[some BinaryFloatingPoint]]) {
    self.quantity = quantity
    numbers = rows.enumerated().flatMap { Self.flattened("\(path)[\($0.offset)]", $0.element) }
  }

  /// A tensor for each number by itself.
  static func each(
    _ quantity: String, _ path: String, _ values: [some BinaryFloatingPoint]
  ) -> [Tensor] {
    values.enumerated().map { Tensor(quantity, "\(path)[\($0.offset)]", $0.element) }
  }

  private static func flattened(
    _ path: String, _ values: [some BinaryFloatingPoint]
  ) -> [(path: String, value: Double)] {
    values.enumerated().map { ("\(path)[\($0.offset)]", Double($0.element)) }
  }
}
