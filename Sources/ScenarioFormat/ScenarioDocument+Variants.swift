import Yams

extension ScenarioDocument {
  /// The documents of the variants: this one, with the keys that each of them changes.
  ///
  /// A variant's goal and outcome replace the whole section, since their keys exclude each other.
  func variants() throws(ScenarioError) -> [(name: String, document: ScenarioDocument)] {
    let path = "variants"
    guard let node = values[path] else { return [] }
    guard case .sequence(let sequence) = node, Variant.counts.contains(sequence.count) else {
      throw error(
        path,
        "'variants' must be a list of \(Variant.counts.lowerBound) to "
          + "\(Variant.counts.upperBound) groups of keys")
    }
    var documents: [(name: String, document: ScenarioDocument)] = []
    for element in sequence { documents.append(try variant(element)) }
    return documents
  }

  private func variant(
    _ node: Node
  ) throws(ScenarioError) -> (name: String, document: ScenarioDocument) {
    guard case .mapping(let mapping) = node else {
      throw Self.error(node, "a variant is a group of keys, its name among them", file: file)
    }
    let changes = try Self.values(of: mapping, isVariant: true, file: file)
    let own = ScenarioDocument(file: file, values: changes)
    guard let name = try own.text("name") else {
      throw Self.error(node, "a variant needs a 'name'", file: file)
    }
    var merged = values.filter {
      !["variants", "lesson", "view"].contains(Self.section(of: $0.key))
    }
    for section in ["goal", "outcome"] where changes.keys.contains(where: { $0.hasPrefix(section) })
    {
      merged = merged.filter { Self.section(of: $0.key) != section }
    }
    merged.merge(changes.filter { $0.key != "name" }) { $1 }
    return (name, ScenarioDocument(file: file, values: merged))
  }

  private static func section(of path: String) -> String {
    path.split(separator: ".").first.map(String.init) ?? path
  }

  /// Whether another document says the same about the data.
  func sharesData(with other: ScenarioDocument) -> Bool {
    func data(_ document: ScenarioDocument) -> [String: Node] {
      document.values.filter { Self.section(of: $0.key) == "data" && $0.key != "data.test-share" }
    }
    return data(self) == data(other)
  }
}
