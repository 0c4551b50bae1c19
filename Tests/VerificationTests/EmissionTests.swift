import Foundation
import Testing
import Verification

@Suite struct EmissionTests {
  @Test("the emitted numbers, put back as the reference, agree to all digits of single precision")
  func roundTrip() throws {
    let small = SmallCase.all.map(\.file)
    for text in [GoldenExcerpts.networks, GoldenExcerpts.functions] + small {
      let emitted = try object(try emit(text).lines[0])
      var file = try object(text)
      let cases = try #require(file["cases"] as? [[String: Any]])
      let emittedCases = try #require(emitted["cases"] as? [[String: Any]])
      file["cases"] = zip(cases, emittedCases).map { golden, own in
        golden.merging(["expected": own["expected"] ?? [:]]) { $1 }
      }
      let data = try JSONSerialization.data(withJSONObject: file)
      let run = try verify(["own.json": String(decoding: data, as: UTF8.self)], style: .json)
      #expect(run.passed && !run.lines.isEmpty)
      for line in run.lines {
        let errors = try object(line)["errors"] as? [String: [String: Double]] ?? [:]
        #expect(!errors.isEmpty && errors.values.allSatisfy { $0["error"] ?? 1 <= 0x1p-24 })
      }
    }
  }

  @Test("emitting needs no reference and doesn't look at it")
  func withoutReference() throws {
    var file = try object(GoldenExcerpts.networks)
    let cases = try #require(file["cases"] as? [[String: Any]])
    file["cases"] = cases.map { $0.filter { $0.key != "expected" } }
    let data = try JSONSerialization.data(withJSONObject: file)
    let bare = try emit(String(decoding: data, as: UTF8.self))
    let full = try emit(GoldenExcerpts.networks)
    #expect(bare.passed && full.passed)
    #expect(bare.lines == full.lines)
    #expect(try object(full.lines[0])["format"] as? String == "hyperplane-golden/1")
    #expect(try object(full.lines[0])["precision"] as? String == "float32")
  }
}
