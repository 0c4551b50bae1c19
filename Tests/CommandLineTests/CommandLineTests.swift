import Foundation
import ProgramSupport
import Testing

@Suite("The command line")
struct CommandLineTests {
  @Test("explains itself")
  func help() async throws {
    let result = try await BuiltProgram.run(["--help"])
    #expect(result.status == 0)
    for word in ["list", "render", "train", "verify", "bench", "Exit status"] {
      #expect(result.output.contains(word))
    }
  }

  @Test("says its version")
  func version() async throws {
    let result = try await BuiltProgram.run(["--version"])
    #expect(result.status == 0)
    #expect(result.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test("suggests the nearest scenario for a misspelled one")
  func misspelled() async throws {
    let result = try await BuiltProgram.run(["xorr"])
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(
      result.messages == "hyperplane: unknown scenario 'xorr'; did you mean 'xor'?\n")
  }

  @Test(
    "refuses what it does not understand with exit status 2 and one message",
    arguments: [
      (["--pace", "0"], "--pace is 0.0"), (["xor", "or"], "Unexpected argument 'or'"),
      (["--start", "-1"], "--start"), (["render", "xor", "--size", "5"], "--size"),
      (["render", "xor", "--size", "100x0"], "--size"),
      (["render", "xor", "--format", "png"], "png"), (["render", "--epoch", "-1"], "--epoch"),
      (["train", "--epochs", "many"], "many"), (["train", "--json", "--csv"], "not both"),
      (["no/such/file.yaml"], "no/such/file.yaml: there is no such file"),
      (["/dev/null/"], "/dev/null/: there is no such file"),
      (["train", "/"], "/: cannot be read; is it a folder?"),
      (["train", "/dev/null"], "/dev/null:1: the file is empty"), (["verify"], "file.json"),
      (["verify", "no-such.json"], "no-such.json"),
      (["verify", "--precision", "float64", "x.json"], "float32 only"),
      (["\u{1B}[31mred"], "\\u{1b}[31mred"),
      (["bench", "nope", "1"], "there is no workload 'nope'; there are xor-online"),
      (["bench", "donut", "0"], "The seconds are 0.0"), (["bench", "donut", "soon"], "soon"),
      (["bench", "--runs", "3"], "--runs goes with a workload"),
      (["bench", "donut", "--scaling"], "--scaling goes without"),
      (["bench", "digits", "1"], "digits.bin"),
      (["export", "xor", "--as", "onnx"], "onnx"), (["export", "--epoch", "-1"], "--epoch"),
      (["export", "--output", "/no/such/folder/x"], "/no/such/folder/x: there is no such folder"),
      (["view", "no-such.json", "--data", "xor"], "no-such.json: there is no such file"),
      (["view", "/dev/null", "--data", "xor"], "/dev/null: this is no network"),
      (["view", "/dev/null/x.safetensors", "--data", "xor"], "there is no such file"),
      (["view", "x.json"], "--data"),
    ])
  func refused(arguments: [String], message: String) async throws {
    let result = try await BuiltProgram.run(arguments)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.messages.contains(message))
    #expect(!result.messages.contains("\u{1B}"))
  }

  @Test("wants a terminal for the interactive program")
  func noTerminal() async throws {
    let result = try await BuiltProgram.run(["xor"])
    #expect(result.status == 2)
    #expect(result.messages.contains("not a terminal"))
  }

  @Test("names the file, line and column of a mistake in a scenario file")
  func brokenFile() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("lesson.yaml")
    try "title: Mine\nsede: 3\n".write(to: file, atomically: true, encoding: .utf8)
    let result = try await BuiltProgram.run(["train", file.path])
    #expect(result.status == 2)
    #expect(
      result.messages
        == "hyperplane: \(file.path):2:1: unknown key 'sede'; did you mean 'seed'?\n")
  }

  /// Writes a file beside the tests' other ones and gives its path to a body.
  private func withFile(
    _ name: String, _ text: String, _ body: (String) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("hyperplane-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    try await body(file.path)
  }

  private static let points = (0..<60).map {
    "\($0 % 10),\($0 / 10),\($0 / 10 < 3 ? "low" : "high")"
  }
  .joined(separator: "\n")

  @Test("trains on a file of samples, with columns by name, and refuses columns elsewhere")
  func samples() async throws {
    try await withFile("points.csv", "a,b,kind\n" + Self.points) { path in
      let result = try await BuiltProgram.run([
        "train", path, "--x", "b", "--y", "1", "--label", "kind", "--epochs", "60",
      ])
      #expect(result.output.contains("accuracy 42/42"))
      #expect(result.output.contains("as low"))
      let wrong = try await BuiltProgram.run(["train", path, "--x", "c"])
      #expect(wrong.status == 2)
      #expect(wrong.messages.contains("there is no column 'c'; there are 'a', 'b', 'kind'"))
    }
    let elsewhere = try await BuiltProgram.run(["train", "xor", "--x", "a"])
    #expect(elsewhere.status == 2 && elsewhere.messages.contains("data.x"))
  }

  @Test("tells the line of a missing value, and leaves it out when asked")
  func missingValues() async throws {
    try await withFile("points.csv", Self.points + "\n1,,low\n") { path in
      let refused = try await BuiltProgram.run(["train", path])
      #expect(refused.status == 2)
      #expect(refused.messages.contains("points.csv:61: no value for 'column 2'"))
      let dropped = try await BuiltProgram.run([
        "train", path, "--missing", "drop", "--epochs", "1",
      ])
      #expect(dropped.status == 1 && dropped.output.contains("/42"))
    }
  }

  @Test("finds a scenario's file of samples beside the scenario")
  func fileOfScenario() async throws {
    try await withFile("points.csv", Self.points) { path in
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      let scenario = folder.appendingPathComponent("own.yaml")
      try "data: {file: points.csv}\ngoal: {accuracy: 1}\n"
        .write(to: scenario, atomically: true, encoding: .utf8)
      let result = try await BuiltProgram.run(["train", scenario.path, "--epochs", "300"])
      #expect(result.status == 0, "\(result.messages)")
    }
  }

  @Test("takes a TensorFlow Playground address")
  func playground() async throws {
    let result = try await BuiltProgram.run([
      "render", "--from-url", "https://playground.tensorflow.org/#dataset=xor&networkShape=5,3",
    ])
    #expect(result.status == 0 && result.output.contains("2-5-3-1 tanh"))
    let wrong = try await BuiltProgram.run(["render", "--from-url", "#dataset=moon"])
    #expect(wrong.status == 2 && wrong.messages.contains("it can be circle, xor, gauss, spiral"))
  }

  @Test("checks scenarios against their outcomes: exit status 1 if one is not as stated")
  func check() async throws {
    let kept = try await BuiltProgram.run(["check", "xor", "line-diverges", "--seeds", "1"])
    #expect(kept.status == 0)
    #expect(kept.output.contains("3 of 3 runs are as stated"))
    let text = "data: {generator: corners}\n"
    try await withFile("silent.yaml", text) { path in
      let result = try await BuiltProgram.run(["check", path])
      #expect(result.status == 1 && result.output.contains("FAILED states no outcome"))
    }
    let wrong = "data: {generator: corners}\ngoal: {accuracy: 1}\noutcome: {epochs: 20}\n"
    try await withFile("wrong.yaml", wrong) { path in
      let result = try await BuiltProgram.run(["check", path])
      #expect(result.status == 1 && result.output.contains("0/1"))
      #expect(result.output.contains("seed 7: was still learning"))
    }
  }

  @Test("lists every scenario with its title, chapter by chapter")
  func list() async throws {
    let result = try await BuiltProgram.run(["list"])
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    let chapters = lines.filter { !$0.hasPrefix(" ") }
    #expect(chapters.first == "One neuron" && chapters.last == "Fit and overfit")
    #expect(Set(chapters).count == chapters.count, "each chapter stands once")
    let scenarios = lines.filter { $0.hasPrefix("  ") }
    #expect(scenarios.count == lines.count - chapters.count && scenarios.count >= 90)
    #expect(scenarios.allSatisfy { $0.split(separator: " ").count > 2 })
  }

  @Test("renders the same picture twice, in the size that was asked for")
  func render() async throws {
    let arguments = ["render", "xor", "--epoch", "200", "--size", "100x32", "--format", "text"]
    let first = try await BuiltProgram.run(arguments)
    let second = try await BuiltProgram.run(arguments)
    #expect(first.status == 0)
    #expect(first.output == second.output)
    let lines = first.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 33)
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(first.output.contains("XOR = NAND ∧ OR"))
  }

  @Test("renders with colours, and as a picture for a page")
  func renderFormats() async throws {
    let colored = try await BuiltProgram.run(["render", "and", "--format", "ansi"])
    #expect(colored.output.contains("\u{1B}[38;5;"))
    let page = try await BuiltProgram.run(["render", "and", "--format", "svg"])
    #expect(page.output.hasPrefix("<svg "))
    #expect(page.output.hasSuffix("</svg>\n"))
  }

  @Test("trains with a line of JSON for each epoch, and the weights in the last")
  func trainJSON() async throws {
    let result = try await BuiltProgram.run(["train", "xor", "--epochs", "60", "--json"])
    #expect(result.status == 0)
    let objects = try result.output.split(separator: "\n").map {
      try #require(
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(objects.count == 62)
    #expect(objects[60]["epoch"] as? Int == 60)
    #expect(objects[60]["accuracy"] as? Double == 1)
    #expect((objects[61]["parameters"] as? [Double])?.count == 9)
    #expect(objects[61]["outcome"] as? String == "goal reached")
  }

  @Test("measures a workload and prints one line of JSON")
  func bench() async throws {
    let result = try await BuiltProgram.run(["bench", "xor-online", "0.01"])
    #expect(result.status == 0)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(object["workload"] as? String == "xor-online")
    #expect((object["samples_per_cpu_s"] as? Int ?? 0) > 0)
    #expect(object["final_loss"] as? Double == 0.00082)
  }

  @Test("trains with a row for each epoch, and tells by its exit status that a goal was missed")
  func trainCSV() async throws {
    let result = try await BuiltProgram.run(["train", "xor-stuck", "--epochs", "20", "--csv"])
    #expect(result.status == 1)
    let rows = result.output.split(separator: "\n")
    #expect(rows.first == "epoch,loss,accuracy,test_loss,test_accuracy")
    #expect(rows.count == 22)
  }
}
