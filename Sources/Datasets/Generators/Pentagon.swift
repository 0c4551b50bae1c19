extension DatasetGenerator {
  /// A regular pentagon about the origin, apothem 3, its first normal upwards.
  public static let pentagon = shape(
    name: "pentagon", summary: "A regular pentagon; class 1 is its inside.", sampleCount: 300,
    gap: 0.2, margin: { outline.margin(x: $0, y: $1) })

  private static let outline = RegularPolygon(
    sideCount: 5, x: 0, y: 0, apothem: 3, firstNormal: .pi / 2)
}
