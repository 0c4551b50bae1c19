import Foundation
import ProgramSupport
import Testing

@Suite("Networks for other programs")
struct ExportTests {
  @Test("are written as JSON, Python and a formula", arguments: ["json", "python", "formula"])
  func text(format: String) async throws {
    let result = try await BuiltProgram.run(["export", "xor", "--epoch", "60", "--as", format])
    #expect(result.status == 0)
    #expect(result.output.contains("1.5073811"), "the output's first weight")
  }

  @Test("that don't fit the data are refused, and it is said what would")
  func misfit() async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "hyperplane-\(UUID().uuidString).safetensors"
    ).path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let export = ["export", "donut", "--epoch", "1", "--as", "safetensors", "--output", file]
    #expect(try await BuiltProgram.run(export).status == 0)
    let refused = try await BuiltProgram.run(["view", file, "--data", "iris"])
    #expect(refused.status == 2)
    #expect(refused.messages == "hyperplane: \(file): it has 1 outputs, the data want 3\n")
  }

  @Test("of 32-bit floats are what the safetensors library reads, where Python has it")
  func library() async throws {
    let probe = try await BuiltProgram.run("python3", ["-c", "import safetensors.numpy"])
    guard probe.status == 0 else { return }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "hyperplane-\(UUID().uuidString).safetensors"
    ).path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let export = ["export", "xor", "--epoch", "60", "--as", "safetensors", "--output", file]
    #expect(try await BuiltProgram.run(export).status == 0)
    let program = """
      from safetensors.numpy import load_file
      tensors = load_file("\(file)")
      print({name: tensors[name].shape for name in sorted(tensors)}, tensors["2.weight"][0][0])
      """
    let read = try await BuiltProgram.run("python3", ["-c", program])
    #expect(
      read.output
        == "{'0.bias': (2,), '0.weight': (2, 2), '2.bias': (1,), '2.weight': (1, 2)} 1.5073811\n")
  }
}
