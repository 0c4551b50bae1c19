import NeuralNetwork

extension PlaneBounds {
  /// A square, the same numbers on both axes.
  static func square(_ lowerBound: Float, _ upperBound: Float) -> PlaneBounds {
    PlaneBounds(x: lowerBound...upperBound, y: lowerBound...upperBound)
  }
}

extension Dataset.Kind {
  /// Two classes that are told apart by 0 and 1 only.
  static let binary = Dataset.Kind.classification(classNames: ["0", "1"])
  /// Class 1 is what lies inside a border.
  static let inside = Dataset.Kind.classification(classNames: ["outside", "inside"])
  /// As many classes as the recipe says, numbered from 0.
  static func numbered(_ count: Int) -> Dataset.Kind {
    .classification(classNames: (0..<count).map(String.init))
  }
}
