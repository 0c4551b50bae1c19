import Foundation
import ProgramSupport
import Testing

@Suite("Films without a terminal, and files that are named")
struct FilmTests {
  private static let film = [
    "render", "xor", "--epoch", "50", "--every", "4", "--size", "80x24", "--format", "cast",
  ]

  @Test("are the same bytes whenever they are made, a frame every so many epochs")
  func film() async throws {
    let first = try await BuiltProgram.run(Self.film)
    #expect(first.status == 0)
    #expect(try await BuiltProgram.run(Self.film).output == first.output)
    let lines = try first.output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8))
    }
    let header = try #require(lines.first as? [String: Any])
    #expect(header["version"] as? Int == 2 && header["timestamp"] == nil)
    let events = try lines.dropFirst().map { try #require($0 as? [Any]) }
    let frames = events.filter { $0[1] as? String == "o" }.compactMap { $0[0] as? Double }
    // XOR is watched at four epochs a second.
    #expect(frames == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 12.5])
    let marks = events.filter { $0[1] as? String == "m" }.compactMap { $0[2] as? String }
    #expect(marks == ["xor", "solved at epoch 40", "pause at epoch 50"])
    #expect((events.last?[2] as? String)?.isEmpty == false)
  }

  @Test(
    "are refused where they make no sense",
    arguments: [
      ["render", "xor", "--every", "0"], ["render", "xor", "--pace", "0"],
      ["render", "xor", "--epoch", "200000", "--format", "cast"],
      ["xor", "--record", "film.svg"],
    ])
  func mistakes(arguments: [String]) async throws {
    let result = try await BuiltProgram.run(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty && !result.messages.isEmpty)
  }

  @Test("of a network say by their names what they hold")
  func suffixes() async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "hyperplane-\(UUID().uuidString).py"
    ).path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let result = try await BuiltProgram.run(["export", "xor", "--output", file])
    #expect(result.status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("def "))
  }

  @Test("are what PyTorch loads and goes on with, where it is installed")
  func torch() async throws {
    let probe = try await BuiltProgram.run("python3", ["-c", "import torch, safetensors.torch"])
    guard probe.status == 0 else { return }
    let stem = FileManager.default.temporaryDirectory.appendingPathComponent(
      "hyperplane_\(UUID().uuidString.prefix(8))"
    ).path
    defer {
      for suffix in ["py", "safetensors"] {
        try? FileManager.default.removeItem(atPath: "\(stem).\(suffix)")
      }
    }
    for suffix in ["py", "safetensors"] {
      let export = ["export", "xor", "--epoch", "60", "--output", "\(stem).\(suffix)"]
      #expect(try await BuiltProgram.run(export).status == 0)
    }
    let program = """
      import runpy, torch
      from safetensors.torch import load_file
      from torch.nn import Linear, Sequential, Sigmoid, Tanh
      model = Sequential(Linear(2, 2), Tanh(), Linear(2, 1), Sigmoid())
      print(model.load_state_dict(load_file("\(stem).safetensors")))
      functions = runpy.run_path("\(stem).py")
      for x1, x2 in [(0, 0), (0, 1), (1, 0), (1, 1), (0.3, -2)]:
          ours = functions["predict"](x1, x2)
          theirs = model(torch.tensor([(x1 - 0.5) / 0.5, (x2 - 0.5) / 0.5])).item()
          assert abs(ours - theirs) < 1e-5, (ours, theirs)
      """
    let result = try await BuiltProgram.run("python3", ["-c", program])
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.output == "<All keys matched successfully>\n")
  }
}
