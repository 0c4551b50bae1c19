/// A key of a scenario file: where it stands, what it may be, what it means.
///
/// The parser, its messages and the page that documents the format all follow this table.
public struct ScenarioKey: Sendable, Hashable {
  /// The section it stands in, nil at the top of the file.
  public let section: String?
  /// Its name.
  public let name: String
  /// What it may be, with its unit.
  public let values: String
  /// What it is when nothing is said.
  public let standard: String
  /// What it means, in one sentence.
  public let meaning: String

  /// The name with its section: `data.noise`.
  public var path: String { section.map { "\($0).\(name)" } ?? name }

  init(
    _ section: String?, _ name: String, _ values: String, standard: String, _ meaning: String
  ) {
    self.section = section
    self.name = name
    self.values = values
    self.standard = standard
    self.meaning = meaning
  }

  /// Whether a variant may say it: all but what belongs to the whole picture.
  func isAllowed(inVariant isVariant: Bool) -> Bool {
    guard isVariant else { return true }
    guard let section else { return name == "seed" }
    return section != "view" && section != "lesson"
  }
}
