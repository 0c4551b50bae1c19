extension DatasetGenerator {
  /// The four corners (0,0), (0,1), (1,0), (1,1) of the unit square with the values of a gate.
  public static let corners = DatasetGenerator(
    name: "corners",
    summary: "The four corners of the unit square; class 1 is where the gate gives 1.",
    sampleCounts: Limits(4, in: 4...4), takesGate: true,
    kind: { _ in .binary }, bounds: { _ in .square(-0.5, 1.5) }
  ) { recipe, _ in
    var samples = Samples(inputCount: 2)
    for (corner, label) in zip(Gate.corners, recipe.gate.labels) {
      samples.append(x: Double(corner.x), y: Double(corner.y), label: label)
    }
    return samples
  }
}
