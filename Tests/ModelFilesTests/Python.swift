import ProgramSupport
import Testing

/// Python, as another program that has to understand what is written here.
enum Python {
  /// What a program of its prints.
  static func output(of program: String) async throws -> String {
    let result = try await BuiltProgram.run("python3", ["-c", program])
    #expect(result.status == 0, "\(result.messages)")
    return result.output
  }
}
