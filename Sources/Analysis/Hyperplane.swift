public import NeuralNetwork

/// Where the pre-activation of a first-layer neuron is 0: with two inputs a line, exact.
///
/// normalX · x + normalY · y + offset = 0 in the data's own units; the value is positive on the
/// side that the normal points to.
public struct Hyperplane: Sendable, Hashable {
  /// How the value grows along x.
  public let normalX: Float
  /// How the value grows along y.
  public let normalY: Float
  /// The value at the origin of the data plane.
  public let offset: Float

  /// Creates a line from its equation; nil when both parts of the normal are 0 or one is not
  /// finite.
  public init?(normalX: Float, normalY: Float, offset: Float) {
    guard normalX.isFinite, normalY.isFinite, offset.isFinite, normalX != 0 || normalY != 0 else {
      return nil
    }
    self.normalX = normalX
    self.normalY = normalY
    self.offset = offset
  }

  /// The line of a first-layer neuron; nil when both its weights are 0.
  ///
  /// w · (x − mean) / deviation + b = 0, multiplied out.
  /// - Precondition: the network sees the two coordinates as they are.
  public init?(parameters: Parameters, neuron: Int, inputMap: InputMap) {
    precondition(inputMap.keepsLinesStraight, "other features bend the line")
    let (weights, bias) = inputMap.inDataUnits(
      weights: Array(parameters.weights(layer: 0, neuron: neuron)),
      bias: parameters.bias(layer: 0, neuron: neuron))
    self.init(normalX: weights[0], normalY: weights[1], offset: bias)
  }

  /// The value of the equation at a point: the neuron's pre-activation.
  public func value(at point: Point) -> Float {
    normalX * point.x + normalY * point.y + offset
  }

  /// The direction across the line to its positive side, of length 1.
  public var positiveDirection: Point {
    let (x, y) = (normalX / scale, normalY / scale)
    let length = (x * x + y * y).squareRoot()
    return Point(x: x / length, y: y / length)
  }

  /// The part of the line inside a rectangle; nil when it misses it.
  public func clipped(to bounds: PlaneBounds) -> Segment? {
    let (x, y, offset) = (normalX / scale, normalY / scale, offset / scale)
    let ends: [Point]
    if abs(y) * (bounds.y.upperBound - bounds.y.lowerBound)
      >= abs(x) * (bounds.x.upperBound - bounds.x.lowerBound)
    {
      ends = [bounds.x.lowerBound, bounds.x.upperBound].map {
        Point(x: $0, y: -(x * $0 + offset) / y)
      }
    } else {
      ends = [bounds.y.lowerBound, bounds.y.upperBound].map {
        Point(x: -(y * $0 + offset) / x, y: $0)
      }
    }
    // Weights far smaller than the bias put the line farther away than a number can say.
    guard ends.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return nil }
    return Segment(start: ends[0], end: ends[1]).clipped(to: bounds)
  }

  /// A power of two of the normal's size: dividing by it is exact, and keeps squares and products
  /// of huge and tiny weights within what a number can hold.
  private var scale: Float { max(abs(normalX), abs(normalY)).binade }
}

extension Segment {
  /// The part inside a rectangle; nil when there is none.
  ///
  /// - Source: Liang and Barsky, 1984.
  public func clipped(to bounds: PlaneBounds) -> Segment? {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    var (first, last): (Float, Float) = (0, 1)
    let sides = [
      (-dx, start.x - bounds.x.lowerBound), (dx, bounds.x.upperBound - start.x),
      (-dy, start.y - bounds.y.lowerBound), (dy, bounds.y.upperBound - start.y),
    ]
    for (direction, distance) in sides {
      if direction == 0 {
        if distance < 0 { return nil }
      } else if direction < 0 {
        first = max(first, distance / direction)
      } else {
        last = min(last, distance / direction)
      }
    }
    guard first <= last else { return nil }
    return Segment(
      start: Point(x: start.x + first * dx, y: start.y + first * dy),
      end: Point(x: start.x + last * dx, y: start.y + last * dy))
  }
}
