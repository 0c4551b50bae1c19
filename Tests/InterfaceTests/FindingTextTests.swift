import Analysis
import NeuralNetwork
import ScenarioFormat
import Testing
import TextScreen
import Training

@testable import Interface

@Suite("Findings in words")
struct FindingTextTests {
  private static let findings: [Finding] = [
    .diverged(lastFiniteEpoch: 12_345), .noWeights, .deadLayer(0),
    .cycling(sinceEpoch: 2_000, period: 12), .impossible(.singleLine(best: nil)),
    .inseparable(layer: 0, groups: [[0, 1], [2, 3]]), .noSlope(layer: 0),
    .saturatedLayer(0, steepness: 0.000_01, fromStart: true),
    .saturatedLayer(0, steepness: 0.03, fromStart: false),
    .saturatedOutput(wrongCount: 12_345, steepness: 0.01),
    .vanishing(first: 0.000_001, last: 0.1),
    .rest(sinceEpoch: 12_345, loss: 0.3466, slopeShare: 0.01, shared: nil),
    .rest(sinceEpoch: 12_345, loss: 0.3466, slopeShare: nil, shared: nil),
    .slow(halvingTime: 123_456, betterRate: 0.03),
  ]

  private func words(_ finding: Finding, of name: String = "xor-four") throws -> FindingText {
    try state(name).words(of: finding)
  }

  @Test(
    "each has a notice that leaves room for loss and accuracy at 80 columns", arguments: findings)
  func notice(finding: Finding) throws {
    let notices = try words(finding).notices
    #expect(notices.contains { DisplayWidth.columns(of: $0) <= 39 }, "\(notices)")
    #expect(notices == notices.sorted { $0.count > $1.count }, "the fullest comes first")
    #expect(try DisplayWidth.columns(of: words(finding).name) <= 20)
  }

  @Test(
    "each is explained in sentences, and each but a circle says what helps", arguments: findings)
  func sentences(finding: Finding) throws {
    let words = try words(finding)
    #expect(words.headline.hasSuffix(".") && words.explanation.hasSuffix("."))
    if case .cycling = finding { return }
    #expect(!words.remedies.isEmpty)
    for remedy in words.remedies {
      for isEditable in [true, false] {
        let text = RemedyText(remedy: remedy, isEditable: isEditable, theme: words.theme)
        #expect(text.sentence.hasSuffix(".") && !text.brief.isEmpty)
      }
    }
  }

  @Test("what is to be typed behind a colon is understood", arguments: findings)
  func lines(finding: Finding) throws {
    let state = try state("xor-four")
    for remedy in try words(finding).remedies {
      guard let line = try words(finding).words(of: remedy).line else { continue }
      let action = try PhraseTable.action(of: line, state)
      #expect({ if case .training(.edit) = action { true } else { false } }(), "\(line)")
    }
  }

  @Test(
    "the commands whose keys are named exist",
    arguments: ["new", "new-weights", "again", "add-layer", "add-neuron", "remove-layer"])
  func commands(name: String) { #expect(CommandTable.command(named: name)?.keys.first != nil) }

  @Test("where nothing can be edited, the scenario's words are named instead of keys")
  func comparison() throws {
    let alone = try words(.jumps(.init(low: 1, high: 2, isClimb: false)), of: "xor-four")
    #expect(alone.notices[0] == "the loss jumps between 1 and 2: :rate 0.03")
    let compared = try words(.jumps(.init(low: 1, high: 2, isClimb: false)), of: "learning-rates")
    #expect(compared.notices[0].hasSuffix(": try rate 0.0003"))
  }

  @Test("an initialisation that draws zeros or giants is not asked to draw again")
  func initialization() throws {
    var run = try state("bad-starts")
    #expect(run.words(of: .noWeights).remedies == [.initialization("xavier")])
    _ = run.press(Key(.tab))
    #expect(run.words(of: .noWeights).remedies == [.newWeights])
    _ = run.press(Key(.tab))
    #expect(run.words(of: .noWeights).remedies == [.initialization("xavier")])
  }
}
