import Foundation
import Testing
import Verification

@Suite struct GoldenVerifierTests {
  @Test("numbers within their tolerance are a line each and a summary")
  func passing() throws {
    let run = try verify(["networks.json": GoldenExcerpts.networks])
    #expect(run.passed)
    #expect(run.lines.count == 4)
    #expect(run.lines[0].hasPrefix("ok    2-2-1-xor-sigmoid-squared  forward "))
    for quantity in ["loss ", "gradients ", "updates "] {
      #expect(run.lines[0].contains("  " + quantity))
    }
    #expect(run.lines[2].hasPrefix("ok    2-2-1-step-forward         forward 0.0e+00  loss "))
    #expect(!run.lines[2].contains("gradients"))
    #expect(run.lines[3] == "networks.json: 3 cases, 3 within tolerance, 0 not (float32)")
  }

  @Test("a wrong number fails with its quantity, tolerance and place")
  func wrongNumber() throws {
    let text = GoldenExcerpts.networks.replacing(
      "0.02140176457687500", with: "0.0215", maxReplacements: 1)
    let run = try verify(["networks.json": text])
    #expect(!run.passed)
    #expect(run.lines[0].hasPrefix("FAIL  2-2-1-xor-sigmoid-squared  forward "))
    #expect(run.lines[0].contains(" > 0.0001  updates "))
    #expect(run.lines[0].contains("gradients.weights[1][0][0] is 0.02140177, should be 0.0215"))
    #expect(run.lines[1].hasPrefix("ok "))
    #expect(run.lines[3] == "networks.json: 3 cases, 2 within tolerance, 1 not (float32)")
  }

  @Test("a reference of another shape fails")
  func otherShape() throws {
    let longer = GoldenExcerpts.networks.replacing(
      "[-0.3291015625, 0.4873046875], [0.4462890625",
      with: "[-0.3291015625, 0.4873046875, 1], [0.4462890625")
    let run = try verify(["networks.json": longer])
    #expect(run.lines[0].hasPrefix("FAIL"))
    #expect(run.lines[0].contains("preActivations[0][0][2] is missing, should be 1"))
  }

  @Test("each kind of file has its numbers judged", arguments: SmallCase.all)
  func kinds(small: SmallCase) throws {
    let run = try verify(["file.json": small.file])
    #expect(run.passed, "\(run.lines)")
    #expect(run.lines[0].hasPrefix("ok    one  " + small.quantity + " 0.0e+00"))
    let other = small.file.replacing(small.right, with: small.wrong, maxReplacements: 1)
    let wrong = try verify(["file.json": other])
    #expect(!wrong.passed)
    #expect(wrong.lines[0].hasPrefix("FAIL  one"))
    #expect(wrong.lines[0].contains(small.complaint), "\(wrong.lines[0])")
  }

  @Test("each case is an object on a line of its own in JSON")
  func json() throws {
    let text = GoldenExcerpts.functions.replacing("-0.9640275800758169", with: "-0.96")
    let run = try verify(["functions.json": text], style: .json)
    #expect(!run.passed)
    let cases = try run.lines.map(object)
    #expect(cases.count == 5)
    #expect(cases[0]["file"] as? String == "functions.json")
    #expect(cases[0]["kind"] as? String == "functions")
    #expect(cases[0]["name"] as? String == "activation-tanh")
    #expect(cases[0]["precision"] as? String == "float32")
    #expect(cases.map { $0["passed"] as? Bool } == [false, true, true, true, true])
    let values = (cases[0]["errors"] as? [String: [String: Double]])?["values"]
    #expect(values?["tolerance"] == 1e-5)
    #expect((values?["error"] ?? 0) > 4e-3)
    let worst = cases[0]["worst"] as? [String: Any]
    #expect(worst?["path"] as? String == "values[1]")
    #expect(worst?["expected"] as? Double == -0.96)
  }

  @Test("a file without cases is no success")
  func noCases() throws {
    let text =
      #"{"format": "hyperplane-golden/1", "kind": "rules", "cases": [], "tolerances": "#
      + #"{"floor": 1, "float32": {"trajectory": 1}, "float64": {}}}"#
    #expect(try !verify(["empty.json": text]).passed)
    #expect(try !emit(text).passed)
  }
}
