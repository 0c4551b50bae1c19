import ArgumentParser
import Datasets
import Foundation
import Interface
import ModelFiles
import NeuralNetwork
import ScenarioFormat
import ScenarioLibrary
import Testing
import TextScreen
import Training

@testable import hyperplane

/// Broken inputs for every parser: each is either taken, or refused in words that are safe to print.
///
/// `HYPERPLANE_FUZZ` says how many inputs each parser gets; a million take some minutes in a release
/// build (`swift test -c release -Xswiftc -enable-testing --filter FuzzTests`).
@Suite("Whatever comes from outside")
struct FuzzTests {
  static let count =
    ProcessInfo.processInfo.environment["HYPERPLANE_FUZZ"].flatMap { Int($0) } ?? 2_000
  private static let seed =
    ProcessInfo.processInfo.environment["HYPERPLANE_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1

  /// Hands broken inputs to a parser, which gives back its message if it refuses one.
  func hold(
    _ seeds: [String], tokens: [String], count: Int = count, _ parse: ([UInt8]) -> String?
  ) {
    hold(seeds.map { Array($0.utf8) }, tokens: tokens, count: count, parse)
  }

  private func hold(
    _ seeds: [[UInt8]], tokens: [String], count: Int = count, _ parse: ([UInt8]) -> String?
  ) {
    var mutator = Mutator(seeds: seeds, tokens: tokens, seed: Self.seed)
    for number in 0..<count {
      let input = mutator.next()
      guard let message = parse(input) else { continue }
      if message.isEmpty || message.unicodeScalars.contains(where: isObeyed) {
        let text = String(decoding: input, as: UTF8.self)
        Issue.record("input \(number): \(text.debugDescription) gives \(message.debugDescription)")
        return
      }
    }
  }

  /// Whether a terminal would do something about a character, other than begin a line.
  private func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar != "\n" else { return false }
    return [.control, .format, .lineSeparator, .paragraphSeparator].contains(
      scalar.properties.generalCategory)
  }

  private static let scenarios = BuiltInScenarios.all.compactMap {
    BuiltInScenarios.text(named: $0.name)
  }

  private static let noFiles = ScenarioParser.Files {
    _ throws(ScenarioParser.FileProblem) in "0,0,a\n1,1,b\n"
  }

  @Test("a scenario file is read, and can be trained, or is refused with its line")
  func scenarios() {
    var count = 0
    hold(Self.scenarios, tokens: ScenarioKey.all.map { "\($0.name): " }) { input in
      do throws(ScenarioError) {
        let scenario = try ScenarioParser.parse(
          String(decoding: input, as: UTF8.self), fileName: "a.yaml", files: Self.noFiles)
        count += 1
        // Training costs more than reading: some of what is read is also trained.
        if count % 16 == 0 { train(scenario) }
        return nil
      } catch {
        return "\(error)"
      }
    }
  }

  private func train(_ scenario: Scenario) {
    let experiment = Experiment(scenario)
    guard experiment.trainingSet.count <= 1_000,
      experiment.architecture.parameterCount <= 10_000
    else { return }
    let run = HeadlessRun(experiment)
    run.train(toEpoch: 1)
    #expect(run.snapshot().parameters.values.count == experiment.architecture.parameterCount)
  }

  @Test("a table of samples is read, or is refused with its line")
  func tables() {
    let tables = [
      "x,y,label\n0,0,a\n1,0,b\n0.5,1e3,a\n", "1;2;yes\n3;4;no\n5;6;yes\n", "1\t2\t0\n2\t3\t1\n",
      "length,width,\"spe, cies\"\n1.5,2.5,\"a \"\"b\"\"\"\n,2,c\n", "\u{feff}x,y,c\r\n1,2,3\r\n",
    ]
    hold(tables, tokens: ["1,2,a\n", "x,y,label\n", "\"\"", "NA", "?", "1.5"]) { input in
      do throws(DataError) {
        let text = String(decoding: input, as: UTF8.self)
        let data = try GivenData(table: text, file: "a.csv", dropsMissing: input.count % 2 == 0)
        #expect(data.samples.count > 0)
        // Its names go to the screen.
        return "\(data.kind)" + data.inputNames.joined()
      } catch {
        return "\(ScenarioError(error))"
      }
    }
  }

  @Test("an address of TensorFlow Playground is read, or is refused")
  func addresses() {
    let start = "https://playground.tensorflow.org/#activation=tanh&batchSize=10&dataset="
    let addresses = [
      start + "circle&learningRate=0.03&regularizationRate=0&noise=0&networkShape=4,2&seed=0.5",
      start + "spiral&noise=10&networkShape=8,6&percTrainData=50&x=true&xSquared=true&sinX=true",
      "#problem=regression&regDataset=reg-gauss&regularization=L1&discretize=true",
    ]
    hold(addresses, tokens: ["&noise=", "&networkShape=", "&seed=", "=", "&", "%41"]) { input in
      do throws(ScenarioError) {
        _ = try PlaygroundState(String(decoding: input, as: UTF8.self))
        return nil
      } catch {
        return "\(error)"
      }
    }
  }

  private static var model: NetworkModel {
    let architecture = Architecture(
      inputCount: 2,
      layers: [.init(width: 3, activation: .tanh), .init(width: 1, activation: .sigmoid)])
    var generator = SeededGenerator(seed: 1, stream: .parameters)
    return NetworkModel(
      parameters: Initialization.xavier.parameters(for: architecture, using: &generator),
      inputMap: InputMap(plane: .identity(inputCount: 2)), coordinateNames: ["x₁", "x₂"],
      classNames: ["a", "b"])
  }

  private func message(of body: () throws(ModelError) -> NetworkModel) -> String? {
    do throws(ModelError) {
      let model = try body()
      #expect(model.parameters.values.count == model.architecture.parameterCount)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test("a safetensors file is read, or is refused")
  func safetensors() throws {
    let own = [UInt8](try Self.model.safetensors())
    let foreign = [UInt8](
      SafetensorsArchive(
        tensors: [
          "0.weight": .init(shape: [2, 2], values: [1, 2, 3, 4]),
          "0.bias": .init(shape: [2], values: [1, 2]),
          "2.weight": .init(shape: [1, 2], values: [1, 2]),
          "2.bias": .init(shape: [1], values: [1]),
        ], metadata: [:]
      ).data)
    let assumptions = NetworkModel.Assumptions(
      hidden: .tanh, output: nil, inputMap: InputMap(plane: .identity(inputCount: 2)),
      coordinateNames: ["x₁", "x₂"], classNames: ["a", "b"])
    let tokens = ["\"dtype\":\"F16\"", "\"shape\":[2,1]", "[0,8]", "BF16", "F64", "1e18", "-4"]
    hold([own, foreign], tokens: tokens) { input in
      message { () throws(ModelError) in
        try NetworkModel(safetensors: Data(input), file: "a", assuming: assumptions)
      }
    }
  }

  @Test("a network as JSON is read, or is refused")
  func json() throws {
    hold([try Self.model.json()], tokens: ["\"weights\":", "[[1,2],[3,4]]", "\"tanh\""]) { input in
      message { () throws(ModelError) in try NetworkModel(json: Data(input), file: "a.json") }
    }
  }

  @Test("a typed command is done, or stays on its line with what is wrong")
  func commands() throws {
    let experiment = Experiment(
      try ScenarioParser.parse(
        try #require(BuiltInScenarios.text(named: "xor")), fileName: "xor.yaml"))
    let capabilities = Capabilities(colorDepth: .none, isUnicode: true)
    let start = InterfaceState(
      experiment: experiment, capabilities: capabilities,
      theme: Theme(capabilities: capabilities), size: Size(columns: 80, rows: 24),
      pace: Pace(normal: 4), scenarioNames: ["xor", "donut"])
    let names = CommandTable.commands.map(\.name)
    let lines =
      names + [
        "change set 1.2.w1 0.5", "steps 3", "focus 1.2", "probe-at 0 1", "rate 0.3", "view loss",
        "epoch 40", "optimizer adam", "export a.svg",
      ]
    hold(lines, tokens: names + [" 1", " h1", " !", "="]) { input in
      var state = start
      _ = state.update(.input(.key(.character(":"))))
      for character in String(decoding: input, as: UTF8.self).prefix(60) {
        _ = state.update(.input(.key(.character(character))))
      }
      if input.count % 4 == 0 { _ = state.update(.input(.key(Key(.tab)))) }
      _ = state.update(.input(.key(Key(.enter))))
      // The picture is the judge, now and then: it costs more than the command.
      guard input.count % 16 == 0 else { return nil }
      return PlainText.render(state.frame(reusing: nil).buffer)
    }
  }

  @Test("a command line is understood, or is refused")
  func commandLines() {
    let lines = [
      "xor --pace 30 --palette dark", "render xor --epoch 20 --size 80x24 --format svg",
      "train donut --epochs 5 --json", "view a.safetensors --data b.csv --activation relu",
      "export xor --as python --output a.py", "check xor --seeds 3", "bench xor-online 1",
      "a.csv --x length --y width --label species --missing drop", "verify a.json",
    ]
    let options = ["--seed ", "--start ", "--help", "--color ", "--glyphs ", "--view ", "-- "]
    // Another library's parser, and a slow one in a debug build.
    let count = Self.count > 100_000 ? Self.count : Self.count / 10
    hold(lines, tokens: options, count: count) { input in
      let words = String(decoding: input.prefix(80), as: UTF8.self).split(separator: " ")
      do {
        _ = try Hyperplane.parseAsRoot(words.map(String.init))
        return nil
      } catch {
        return Hyperplane.refusal(of: error).message
      }
    }
  }
}
