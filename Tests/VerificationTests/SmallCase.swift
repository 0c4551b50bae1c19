import Testing

/// A file of one case: what it gives, what is right, and what is wrong with it when one number is
/// changed.
struct SmallCase: Sendable, CustomTestStringConvertible {
  let kind: String
  let tolerances: String
  let given: String
  let expected: String
  /// The first quantity of the line.
  let quantity: String
  let right: String
  let wrong: String
  let complaint: String

  var testDescription: String { "\(kind), \(quantity)" }

  var file: String {
    Self.file(kind: kind, tolerances: tolerances, given: given, expected: expected)
  }

  static func file(
    kind: String, tolerances: String, given: String, expected: String = "{}"
  ) -> String {
    """
    {"format": "hyperplane-golden/1", "kind": "\(kind)",
     "tolerances": {"floor": 0.01, "float32": {\(tolerances)}, "float64": {\(tolerances)}},
     "cases": [{"name": "one", "given": \(given), "expected": \(expected)}]}
    """
  }

  static let all = [
    SmallCase(
      kind: "schedules", tolerances: #""learningRates": 1e-5"#,
      given: """
        {"schedule": "step", "initialLearningRate": 0.5, "factor": 0.5, "stepEpochs": 2,
         "epochs": [0, 1, 2, 5]}
        """,
      expected: #"{"learningRates": [0.5, 0.5, 0.25, 0.125]}"#, quantity: "learningRates",
      right: "0.125", wrong: "0.126", complaint: "learningRates[3] is 0.125, should be 0.126"),
    SmallCase(
      kind: "rules", tolerances: #""trajectory": 1e-5"#, given: perceptron,
      expected: """
        {"trajectory": [[0, 0, -1], [0, 1, 0], [0, 1, -1], [1, 1, 0]], "mistakes": [4]}
        """, quantity: "trajectory", right: "[4]", wrong: "[3]",
      complaint: "mistakes[0] is 4, should be 3"),
    SmallCase(
      kind: "rules", tolerances: #""trajectory": 1e-5"#,
      given: perceptron.replacing("perceptron", with: "deltaBatch"),
      expected: #"{"trajectory": [[0.25, 0.25, 0.5]]}"#, quantity: "trajectory", right: "0.5",
      wrong: "0.75", complaint: "trajectory[0][2] is 0.5, should be 0.75"),
    SmallCase(
      kind: "metrics", tolerances: #""scores": 1e-6"#,
      given: #"{"classes": 3, "targets": [0, 0, 1, 1], "predictions": [0, 1, 1, 1]}"#,
      expected: """
        {"confusionMatrix": [[1, 1, 0], [0, 2, 0], [0, 0, 0]], "accuracy": 0.75,
         "precision": [1, 0.6666666666666666, 0], "recall": [0.5, 1, 0],
         "f1": [0.6666666666666666, 0.8, 0], "support": [2, 2, 0]}
        """, quantity: "scores", right: "[2, 2, 0]", wrong: "[2, 1, 0]",
      complaint: "support[1] is 2, should be 1"),
    SmallCase(
      kind: "separability", tolerances: "",
      given: #"{"inputs": [[0, 0], [0, 1], [1, 0], [1, 1]], "targets": [0, 1, 1, 0]}"#,
      expected: #"{"linearlySeparable": false}"#, quantity: "linearlySeparable", right: "false",
      wrong: "true", complaint: "linearlySeparable is 0, should be 1"),
  ]

  /// One epoch of OR, three of its targets met the wrong way round.
  private static let perceptron = """
    {"rule": "perceptron", "inputs": [[0, 0], [0, 1], [0, 0], [1, 0]], "targets": [0, 1, 0, 1],
     "learningRate": 1, "epochs": 1, "initialWeights": [0, 0], "initialBias": 0}
    """
}
