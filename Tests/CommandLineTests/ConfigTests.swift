import Foundation
import ProgramSupport
import Testing

@Suite("The file of settings")
struct ConfigTests {
  /// Runs a test with a file of settings that holds a text.
  private func withConfig(_ text: String, _ test: (String) async throws -> Void) async throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent(UUID().uuidString + ".yaml")
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    try await test(file.path)
  }

  @Test("is printed as it holds, and means the same when it is read again")
  func printed() async throws {
    try await withConfig("palette: light\nkeys: {step: [j, '#']}\npace: 3\nlecture: true\n") {
      path in
      let first = try await BuiltProgram.run(["config", "--config", path])
      #expect(first.status == 0, "\(first.messages)")
      for line in ["palette: light", "pace: 3.0", "lecture: true", ##"  step: ["j", "#"]"##] {
        #expect(first.output.contains(line), "\(line)")
      }
      try await withConfig(first.output) { copy in
        let second = try await BuiltProgram.run(["config", "--config", copy])
        #expect(
          second.output.split(separator: "\n").dropFirst()
            == first.output.split(separator: "\n").dropFirst())
      }
    }
  }

  @Test("need not be there, unless it is named")
  func missing() async throws {
    let usual = try await BuiltProgram.run(["config"])
    #expect(usual.status == 0 && usual.output.contains("palette: dark"))
    let path = try await BuiltProgram.run(["config", "--path"])
    #expect(path.output == BuiltProgram.noConfigFolder + "/hyperplane/config.yaml\n")
    let named = try await BuiltProgram.run(["config", "--config", "nowhere.yaml"])
    #expect(named.status == 2)
    #expect(named.messages.contains("nowhere.yaml: there is no such file"))
  }

  @Test(
    "is refused with its place and exit status 2",
    arguments: [
      ("palette: drak\n", ":1:10: 'palette' is 'drak'; did you mean 'dark'?"),
      ("keys:\n  step: q\n", ":2:9: 'q' is the key of 'quit'; it always quits"),
      ("keys:\n  stepp: n\n", ":2:3: unknown key 'keys.stepp'; did you mean 'step'?"),
    ])
  func mistakes(text: String, message: String) async throws {
    try await withConfig(text) { path in
      for arguments in [["config", "--config", path], ["xor", "--describe", "--config", path]] {
        let result = try await BuiltProgram.run(arguments)
        #expect(result.status == 2)
        #expect(result.output.isEmpty)
        #expect(result.messages.contains(path + message), "\(result.messages)")
      }
      let ignored = try await BuiltProgram.run(["config", "--no-config"])
      #expect(ignored.status == 0)
    }
  }

  @Test("gives way to options")
  func options() async throws {
    try await withConfig("pace: 3\nkeys: {run: F2}\n") { path in
      let result = try await BuiltProgram.run(
        "sh",
        [
          "-c", "echo faster | \"$0\" xor --describe --pace 20 --config \"$1\"",
          BuiltProgram.path, path,
        ])
      #expect(result.output.contains("F2 run"))
      #expect(result.output.contains("pace: 50 epochs a second"))
    }
  }
}
