import Interface
import ScenarioFormat
import TestSupport
import Testing
import TextScreen
import Training

@Suite("Lessons, truth tables and runs side by side")
struct LessonTests {
  private func text(_ state: InterfaceState) -> String {
    PlainText.render(state.frame(reusing: nil).buffer)
  }

  /// The runs of a scenario, each trained to an epoch.
  private func comparison(
    _ name: String, epoch: Int, columns: Int = 120, rows: Int = 40
  ) throws -> InterfaceState {
    var state = try state(name, epoch: epoch, columns: columns, rows: rows)
    for index in state.runs.indices.dropFirst() {
      let run = HeadlessRun(state.runs[index].experiment)
      run.train(toEpoch: epoch)
      _ = state.update(.snapshot(run.snapshot(), run: index))
    }
    return state
  }

  @Test("a lesson stands below the picture where there is room, and l hides it and shows it")
  func toggle() throws {
    var large = try state(columns: 120, rows: 40)
    #expect(text(large).contains("No single line can do XOR"))
    _ = large.press("l")
    #expect(!text(large).contains("No single line can do XOR"))
    var small = try state(columns: 80, rows: 24)
    #expect(!text(small).contains("No single line can do XOR"))
    _ = small.press("l")
    #expect(text(small).contains("No single line can do XOR"))
    #expect(text(small).contains("Network"))
  }

  @Test("a lesson that has no room says so at its end", arguments: [20, 22])
  func cut(rows: Int) throws {
    var state = try state(columns: 60, rows: rows)
    _ = state.press("l")
    #expect(text(state).contains("a larger window shows the rest"))
    expectNoOverlap(state)
  }

  private func expectNoOverlap(_ state: InterfaceState) {
    let lines = text(state).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.contains("hyperplane") == true)
    #expect(lines.dropLast().last?.contains("loss") == true)
  }

  @Test("( and ) ask for the previous and the next lesson")
  func keys() throws {
    var state = try state()
    #expect(state.press(")") == [.open(scenario: "xor", step: 1)])
    #expect(state.press("(") == [.open(scenario: "xor", step: -1)])
  }

  @Test(
    "an opened lesson begins as its scenario asks, and keeps the colours and the lesson's place")
  func opened() throws {
    var state = try state("xor", epoch: 50)
    _ = state.press("cl")
    let palette = state.theme.palette
    _ = state.update(.opened(try experiment("descent-three-ways")))
    #expect(state.options.view == .comparison)
    #expect(state.theme.palette == palette)
    #expect(state.options.showsLesson == false)
    #expect(state.snapshot == nil)
    #expect(state.pace.normal.epochsPerSecond == 10)
  }

  @Test("the truth table shows what each neuron says now, and its gate")
  func truthTable() throws {
    var state = try state("xor-by-hand")
    state.options.view = .truthTable
    let lines = text(state).split(separator: "\n").map { $0.filter { !$0.isWhitespace } }
    #expect(lines.contains { $0.contains("x₁x₂h₁h₂y") })
    for row in ["00100", "01111", "10111", "11010"] {
      #expect(lines.contains { $0.contains("│" + row) }, "\(row)")
    }
    #expect(lines.contains { $0.contains("NANDORXOR") })
    #expect(text(state).contains("XOR = NAND ∧ OR"))
  }

  @Test("one neuron before XOR is told that no line can be it, one before AND is not")
  func impossible() throws {
    for (name, isImpossible) in [("xor-one-neuron", true), ("and", false)] {
      let state = try state(name, epoch: 3)
      #expect(text(state).contains("XOR is impossible for one neuron") == isImpossible)
    }
  }

  @Test("v comes by the truth table only where inputs have two values, by runs only where some are")
  func views() throws {
    func seen(_ name: String) throws -> Set<ViewOptions.View> {
      var state = try state(name)
      return Set(
        ViewOptions.View.allCases.map { _ in
          _ = state.press("v")
          return state.options.view
        })
    }
    #expect(try seen("xor").contains(.truthTable) && !seen("xor").contains(.comparison))
    #expect(try !seen("donut").contains(.truthTable))
    #expect(try seen("descent-three-ways").contains(.comparison))
  }

  @Test("runs stand side by side, each with its plane, its loss and how far it is")
  func sideBySide() throws {
    expectScreen(
      try comparison("descent-three-ways", epoch: 12).frame(reusing: nil).buffer,
      matches: "descent-three-ways", title: "descent-three-ways, epoch 12, 120x40")
  }

  @Test("Tab chooses a run, and the other views show it by itself")
  func chosenRun() throws {
    var state = try comparison("descent-three-ways", epoch: 12)
    _ = state.press(Key(.tab))
    _ = state.press("v")
    #expect(state.options.view == .overview)
    #expect(text(state).contains("descent-three-ways: batch 10"))
    #expect(text(state).contains("solved at epoch 9"))
  }

  @Test(
    "runs fill the screen without touching each other, down to the smallest",
    arguments: [(60, 20), (80, 24), (120, 40), (200, 60), (400, 120)])
  func sizes(columns: Int, rows: Int) throws {
    for name in ["separability-16", "learning-rates", "capacity", "line-diverges"] {
      let state = try comparison(name, epoch: 2, columns: columns, rows: rows)
      let screen = text(state)
      #expect(screen.split(separator: "\n").count >= rows - 1)
      #expect(screen.contains("solved") || screen.contains("one clock"))
    }
  }

  @Test("a snapshot of other initial weights is left aside, of any run")
  func otherDraw() throws {
    var state = try comparison("descent-three-ways", epoch: 3)
    let other = HeadlessRun(state.runs[1].experiment.with(draw: 1)).snapshot()
    _ = state.update(.snapshot(other, run: 1))
    #expect(state.runs[1].snapshot?.epoch == 3)
    _ = state.update(.snapshot(other, run: 9))
    #expect(state.runs.count == 3)
  }
}
