import ScenarioFiles

/// The scenario files that the binary carries.
public enum BuiltInScenarios {
  /// Names without ending, and texts, in reading order.
  public static let all: [(name: String, text: String)] = files.compactMap { file in
    guard file.name.hasSuffix(".yaml") else { return nil }
    return (String(file.name.dropLast(".yaml".count)), file.text)
  }

  /// The text of the scenario of that name, if there is one.
  public static func text(named name: String) -> String? {
    all.first { $0.name == name }?.text
  }

  /// The text of a file of samples that a built-in scenario names, if there is one.
  public static func data(named name: String) -> String? {
    files.first { $0.name == name && !$0.name.hasSuffix(".yaml") }?.text
  }

  private static let files: [(name: String, text: String)] = (0..<scenario_file_count()).map {
    let file = scenario_file_at($0)
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
    return (String(cString: file.name), String(decoding: bytes, as: UTF8.self))
  }
}
