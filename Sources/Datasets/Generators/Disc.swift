extension DatasetGenerator {
  /// A disc of radius 4 about the origin.
  public static let disc = shape(
    name: "disc", summary: "A disc; class 1 is its inside.", sampleCount: 400, gap: 0.15,
    margin: { 4 - ($0 * $0 + $1 * $1).squareRoot() })
}
