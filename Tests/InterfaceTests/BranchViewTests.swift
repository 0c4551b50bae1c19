import Interface
import ScenarioFormat
import TestSupport
import Testing
import TextScreen
import Training

@Suite("The view of branches")
struct BranchViewTests {
  /// Three branches of XOR: as it began to 100, a larger rate from 60 to 120, and a neuron more
  /// from 30 to 80, which is shown at 70.
  private func branched(
    columns: Int = 80, rows: Int = 24, colorDepth: ColorDepth = .indexed, isUnicode: Bool = true
  ) throws -> InterfaceState {
    let timeline = Timeline(try experiment("xor"))
    timeline.go(toEpoch: 100)
    timeline.go(toEpoch: 60)
    _ = try timeline.apply(.setLearningRate(0.5))
    timeline.go(toEpoch: 120)
    timeline.go(toEpoch: 30)
    _ = try timeline.apply(.addNeuron(layer: 0))
    timeline.go(toEpoch: 80)
    timeline.go(toEpoch: 70)
    var state = try state(
      "xor", columns: columns, rows: rows, colorDepth: colorDepth, isUnicode: isUnicode)
    _ = state.update(.snapshot(timeline.snapshot(pace: state.pace)))
    return state
  }

  private func text(_ state: InterfaceState) -> String {
    PlainText.render(state.frame(reusing: nil).buffer)
  }

  @Test("is whole and legible", arguments: [(80, 24), (60, 20)])
  func golden(columns: Int, rows: Int) throws {
    var state = try branched(columns: columns, rows: rows)
    _ = state.press("B")
    expectScreen(state.frame(reusing: nil).buffer, matches: "view-branches-\(columns)")
  }

  @Test("is whole and legible in ASCII without colours")
  func ascii() throws {
    var state = try branched(colorDepth: .none, isUnicode: false)
    _ = state.press("B")
    expectScreen(state.frame(reusing: nil).buffer, matches: "view-branches-80-ascii")
  }

  @Test("chooses with the arrows, and Enter goes over to what is chosen and back again")
  func choice() throws {
    var state = try branched()
    _ = state.press("B")
    #expect(state.options.view == .branches)
    #expect(state.press(Key(.up)).isEmpty)
    #expect(state.press(Key(.enter)) == [.training(.switchBranch(0))])
    // The shown one is chosen now, so until the trainer has gone over there is nothing to do.
    #expect(state.press(Key(.enter)).isEmpty)
    #expect(state.press(Key(.up)).isEmpty)
    #expect(state.press(Key(.enter)) == [.training(.switchBranch(1))])
    #expect(state.press("B").isEmpty && state.options.view == .overview)
  }

  @Test("is passed by while there is nothing but one way, and says how there come to be more")
  func alone() throws {
    var state = try state("xor", epoch: 20)
    for _ in ViewOptions.View.allCases {
      _ = state.press("v")
      #expect(state.options.view != .branches)
    }
    _ = state.press("B")
    #expect(text(state).contains("change something"))
    var branched = try branched()
    var seen: Set<ViewOptions.View> = []
    for _ in ViewOptions.View.allCases {
      _ = branched.press("v")
      seen.insert(branched.options.view)
    }
    #expect(seen.contains(.branches))
  }

  @Test("tells at which epochs two branches are compared, and that they are one before they part")
  func difference() throws {
    var state = try branched(columns: 120, rows: 40)
    _ = state.press("B")
    #expect(text(state).contains("Branch 2 and 1 at epoch 70:"))
    let timeline = Timeline(try experiment("xor"))
    timeline.go(toEpoch: 100)
    timeline.go(toEpoch: 60)
    _ = try timeline.apply(.setLearningRate(0.5))
    timeline.go(toEpoch: 50)
    _ = state.update(.snapshot(timeline.snapshot(pace: state.pace)))
    #expect(text(state).contains("Branch 1 and 0 at epoch 50: 0.0 % differ"))
  }

  @Test("a comparison of runs has no branches")
  func comparison() throws {
    var state = try state("descent-three-ways", epoch: 5)
    _ = state.press("B")
    #expect(state.options.view != .branches && text(state).contains("no branches"))
  }
}
