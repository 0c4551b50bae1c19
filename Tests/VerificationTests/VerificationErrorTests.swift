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

  @Test(
    "unknown schedules and rules are mistakes, not missing parts",
    arguments: [
      ("schedules", #"{"schedule": "zigzag"}"#, "one: given.schedule: unknown schedule 'zigzag'"),
      ("rules", #"{"rule": "oja"}"#, "one: given.rule: unknown rule 'oja'"),
    ])
  func unknownNames(kind: String, given: String, message: String) throws {
    let text = file(kind: kind, given: given)
    let error = #expect(throws: VerificationError.self) { try verify(["bad.json": text]) }
    #expect(error?.description.contains(message) == true)
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
