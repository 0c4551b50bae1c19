import Foundation
import ProgramSupport
import Testing

@Suite("hyperplane sweep")
struct SweepTests {
  /// A folder of one's own while a body runs.
  private func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("hyperplane-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private let small = ["sweep", "xor", "--seeds", "8", "--epochs", "60"]

  @Test("prints the same rows with one thread and with four, as a table, JSON lines, CSV")
  func jobs() async throws {
    for format in [[], ["--json"], ["--csv"]] {
      let one = try await BuiltProgram.run(small + format + ["--jobs", "1"])
      let four = try await BuiltProgram.run(small + format + ["--jobs", "4"])
      #expect(one.status == 0 && one.messages.isEmpty)
      #expect(one.output == four.output)
      #expect(one.output.split(separator: "\n").count == (format.isEmpty ? 2 : 9))
    }
  }

  @Test("goes on behind a torn line, to the same bytes")
  func resumed() async throws {
    try await withFolder { folder in
      let (whole, torn) = (folder + "/whole.jsonl", folder + "/torn.jsonl")
      let table = try await BuiltProgram.run(small + ["--output", whole]).output
      let bytes = Array(try text(whole).utf8)
      for count in [0, 20, bytes.count / 2, bytes.count - 1, bytes.count] {
        try Data(bytes[..<count]).write(to: URL(fileURLWithPath: torn))
        let result = try await BuiltProgram.run(small + ["--output", torn])
        #expect(result.status == 0)
        #expect(result.output == table)
        #expect(try text(torn) == text(whole))
      }
    }
  }

  @Test("refuses a file of other rows, and leaves it as it is")
  func foreign() async throws {
    try await withFolder { folder in
      let path = folder + "/rows.jsonl"
      _ = try await BuiltProgram.run(small + ["--output", path])
      let before = try text(path)
      let other = try await BuiltProgram.run(small + ["--seed", "8", "--output", path])
      #expect(other.status == 2)
      #expect(other.messages.contains("rows.jsonl: it holds the rows of another sweep"))
      #expect(try text(path) == before)
      try "x,y\n1,2".write(toFile: path, atomically: true, encoding: .utf8)
      let table = try await BuiltProgram.run(small + ["--output", path])
      #expect(table.status == 2 && table.messages.contains("rows.jsonl:1: this is no row"))
      try "no line at all".write(toFile: path, atomically: true, encoding: .utf8)
      #expect(try await BuiltProgram.run(small + ["--output", path]).status == 2)
      #expect(try text(path) == "no line at all")
    }
  }

  @Test("collects shards to the rows of the whole, and draws them")
  func collected() async throws {
    try await withFolder { folder in
      var parts: [String] = []
      for number in 1...3 {
        parts.append(folder + "/part\(number).jsonl")
        let part = ["--shard", "\(number)/3", "--output", parts[number - 1]]
        #expect(try await BuiltProgram.run(small + part).status == 0)
      }
      let whole = try await BuiltProgram.run(small + ["--csv"])
      let collected = try await BuiltProgram.run(["sweep", "--csv", "--collect"] + parts)
      #expect(collected.output == whole.output)
      let joined = folder + "/all.jsonl"
      try parts.map(text).joined().write(toFile: joined, atomically: true, encoding: .utf8)
      #expect(
        try await BuiltProgram.run(["sweep", "--csv", "--collect", joined]).output == whole.output)
      let atlas = folder + "/atlas"
      for ending in [".svg", ".ans", ".txt"] {
        let result = try await BuiltProgram.run([
          "sweep", "--atlas", atlas + ending, "--collect", joined,
        ])
        #expect(result.status == 0)
        #expect(try text(atlas + ending).contains("8 runs"))
      }
      let twice = try await BuiltProgram.run(["sweep", "--collect", parts[0], joined])
      #expect(twice.status == 2 && twice.messages.contains("run 0 is there twice"))
      let missing = try await BuiltProgram.run(["sweep", "--collect", parts[0]])
      #expect(missing.status == 0 && missing.messages.contains("5 runs are missing"))
    }
  }

  @Test("keeps whole rows when it is interrupted, says how to go on, and does")
  func interrupted() async throws {
    try await withFolder { folder in
      let path = folder + "/rows.jsonl"
      let sweep = "\(BuiltProgram.path) sweep donut --seeds 100000 --epochs 40 --output \(path)"
      // The signal is sent once rows are there.
      let script = """
        \(sweep) & program=$!
        while [ "$(wc -l < \(path) 2>/dev/null || echo 0)" -lt 3 ]; do sleep 0.05; done
        kill -TERM $program; wait $program
        """
      let result = try await BuiltProgram.run("sh", ["-c", script])
      #expect(result.status == 128 + 15)
      #expect(result.messages.contains("the same command goes on from there"))
      let rows = try text(path)
      #expect(rows.hasSuffix("}\n"))
      #expect(rows.split(separator: "\n").count >= 3)
    }
  }

  @Test("fails when no run reached the goal")
  func hopeless() async throws {
    let result = try await BuiltProgram.run(["sweep", "xor-one-neuron", "--seeds", "2"])
    #expect(result.status == 1)
    #expect(result.output.contains("solved"))
  }

  @Test("sweeps samples of one's own, with a goal from the command line")
  func samples() async throws {
    try await withFolder { folder in
      let path = folder + "/points.csv"
      let lines = (0..<60).map { "\($0 % 10),\($0 / 10),\($0 / 10 < 3 ? "low" : "high")" }
      try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
      let result = try await BuiltProgram.run([
        "sweep", path, "--seeds", "3", "--goal", "accuracy=0.9", "--vary", "net=2-1,2-4-1",
      ])
      #expect(result.status == 0)
      #expect(result.output.contains("2-4-1     3       3"))
    }
  }

  @Test(
    "refuses what it does not understand",
    arguments: [
      (["--seeds", "0"], "--seeds is 0"), (["--epochs", "0"], "--epochs is 0"),
      (["--shard", "4/3"], "4/3"), (["--jobs", "0"], "--jobs is 0"),
      (["--vary", "rat=1"], "did you mean 'rate'?"), (["--json", "--csv"], "not both"),
      (["--atlas", "atlas.png"], "an atlas ends in .svg, .ans or .txt"),
      (["--atlas", "/no/such/folder/a.svg"], "cannot be written"),
      (["--output", "/no/such/folder/a.jsonl"], "cannot be written"),
      (["--goal", "accuracy=2"], "--goal is 'accuracy=2'"), (["--start", "3"], "--start"),
      (["--collect", "/no/such/rows"], "there is no such file"),
      (["--collect", "/dev/null"], "there is no row in it"),
    ])
  func refused(arguments: [String], message: String) async throws {
    let result = try await BuiltProgram.run(["sweep"] + arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains(message))
  }
}
