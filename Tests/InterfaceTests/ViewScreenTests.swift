import Interface
import ScenarioFormat
import TestSupport
import Testing
import TextScreen

@Suite("Every view in a small window")
struct ViewScreenTests {
  /// A view at an epoch of a scenario that shows what the view is for.
  struct Example: Sendable, CustomTestStringConvertible {
    let view: ViewOptions.View
    let scenario: String
    let epoch: Int
    var testDescription: String { view.rawValue }
  }

  static let examples = [
    Example(view: .hiddenSpace, scenario: "spiral-remapped", epoch: 20),
    Example(view: .inputSpace, scenario: "where-lines-stood", epoch: 30),
    Example(view: .neuron, scenario: "donut", epoch: 30),
    Example(view: .backPropagation, scenario: "backprop-slow-motion", epoch: 0),
    Example(view: .why, scenario: "xor", epoch: 60),
    Example(view: .loss, scenario: "overfit", epoch: 30),
    Example(view: .truthTable, scenario: "xor", epoch: 60),
    Example(view: .comparison, scenario: "descent-three-ways", epoch: 6),
  ]

  @Test("is whole and legible at 80 by 24, in colour", arguments: examples)
  func colour(example: Example) throws {
    try expect(example, state(example.scenario, epoch: example.epoch, columns: 80, rows: 24), "80")
  }

  @Test("is whole and legible at 80 by 24, in ASCII without colours", arguments: examples)
  func ascii(example: Example) throws {
    let state = try state(
      example.scenario, epoch: example.epoch, columns: 80, rows: 24, colorDepth: .none,
      isUnicode: false)
    try expect(example, state, "80-ascii")
  }

  private func expect(_ example: Example, _ state: InterfaceState, _ name: String) throws {
    var state = state
    state.options.view = example.view
    expectScreen(
      state.frame(reusing: nil).buffer, matches: "view-\(example.view.rawValue)-\(name)",
      title: "\(example.scenario), epoch \(example.epoch), 80x24")
  }
}
