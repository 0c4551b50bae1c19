import Datasets

extension DatasetRecipe {
  /// Reads the section `data`; a setting that the generator does not have is a mistake.
  init(_ document: ScenarioDocument) throws(ScenarioError) {
    let generators = DatasetGenerator.all.map { (name: $0.name, value: $0) }
    guard let generator = try document.choice("data.generator", generators) else {
      throw document.error(
        "data.generator", "missing key 'data.generator'",
        suggestion: "it can be: " + generators.map(\.name).joined(separator: ", "))
    }
    self.init(generator)
    let gates = Gate.allCases.map { (name: $0.rawValue, value: $0) }
    if let gate = try document.choice("data.gate", gates) {
      guard generator.takesGate else { throw Self.misplaced("gate", generator, document) }
      self.gate = gate
    }
    sampleCount =
      try document.wholeNumber("data.samples", in: generator.sampleCounts.range) ?? sampleCount
    if let value = try Self.number("noise", generator.noises, generator, document) {
      noise = value
    }
    if let value = try Self.number("gap", generator.gaps, generator, document) { gap = value }
    let classes = generator.classCounts?.range ?? 1...1_000_000
    if let count = try document.wholeNumber("data.classes", in: classes) {
      guard generator.classCounts != nil else {
        throw Self.misplaced("classes", generator, document)
      }
      classCount = count
    }
  }

  private static func number(
    _ name: String, _ limits: Limits<Double>?, _ generator: DatasetGenerator,
    _ document: ScenarioDocument
  ) throws(ScenarioError) -> Double? {
    let range = limits?.range ?? -1e30...1e30
    guard let value = try document.number("data.\(name)", in: range) else { return nil }
    guard limits != nil else { throw misplaced(name, generator, document) }
    return value
  }

  private static func misplaced(
    _ name: String, _ generator: DatasetGenerator, _ document: ScenarioDocument
  ) -> ScenarioError {
    document.error("data.\(name)", "the generator '\(generator.name)' has no '\(name)'")
  }
}
