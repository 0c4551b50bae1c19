import NeuralNetwork

extension NetworkModel {
  /// The model as a Python function that needs nothing but Python.
  ///
  /// It takes the coordinates in the data's own units and returns the output, or a list of them.
  /// Python computes in double precision, so it agrees to about six digits.
  public var python: String {
    let arguments = ["x1", "x2"].prefix(coordinateNames.count)
    let source = SourceText(
      model: self,
      style: SourceText.Style(
        times: " * ", minus: "-",
        neuron: { [last = architecture.layers.count - 1] layer, neuron in
          layer == last ? "y\(neuron + 1)" : "h\(layer + 1)_\(neuron + 1)"
        },
        applied: { function, sum in
          Self.isNamed(function) ? "\(function.rawValue)(\(sum))" : sum
        }))
    let inputs = inputMap.features.indices.map { "a\($0 + 1)" }
    let features = zip(inputs, inputMap.features).enumerated().map { index, pair in
      "\(pair.0) = " + source.standardized(Self.expression(of: pair.1), input: index)
    }
    let body = features + source.equations(inputs: inputs) + ["return \(pythonResult)"]
    return
      ([pythonHeader] + pythonFunctions + [
        "def predict(\(arguments.joined(separator: ", "))):", "    \"\"\"\(pythonPurpose)\"\"\"",
      ]).joined(separator: "\n") + "\n" + body.map { "    \($0)\n" }.joined()
  }

  private var pythonHeader: String { "import math\n\n" }

  private var pythonPurpose: String {
    guard !classNames.isEmpty else { return "The value of the network \(architecture)." }
    return architecture.outputCount == 1
      ? "The network \(architecture): class 1 from the middle of its range on."
      : "The network \(architecture): the share of each class."
  }

  private var pythonResult: String {
    let outputs = (1...architecture.outputCount).map { "y\($0)" }
    let list = "[\(outputs.joined(separator: ", "))]"
    if architecture.layers.last?.activation == .softmax { return "softmax(\(list))" }
    return outputs.count == 1 ? "y1" : list
  }

  /// The definitions of the activation functions that are used, each once.
  private var pythonFunctions: [String] {
    ActivationFunction.allCases.filter { function in
      architecture.layers.contains { $0.activation == function }
    }.compactMap(Self.definition)
  }

  private static func isNamed(_ function: ActivationFunction) -> Bool {
    function != .linear && function != .softmax
  }

  private static func definition(of function: ActivationFunction) -> String? {
    let body: String? =
      switch function {
      case .linear: nil
      case .step: "1.0 if z >= 0 else 0.0"
      case .sign: "1.0 if z >= 0 else -1.0"
      case .sigmoid: "1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))"
      case .tanh: "math.tanh(z)"
      case .relu: "max(0.0, z)"
      case .leakyReLU: "z if z > 0 else 0.01 * z"
      case .elu: "z if z > 0 else math.expm1(z)"
      case .softplus: "max(z, 0.0) + math.log1p(math.exp(-abs(z)))"
      case .gelu: "z / 2 * (1 + math.tanh(math.sqrt(2 / math.pi) * (z + 0.044715 * z**3)))"
      case .silu: "z / (1 + math.exp(-z)) if z >= 0 else z * math.exp(z) / (1 + math.exp(z))"
      case .sine: "math.sin(z)"
      case .softmax:
        "[math.exp(v - max(z)) / sum(math.exp(w - max(z)) for w in z) for v in z]"
      }
    return body.map { "def \(function.rawValue)(z):\n    return \($0)\n\n" }
  }

  private static func expression(of feature: InputFeature) -> String {
    switch feature {
    case .x1: "x1"
    case .x2: "x2"
    case .x1Squared: "x1 * x1"
    case .x2Squared: "x2 * x2"
    case .product: "x1 * x2"
    case .sineOfX1: "math.sin(x1)"
    case .sineOfX2: "math.sin(x2)"
    }
  }
}
