public import Analysis

/// From where a space is looked at: it turns around its upright axis and is tilted towards the eye.
public struct SpaceCamera: Sendable, Hashable {
  /// How far the space has turned, in degrees, 0 to 359.
  public private(set) var turn: Int
  /// How far one looks down on it, in degrees, −90 to 90.
  public private(set) var tilt: Int

  /// So many half edges of the cube the eye is away: near enough for near things to be larger.
  private static let distance: Float = 7

  /// Creates a camera.
  public init(turn: Int = 30, tilt: Int = 20) {
    self.turn = ((turn % 360) + 360) % 360
    self.tilt = min(max(tilt, -90), 90)
  }

  /// The camera after it has moved by so many degrees.
  public func moved(turn: Int, tilt: Int) -> SpaceCamera {
    SpaceCamera(turn: self.turn + turn, tilt: self.tilt + tilt)
  }

  /// Where a point of the cube from −1 to 1 is seen, z being upright: to the right, upwards, and
  /// towards the eye, in half edges of the cube.
  public func view(of point: SpacePoint) -> (right: Float, up: Float, near: Float) {
    let (turn, tilt) = (Self.direction(turn), Self.direction(tilt))
    let right = point.x * turn.cosine - point.y * turn.sine
    let back = point.x * turn.sine + point.y * turn.cosine
    let up = point.z * tilt.cosine + back * tilt.sine
    let near = point.z * tilt.sine - back * tilt.cosine
    let scale = Self.distance / (Self.distance - near)
    return (right * scale, up * scale, near)
  }

  /// Turned on degree by degree: exact to the last digit of a `Float`, on every machine the same.
  private static func direction(_ degrees: Int) -> (cosine: Float, sine: Float) {
    let step = (cosine: 0.999_847_695_156_391_2, sine: 0.017_452_406_437_283_51)
    var (cosine, sine) = (1.0, 0.0)
    for _ in 0..<abs(degrees) {
      (cosine, sine) = (
        cosine * step.cosine - sine * step.sine, sine * step.cosine + cosine * step.sine
      )
    }
    return (Float(cosine), Float(degrees < 0 ? -sine : sine))
  }
}
