import Foundation
import Testing
import Verification

/// A change of a good file that makes it wrong, and the message that it should give.
struct Mistake: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  let message: String

  var testDescription: String { message }

  init(_ old: String, _ new: String, _ message: String) {
    self.old = old
    self.new = new
    self.message = message
  }

  static let all = [
    Mistake("hyperplane-golden/1", "golden/2", "format: unknown format 'golden/2'"),
    Mistake(#""networks""#, #""nets""#, "kind: unknown kind 'nets'"),
    Mistake(
      #""hiddenActivation": "sigmoid""#, #""hiddenActivation": "sigmoyd""#,
      "2-2-1-xor-sigmoid-squared: given.hiddenActivation: unknown activation 'sigmoyd'"),
    Mistake(
      #""hiddenActivation": "sigmoid""#, #""hiddenActivation": "softmax""#,
      "given.hiddenActivation: softmax is for the output layer only"),
    Mistake(
      #""loss": "squaredError""#, #""loss": "cubedError""#,
      "given.loss: unknown loss 'cubedError'"),
    Mistake(
      #""loss": "squaredError""#, #""loss": "softmaxCrossEntropy""#,
      "given.outputActivation: softmaxCrossEntropy needs the output activation 'softmax'"),
    Mistake(
      #""name": "sgd""#, #""name": "newton""#, "given.optimizer.name: unknown optimizer 'newton'"),
    Mistake(
      #""name": "sgd""#, #""name": "adam""#, "given.optimizer.beta1: missing; 'adam' needs it"),
    Mistake(
      #""layerSizes": [2, 2, 1]"#, #""layerSizes": [2, 3, 1]"#,
      "2-2-1-xor-sigmoid-squared: given.weights[0]: has 2 rows, should have 3"),
    Mistake(
      #""layerSizes": [2, 2, 1]"#, #""layerSizes": [2, 2, 1, 1]"#,
      "given.weights: has 2 layers, should have 3"),
    Mistake(
      #""layerSizes": [2, 2, 1]"#, #""layerSizes": [2]"#, "given.layerSizes: there are inputs"),
    Mistake(
      #""inputs": [[0, 0],"#, #""inputs": [[0, 0, 0],"#,
      "given.inputs[0]: has 3 values, should have 2"),
    Mistake(
      #""targets": [[0],"#, #""targets": [[0], [0],"#,
      "given.targets: has 5 rows, should have 4"),
    Mistake(
      #""batches": [[0, 1, 2, 3]]"#, #""batches": [[0, 1, 2, 4]]"#,
      "given.batches[0][3]: there is no sample 4"),
    Mistake(
      #""batches": [[0, 1, 2, 3]]"#, #""batches": [[0], []]"#,
      "given.batches[1]: the mini-batch is empty"),
    Mistake(
      #", "batches": [[0, 1, 2, 3]]"#, "", "given.batches: an optimizer needs mini-batches"),
    Mistake(#""learningRate": 0.5"#, #""rate": 0.5"#, "given.optimizer.learningRate: missing"),
    Mistake(#""weights": [[["#, #""weights": [[["x", "#, "given.weights[0][0][0]: is not a Double"),
    Mistake(#""expected""#, #""wanted""#, "expected: missing; only --emit goes without"),
    Mistake(#""forward": 1e-05, "#, "", "tolerances.float32.forward: missing"),
    Mistake("{", "", "is not JSON"),
  ]
}

/// What a case of one of the smaller kinds may have wrong.
struct SmallMistake: Sendable, CustomTestStringConvertible {
  let kind: String
  let given: String
  let message: String

  var testDescription: String { "\(kind): \(message)" }
  var tolerances: String {
    let names = ["schedules": "learningRates", "rules": "trajectory", "metrics": "scores"]
    return names[kind].map { "\"\($0)\": 1e-5" } ?? ""
  }

  init(_ kind: String, _ given: String, _ message: String) {
    self.kind = kind
    self.given = given
    self.message = message
  }

  static let all = [
    SmallMistake(
      "schedules", #"{"schedule": "zigzag", "initialLearningRate": 1, "epochs": [0]}"#,
      "given.schedule: unknown schedule 'zigzag'"),
    SmallMistake(
      "schedules", #"{"schedule": "step", "initialLearningRate": 1, "factor": 2, "epochs": [0]}"#,
      "given.stepEpochs: missing; 'step' needs it"),
    SmallMistake(
      "schedules",
      """
      {"schedule": "cosine", "initialLearningRate": 1, "finalLearningRate": 0, "totalEpochs": 0,
       "epochs": [0]}
      """, "given.totalEpochs: is 0, must be at least 1"),
    SmallMistake(
      "schedules", #"{"schedule": "constant", "initialLearningRate": 1, "epochs": [3, -1]}"#,
      "given.epochs[1]: is -1, must be at least 0"),
    SmallMistake(
      "rules",
      """
      {"rule": "oja", "inputs": [[1]], "targets": [1], "learningRate": 1, "epochs": 1,
       "initialWeights": [0], "initialBias": 0}
      """, "given.rule: unknown rule 'oja'"),
    SmallMistake(
      "rules",
      """
      {"rule": "hebb", "inputs": [[1], [1, 2]], "targets": [1, 1], "learningRate": 1,
       "epochs": 1, "initialWeights": [0], "initialBias": 0}
      """, "given.inputs[1]: has 2 values, should have 1"),
    SmallMistake(
      "metrics", #"{"classes": 2, "targets": [0, 1], "predictions": [0]}"#,
      "given.predictions: has 1 values, should have 2"),
    SmallMistake(
      "metrics", #"{"classes": 2, "targets": [0, 1], "predictions": [0, 2]}"#,
      "given.predictions[1]: there is no class 2"),
    SmallMistake(
      "metrics", #"{"classes": 4611686018427387904, "targets": [0], "predictions": [0]}"#,
      "given.classes: is 4611686018427387904, must be 1 to 1000"),
    SmallMistake(
      "separability", #"{"inputs": [[0], [1, 2]], "targets": [0, 1]}"#,
      "given.inputs[1]: has 2 values, should have 1"),
    SmallMistake(
      "separability", #"{"inputs": [[0], [1]], "targets": [0, 2]}"#,
      "given.targets[1]: is 2, must be 0 or 1"),
  ]
}

@Suite struct VerificationErrorTests {
  @Test("a mistake in a file is told with file, case and place", arguments: Mistake.all)
  func mistakes(mistake: Mistake) throws {
    let flat = GoldenExcerpts.networks.replacing("\n", with: " ")
    let text = flat.replacing(mistake.old, with: mistake.new, maxReplacements: 1)
    #expect(text != flat)
    let error = #expect(throws: VerificationError.self) { try verify(["bad.json": text]) }
    let description = error?.description ?? ""
    #expect(description.contains("bad.json: "))
    #expect(description.contains(mistake.message), "\(description)")
  }

  @Test("a mistake in a case of any kind is told with its place", arguments: SmallMistake.all)
  func smallMistakes(mistake: SmallMistake) throws {
    let text = SmallCase.file(
      kind: mistake.kind, tolerances: mistake.tolerances, given: mistake.given)
    let error = #expect(throws: VerificationError.self) { try emit(text) }
    let description = error?.description ?? ""
    #expect(description.contains(".json: one: " + mistake.message), "\(description)")
  }

  @Test("nothing is printed when any file is wrong")
  func nothingPrinted() throws {
    var printed = 0
    #expect(throws: VerificationError.self) {
      try withFiles(["a.json": GoldenExcerpts.networks, "b.json": "[]"]) { paths in
        _ = try GoldenVerifier().verify(paths, style: .text) { _ in printed += 1 }
      }
    }
    #expect(printed == 0)
  }

  @Test("a file that isn't there cannot be read")
  func noFile() {
    let error = #expect(throws: VerificationError.self) {
      _ = try GoldenVerifier().verify(["/nowhere/to/be.json"], style: .text) { _ in }
    }
    #expect(error?.description == "/nowhere/to/be.json: cannot be read")
  }

  @Test("double precision is refused: the engine doesn't have it")
  func precision() {
    let error = #expect(throws: VerificationError.self) { try GoldenVerifier(precision: .float64) }
    #expect(error?.description == "the engine computes in float32 only, not in float64")
  }
}
