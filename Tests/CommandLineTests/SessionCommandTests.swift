import Foundation
import ProgramSupport
import Testing

@Suite("Sessions and scripts on the command line")
struct SessionCommandTests {
  private static let session = """
    session: 1
    name: xor
    scenario:
      data: {generator: corners, gate: xor}
      network: {hidden-layers: [2], start: [-0.6, -0.1, 0.5, 0.2, 0, 0, 0.4, 0.9, 0]}
      training: {learning-rate: 0.1, mini-batch-size: 1}
      goal: {accuracy: 1}
    run:
      - {id: 0, start: 0, trained: 70}
      - {id: 1, after: {stretch: 0, epoch: 50}, edit: rate 0.3, trained: 60}
    shown: {stretch: 0, epoch: 60}

    """

  /// Gives a file's path to a body, and removes the file.
  private func withFile(
    _ text: String, suffix: String = "yaml", _ body: (String) async throws -> Void
  ) async throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("hyperplane-\(UUID().uuidString).\(suffix)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    try await body(path)
  }

  @Test("give the network where it was saved, or at another epoch of the branch that is shown")
  func export() async throws {
    try await withFile(Self.session) { path in
      for (epoch, options) in [("60", []), ("12", ["--epoch", "12"])] {
        let saved = try await BuiltProgram.run(["export", path] + options)
        let plain = try await BuiltProgram.run(["export", "xor", "--epoch", epoch])
        #expect(saved.status == 0)
        #expect(saved.output == plain.output)
      }
    }
  }

  @Test("are trained on from where they were saved")
  func train() async throws {
    try await withFile(Self.session) { path in
      let saved = try await BuiltProgram.run(["train", path, "--epochs", "2", "--csv"])
      let plain = try await BuiltProgram.run(["train", "xor", "--epochs", "62", "--csv"])
      let rows = saved.output.split(separator: "\n").dropFirst()
      #expect(rows.count == 3 && rows.first?.hasPrefix("60,") == true)
      #expect(plain.output.split(separator: "\n").suffix(3) == rows)
    }
  }

  @Test("are drawn as a script to the same place draws them")
  func render() async throws {
    try await withFile(
      Self.session.replacing("stretch: 0, epoch: 60}", with: "stretch: 1, epoch: 55}")
    ) {
      session in
      try await withFile(
        "run\nwait epoch 50\nrun\nrate 0.3\nepoch 60\nsteps -5\n", suffix: "script"
      ) {
        script in
        let saved = try await BuiltProgram.run(["render", session, "--size", "80x24"])
        let played = try await BuiltProgram.run([
          "render", "xor", "--play", script, "--size", "80x24",
        ])
        #expect(saved.status == 0 && played.status == 0, "\(played.messages)")
        let rows = [saved, played].map { $0.output.split(separator: "\n") }
        #expect(rows[0].first?.contains("epoch 55 of 60") == true)
        // The first row says the pace, the last what a command came to.
        #expect(rows[0].dropFirst().dropLast() == rows[1].dropFirst().dropLast())
      }
    }
  }

  @Test("with a mistake are refused with its place, before anything is trained")
  func mistakes() async throws {
    try await withFile(Self.session.replacing("rate 0.3", with: "rate fast")) { path in
      for command in [["train"], ["render"], ["export"], []] {
        let result = try await BuiltProgram.run(command + [path])
        #expect(result.status == 2)
        #expect(result.messages.hasPrefix("hyperplane: \(path):10:"), "\(result.messages)")
        #expect(result.messages.contains("'rate' wants a number, not 'fast'"))
      }
    }
    try await withFile(Self.session) { path in
      let result = try await BuiltProgram.run(["train", path, "--seed", "3"])
      #expect(result.status == 2 && result.messages.contains("a session has its seed"))
    }
    try await withFile("step\nwait fore\n", suffix: "script") { path in
      for command in [["render"], []] {
        let result = try await BuiltProgram.run(command + ["xor", "--play", path])
        #expect(result.status == 2)
        #expect(
          result.messages.hasPrefix("hyperplane: \(path):2: wait wants"), "\(result.messages)")
      }
    }
    try await withFile("wait epoch 9\n", suffix: "script") { path in
      let result = try await BuiltProgram.run(["render", "xor", "--play", path])
      #expect(result.status == 2)
      #expect(result.messages.hasPrefix("hyperplane: \(path):1: nothing runs"))
    }
  }

  @Test("drive a lesson: the one that training gives up is won by placing the lines")
  func lesson() async throws {
    // OR and NAND; the network sees the corners' coordinates as ±1.
    let lines = [
      "set h1.w1 3", "set h1.w2 3", "set h1.b 3", "set h2.w1 -3", "set h2.w2 -3", "set h2.b 3",
      "step", "wait solved",
    ]
    try await withFile(lines.joined(separator: "\n"), suffix: "script") { path in
      let result = try await BuiltProgram.run([
        "render", "xor-place-lines", "--play", path, "--size", "100x24",
      ])
      #expect(result.status == 0, "\(result.messages)")
      #expect(result.output.contains("solved at epoch 0"))
      #expect(result.output.contains("accuracy 4/4"))
    }
  }

  @Test("played twice give the same picture, whatever the pace")
  func twice() async throws {
    var pictures: Set<String> = []
    for pace in ["1e9", "20", "1e9"] {
      let show = "pace \(pace)\nrun\nwait solved\nrun\nnormal-pace\nview loss\n"
      try await withFile(show, suffix: "script") { path in
        let result = try await BuiltProgram.run(["render", "xor", "--play", path])
        #expect(result.status == 0)
        pictures.insert(result.output)
      }
    }
    #expect(pictures.count == 1)
  }
}
