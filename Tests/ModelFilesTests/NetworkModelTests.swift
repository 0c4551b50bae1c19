import Foundation
import ModelFiles
import NeuralNetwork
import Testing

@Suite("A network as a file")
struct NetworkModelTests {
  private static let standardization = Standardization(means: [0.5, 1e-3], deviations: [2, 0.1])

  /// A network of random weights, every activation function in turn.
  static func model(
    _ hidden: [ActivationFunction], output: ActivationFunction, outputs: Int = 1, seed: UInt64 = 3
  ) -> NetworkModel {
    let layers = hidden.enumerated().map {
      Architecture.Layer(width: 2 + $0.offset, activation: $0.element)
    }
    let architecture = Architecture(
      inputCount: 2, layers: layers + [.init(width: outputs, activation: output)])
    var generator = SeededGenerator(seed: seed, stream: .parameters)
    let values = (0..<architecture.parameterCount).map { _ in generator.uniform(-1.5, 1.5) }
    return NetworkModel(
      parameters: Parameters(architecture: architecture, values: values),
      inputMap: InputMap(features: [.x1, .x2], standardization: standardization),
      coordinateNames: ["x₁", "width \"a\""], classNames: ["no", "yes"])
  }

  private static let assumptions = NetworkModel.Assumptions(
    hidden: .tanh, output: nil,
    inputMap: InputMap(features: [.x1, .x2], standardization: .identity(inputCount: 2)),
    coordinateNames: ["x₁", "x₂"], classNames: ["0", "1"])

  @Test("comes back from JSON with the same bits")
  func json() throws {
    for outputs in [1, 3] {
      let model = Self.model(
        [.tanh, .relu, .gelu], output: outputs == 1 ? .sigmoid : .softmax, outputs: outputs)
      let text = try model.json()
      #expect(try NetworkModel(json: Data(text.utf8), file: "x.json") == model)
    }
  }

  @Test("comes back from safetensors with the same bits, and all that it needs")
  func safetensors() throws {
    let model = Self.model([.sine, .leakyReLU], output: .tanh)
    let data = try model.safetensors()
    #expect(
      try NetworkModel(
        safetensors: data, file: "x", assuming: Self.assumptions) == model)
  }

  @Test("of tensors from elsewhere gets what it lacks from whoever asks for it")
  func foreign() throws {
    let archive = SafetensorsArchive(
      tensors: [
        "net.10.weight": .init(shape: [1, 2], values: [5, 6]),
        "net.10.bias": .init(shape: [1], values: [7]),
        "net.2.weight": .init(shape: [2, 2], values: [1, 2, 3, 4]),
        "net.2.bias": .init(shape: [2], values: [8, 9]),
      ], metadata: [:])
    let model = try NetworkModel(
      safetensors: archive.data, file: "x", assuming: Self.assumptions)
    #expect(model.parameters.values == [1, 2, 3, 4, 8, 9, 5, 6, 7])
    #expect(model.architecture.layers.map(\.activation) == [.tanh, .sigmoid])
  }

  @Test("of halves, brain floats and doubles is read as single precision")
  func numbers() throws {
    let header =
      #"{"a":{"dtype":"F16","shape":[4],"data_offsets":[0,8]},"#
      + #""b":{"dtype":"BF16","shape":[1],"data_offsets":[8,10]},"#
      + #""c":{"dtype":"F64","shape":[1],"data_offsets":[10,18]}}"#
    var data = Data()
    data.append(contentsOf: [UInt8(header.utf8.count), 0, 0, 0, 0, 0, 0, 0])
    data.append(contentsOf: Array(header.utf8))
    // 1.5, -2, the smallest subnormal and infinity in half precision; 3 as a brain float; 0.1.
    data.append(contentsOf: [0x00, 0x3E, 0x00, 0xC0, 0x01, 0x00, 0x00, 0x7C, 0x40, 0x40])
    data.append(contentsOf: [0x9A, 0x99, 0x99, 0x99, 0x99, 0x99, 0xB9, 0x3F])
    let archive = try SafetensorsArchive(data, file: "x")
    #expect(archive.tensors["a"]?.values == [1.5, -2, 0x1p-24, .infinity])
    #expect(archive.tensors["b"]?.values == [3])
    #expect(archive.tensors["c"]?.values == [0.1])
  }

  @Test("that is cut off, or something else, gives a message with the file's name")
  func broken() throws {
    let whole = try Self.model([.tanh], output: .sigmoid).safetensors()
    for length in stride(from: 0, to: whole.count, by: 7) {
      #expect(throws: ModelError.self) {
        try NetworkModel(
          safetensors: whole.prefix(length), file: "cut", assuming: Self.assumptions)
      }
    }
    for text in ["", "{}", "[1]", #"{"format":"hyperplane-network-1"}"#] {
      #expect(throws: ModelError.self) { try NetworkModel(json: Data(text.utf8), file: "x") }
    }
    let evil =
      #"{"a\u001b[31m":{"dtype":"F\u001b","shape":[9999999999999,9999999999],"#
      + #""data_offsets":[0,1]}}"#
    var data = Data([UInt8(evil.utf8.count), 0, 0, 0, 0, 0, 0, 0])
    data.append(contentsOf: Array(evil.utf8))
    do {
      _ = try SafetensorsArchive(data, file: "evil")
      Issue.record("it must not be read")
    } catch {
      #expect(!error.description.contains("\u{1B}"))
    }
  }

  @Test("of random bytes and of mutated files never traps")
  func mutated() throws {
    let whole = [UInt8](try Self.model([.tanh], output: .sigmoid).safetensors())
    var generator = SeededGenerator(seed: 1, stream: .parameters)
    for _ in 0..<3_000 {
      var bytes = whole
      for _ in 0..<3 {
        let place = Int(generator.uniform(0, Float(bytes.count - 1)))
        bytes[place] = UInt8(generator.uniform(0, 255.9))
      }
      _ = try? NetworkModel(
        safetensors: Data(bytes), file: "x", assuming: Self.assumptions)
    }
  }

  @Test("whose layers don't fit together is refused, and the layer is named")
  func misfits() throws {
    let archive = SafetensorsArchive(
      tensors: [
        "0.weight": .init(shape: [2, 2], values: [1, 2, 3, 4]),
        "0.bias": .init(shape: [2], values: [1, 2]),
        "2.weight": .init(shape: [1, 3], values: [1, 2, 3]),
        "2.bias": .init(shape: [1], values: [1]),
      ], metadata: [:])
    #expect {
      try NetworkModel(safetensors: archive.data, file: "m", assuming: Self.assumptions)
    } throws: { error in
      "\(error)" == "m: layer 2 has 3 weights a neuron for 2 inputs"
    }
  }

  @Test("is a formula in the notation of a textbook")
  func formula() {
    let architecture = Architecture(
      inputCount: 2,
      layers: [.init(width: 2, activation: .tanh), .init(width: 1, activation: .sigmoid)])
    let model = NetworkModel(
      parameters: Parameters(
        architecture: architecture, values: [-0.6, 1, 0.5, -2, 0, 0.25, 1, -1, -0.5]),
      inputMap: InputMap(features: [.x1, .x2], standardization: .identity(inputCount: 2)),
      coordinateNames: ["x₁", "x₂"], classNames: ["0", "1"])
    #expect(
      model.formula == """
        h₁ = tanh(−0.6 x₁ + 1.0 x₂ + 0.0)
        h₂ = tanh(0.5 x₁ − 2.0 x₂ + 0.25)
        y = σ(1.0 h₁ − 1.0 h₂ − 0.5)

        """)
  }

  @Test(
    "is a Python function that computes what the network does",
    arguments: ActivationFunction.allCases)
  func python(function: ActivationFunction) async throws {
    let isOutput = function == .softmax
    let model = Self.model(
      isOutput ? [.tanh] : [function, .tanh], output: isOutput ? .softmax : .sigmoid,
      outputs: isOutput ? 3 : 1)
    let points = [Point(x: 0.3, y: -0.2), Point(x: -1.7, y: 0.4), Point(x: 4, y: 2)]
    let calls = points.map { "print(predict(\($0.x), \($0.y)))" }.joined(separator: "\n")
    let text = try await Python.output(of: model.python + calls)
    let numbers = text.split { !"0123456789.e-".contains($0) }.compactMap { Float($0) }
    let count = model.architecture.outputCount
    let expected = model.parameters.outputs(
      inputs: model.inputMap.inputs(of: points), count: points.count)
    try #require(numbers.count == points.count * count)
    for (point, output) in points.indices.flatMap({ p in (0..<count).map { (p, $0) } }) {
      let difference = numbers[point * count + output] - expected[output * points.count + point]
      #expect(abs(difference) < 2e-5)
    }
  }
}
