extension DatasetGenerator {
  /// Every generator, in reading order.
  public static let all: [DatasetGenerator] = [
    corners, cornerClouds, circle, xorCloud, gauss, spiral, disc, pentagon, twoPentagons,
    moons, blobs, arms, sine, bump, absolute, step, line, outlierLine, outlierCurve, sineValley,
    plane,
    hills,
  ]

  /// The generator of that name, if there is one.
  public static func named(_ name: String) -> DatasetGenerator? { all.first { $0.name == name } }
}
