public import NeuralNetwork

/// One or two coordinates in the space of a network's parameters, and through any of its points the
/// line or plane along which only they change.
public struct ParameterCoordinates: Sendable, Hashable {
  /// What the coordinates are.
  public enum Axes: Sendable, Hashable {
    /// A single parameter, by its place in `Parameters.values`: there is no y.
    case parameter(Int)
    /// Two parameters, the one along x and the one along y.
    case parameters(Int, Int)
    /// How far it is from some point, the start, along the two directions in which a path leads
    /// most.
    case path(PathDirections, start: [Float])
  }

  /// What the coordinates are.
  public let axes: Axes

  /// Creates coordinates.
  public init(_ axes: Axes) {
    self.axes = axes
  }

  /// Whether they are the directions of a path.
  public var isPath: Bool {
    if case .path = axes { true } else { false }
  }

  /// The coordinates of parameters, `[parameter]`, wherever they lie; y of a line is 0.
  public func point(of parameters: [Float]) -> Point {
    switch axes {
    case .parameter(let place): return Point(x: parameters[place], y: 0)
    case .parameters(let first, let second):
      return Point(x: parameters[first], y: parameters[second])
    case .path(let directions, let start):
      var point = Point(x: 0, y: 0)
      for place in parameters.indices {
        let difference = parameters[place] - start[place]
        point.x += difference * directions.x[place]
        point.y += difference * directions.y[place]
      }
      return point
    }
  }

  /// The plane of these coordinates that holds certain parameters: all else in it is as it is
  /// there.
  public func plane(through parameters: Parameters) -> ParameterPlane {
    let (x, y) = directions(count: parameters.values.count)
    var origin = parameters
    switch axes {
    case .parameter(let place): origin.values[place] = 0
    case .parameters(let first, let second):
      origin.values[first] = 0
      origin.values[second] = 0
    case .path:
      let point = point(of: parameters.values)
      for place in origin.values.indices {
        origin.values[place] -= point.x * x[place] + point.y * y[place]
      }
    }
    return ParameterPlane(origin: origin, x: x, y: y)
  }

  private func directions(count: Int) -> (x: [Float], y: [Float]) {
    func unit(_ place: Int?) -> [Float] { (0..<count).map { $0 == place ? 1 : 0 } }
    return switch axes {
    case .parameter(let place): (unit(place), unit(nil))
    case .parameters(let first, let second): (unit(first), unit(second))
    case .path(let directions, _): (directions.x, directions.y)
    }
  }

  /// Measures how much of a path lies in the plane through a point.
  ///
  /// - Parameters:
  ///   - stops: where the path led, `[stop][parameter]`.
  ///   - center: the point, `[parameter]`.
  /// - Returns: the share of the sum of its squared distances to that point, 0 to 1; 1 for a path
  ///   that has not moved.
  public func share(of stops: [[Float]], about center: [Float]) -> Float {
    let middle = point(of: center)
    var (inside, total) = (0.0, 0.0)
    for stop in stops {
      let place = point(of: stop)
      let (x, y) = (Double(place.x - middle.x), Double(place.y - middle.y))
      inside += x * x + y * y
      for (value, center) in zip(stop, center) {
        let difference = Double(value - center)
        total += difference * difference
      }
    }
    return total > 0 && total.isFinite ? Float(min(inside / total, 1)) : 1
  }
}
