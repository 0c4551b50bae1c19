public import Datasets

/// Data as one line names them: a generator, then settings that are not the usual ones, such as
/// `spiral samples=300 noise=0.1 seed=3`.
public struct DatasetRequest: Sendable, Hashable {
  /// How to draw them.
  public private(set) var recipe: DatasetRecipe
  /// From which seed.
  public private(set) var seed: UInt64

  /// Reads a line; without a seed it is the one that is given.
  ///
  /// - Throws: `EditRefusal` with what would be right.
  public init(_ line: String, seed: UInt64) throws(EditRefusal) {
    let words = line.split(separator: " ").map(String.init)
    let name = words.first ?? ""
    guard let generator = DatasetGenerator.named(name) else {
      throw Self.unknown(name, among: DatasetGenerator.all.map(\.name), "data")
    }
    recipe = DatasetRecipe(generator)
    self.seed = seed
    for word in words.dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw EditRefusal("a setting is a name and a value, such as samples=200, not '\(word)'")
      }
      try set(parts[0], to: parts[1])
    }
  }

  /// Asks for data that are known.
  init(_ recipe: DatasetRecipe, seed: UInt64) {
    self.recipe = recipe
    self.seed = seed
  }

  /// The line that says all of it; numbers are as short as they can be and still exact.
  var line: String {
    let generator = recipe.generator
    return [
      generator.name, generator.takesGate ? "gate=\(recipe.gate.rawValue)" : nil,
      "samples=\(recipe.sampleCount)", generator.noises.map { _ in "noise=\(recipe.noise)" },
      generator.gaps.map { _ in "gap=\(recipe.gap)" },
      generator.classCounts.map { _ in "classes=\(recipe.classCount)" }, "seed=\(seed)",
    ].compactMap(\.self).joined(separator: " ")
  }

  /// The lines that say all of a generator's usual settings, in reading order.
  public static let usualLines = DatasetGenerator.all.map { generator in
    let recipe = DatasetRecipe(generator)
    return [
      generator.name, generator.takesGate ? "gate=\(recipe.gate.rawValue)" : nil,
      "samples=\(recipe.sampleCount)",
      generator.noises.map { "noise=\(ShortNumber.text(Float($0.standard)))" },
      generator.gaps.map { "gap=\(ShortNumber.text(Float($0.standard)))" },
      generator.classCounts.map { "classes=\($0.standard)" },
    ].compactMap(\.self).joined(separator: " ")
  }

  private mutating func set(_ key: String, to text: String) throws(EditRefusal) {
    let generator = recipe.generator
    switch key {
    case "gate" where generator.takesGate:
      guard let gate = Gate(rawValue: text) else {
        throw Self.unknown(text, among: Gate.allCases.map(\.rawValue), "gate")
      }
      recipe.gate = gate
    case "samples": recipe.sampleCount = try Self.number(text, key, generator.sampleCounts)
    case "noise": recipe.noise = try Self.number(text, key, generator.noises, of: generator)
    case "gap": recipe.gap = try Self.number(text, key, generator.gaps, of: generator)
    case "classes":
      recipe.classCount = try Self.number(text, key, generator.classCounts, of: generator)
    case "seed": seed = try Self.number(text, key, Limits(7, in: 0...UInt64.max))
    default:
      throw EditRefusal("\(generator.name) has no '\(key)', but \(settingNames)")
    }
  }

  /// What can be set, for a message.
  private var settingNames: String {
    let generator = recipe.generator
    return [
      generator.takesGate ? "gate" : nil, "samples", generator.noises.map { _ in "noise" },
      generator.gaps.map { _ in "gap" }, generator.classCounts.map { _ in "classes" }, "seed",
    ].compactMap(\.self).joined(separator: ", ")
  }

  private static func number<Value: LosslessStringConvertible>(
    _ text: String, _ key: String, _ limits: Limits<Value>?, of generator: DatasetGenerator
  ) throws(EditRefusal) -> Value {
    guard let limits else { throw EditRefusal("\(generator.name) has no '\(key)'") }
    return try number(text, key, limits)
  }

  private static func number<Value: LosslessStringConvertible>(
    _ text: String, _ key: String, _ limits: Limits<Value>
  ) throws(EditRefusal) -> Value {
    guard let value = Value(text), limits.range.contains(value) else {
      throw EditRefusal(
        "\(key) is a number from \(limits.range.lowerBound) to \(limits.range.upperBound), "
          + "not '\(text)'")
    }
    return value
  }

  private static func unknown(
    _ name: String, among names: [String], _ kind: String
  ) -> EditRefusal {
    let nearest = nearestName(to: name, in: names).map { "did you mean '\($0)'?" }
    return EditRefusal("there is no \(kind) '\(name)'; " + (nearest ?? "Tab lists what there is"))
  }
}
