import Analysis
import NeuralNetwork

/// Networks whose regions are counted.
enum RegionNetworks {
  static let bounds = PlaneBounds(x: -6...6, y: -6...6)
  static let identity = InputMap(plane: .identity(inputCount: 2))

  /// One hidden layer whose neurons draw the lines w₁ x + w₂ y + b = 0, added up by one output.
  static func lines(
    _ lines: [(Float, Float, Float)], activation: ActivationFunction = .relu
  ) -> Parameters {
    let architecture = Architecture(
      inputCount: 2,
      layers: [
        .init(width: lines.count, activation: activation), .init(width: 1, activation: .linear),
      ])
    return Parameters(
      architecture: architecture,
      values: lines.flatMap { [$0.0, $0.1] } + lines.map(\.2)
        + lines.map { _ in 1 } + [0.5])
  }

  /// The five sides of a regular pentagon, extended.
  static func pentagon(apothem: Float) -> [(Float, Float, Float)] {
    [
      (0, -1, apothem), (0.951057, -0.309017, apothem), (0.587785, 0.809017, apothem),
      (-0.587785, 0.809017, apothem), (-0.951057, -0.309017, apothem),
    ]
  }

  /// Lines of which no two are parallel and no three meet: tangents of a parabola.
  static func generalPosition(count: Int) -> [(Float, Float, Float)] {
    (0..<count).map { index in
      let slope = Float(index) - Float(count - 1) / 2
      return (slope, -1, -slope * slope / 4)
    }
  }

  /// Weights and biases drawn at random, standardised inputs.
  static func random(
    _ widths: [Int], _ activation: ActivationFunction, seed: UInt64, outputs: Int = 1
  ) -> Parameters {
    let layers = widths.map { Architecture.Layer(width: $0, activation: activation) }
    let architecture = Architecture(
      inputCount: 2, layers: layers + [.init(width: outputs, activation: .linear)])
    var generator = SeededGenerator(seed: seed, stream: .parameters)
    return Initialization.fanIn.parameters(for: architecture, using: &generator)
  }

  static let standardized = InputMap(
    plane: Standardization(means: [0.7, -1.5], deviations: [3, 2.5]))

  /// What a network of straight pieces does to the bounds.
  static func regions(
    of parameters: Parameters, inputMap: InputMap = identity, bounds: PlaneBounds = bounds,
    limit: Int = LinearRegions.usualLimit
  ) -> LinearRegions? {
    PlanarNetwork(parameters: parameters, inputMap: inputMap)
      .map { LinearRegions(of: $0, in: bounds, limit: limit) }
  }
}

extension LinearRegions {
  /// The areas of all regions together.
  var area: Double { regions.reduce(0) { $0 + $1.polygon.area } }
}

extension ConvexPolygon {
  /// The mean of the corners.
  var middle: SIMD2<Double> { corners.reduce(SIMD2(0, 0), +) / Double(corners.count) }

  /// The radius of a disc about the middle that lies inside.
  var innerRadius: Double {
    corners.indices.map { index in
      let start = corners[index]
      let edge = corners[(index + 1) % corners.count] - start
      let way = middle - start
      let length = (edge.x * edge.x + edge.y * edge.y).squareRoot()
      return length > 0 ? (edge.x * way.y - edge.y * way.x) / length : .infinity
    }.min() ?? 0
  }
}
