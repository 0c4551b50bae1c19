import ScenarioFiles

/// The scenario files that the binary carries.
public enum BuiltInScenarios {
  /// Names without ending, and texts, in reading order.
  public static let all: [(name: String, text: String)] = (0..<scenario_file_count()).map {
    let file = scenario_file_at($0)
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
    return (String(cString: file.name), String(decoding: bytes, as: UTF8.self))
  }

  /// The text of the scenario of that name, if there is one.
  public static func text(named name: String) -> String? {
    all.first { $0.name == name }?.text
  }
}
