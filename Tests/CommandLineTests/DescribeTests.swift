import Foundation
import ProgramSupport
import Testing

@Suite("A run that is described")
struct DescribeTests {
  private func transcript(_ commands: String, of arguments: [String]) async throws -> [String] {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent(UUID().uuidString + ".txt")
    try commands.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let result = try await BuiltProgram.run(
      "sh",
      ["-c", "\"$0\" \"$@\" < '\(file.path)'", BuiltProgram.path] + arguments + ["--describe"])
    #expect(result.status == 0, "\(result.messages)")
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test("takes commands from a pipe, waits for each, and says the same every time")
  func piped() async throws {
    let lines = try await transcript(
      "step\nstep\nback\nepoch 60\nlien-1\nline-1\nmini-batch\nquit\nstep\n", of: ["xor"])
    #expect(
      Array(lines.drop { $0 != "paused" }) == [
        "paused",
        "epoch 0: loss 0.6992, 2 of 4 right",
        "epoch 1: loss 0.6966, 2 of 4 right",
        "epoch 2: loss 0.6944, 2 of 4 right",
        "epoch 1: loss 0.6966, 2 of 4 right",
        "solved at epoch 40",
        "epoch 60: loss 0.2960, 4 of 4 right; h1 is now NAND; h2 is now OR; XOR = NAND and OR",
        "there is no command 'lien-1'; did you mean 'line-1'?",
        "lines: h2, boundary",
        "epoch 60 and 1 of 4 samples: loss 0.2949, 4 of 4 right",
      ])
  }

  @Test("goes over to another scenario, the last line without an end included")
  func opened() async throws {
    let lines = try await transcript("open and\r\nstep", of: ["xor"])
    #expect(lines.contains { $0.hasPrefix("and: ") })
    #expect(lines.last?.hasPrefix("epoch 1: ") == true)
  }

  @Test("goes on when nobody says more, until it is solved")
  func runsToItsEnd() async throws {
    let lines = try await transcript("pace 1000\nrun", of: ["xor"])
    #expect(lines.contains("running, 1000 epochs a second"))
    #expect(lines.contains("solved at epoch 40"))
  }

  @Test("ends at once without a line")
  func empty() async throws {
    let lines = try await transcript("", of: ["xor"])
    #expect(lines.last == "epoch 0: loss 0.6992, 2 of 4 right")
  }
}
