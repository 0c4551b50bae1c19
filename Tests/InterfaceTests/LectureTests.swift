import Interface
import ScenarioFormat
import TestSupport
import Testing
import TextScreen

@Suite("A lecture")
struct LectureTests {
  private func text(_ state: InterfaceState) -> String {
    PlainText.render(state.frame(reusing: nil).buffer)
  }

  @Test(
    "has the picture alone, large, with epoch and loss in a corner",
    arguments: [(60, 20), (80, 24), (120, 40)])
  func screen(columns: Int, rows: Int) throws {
    var state = try state(epoch: 60, columns: columns, rows: rows)
    _ = state.press("H")
    expectScreen(state.frame(reusing: nil).buffer, matches: "lecture-xor-60-\(columns)x\(rows)")
  }

  @Test("looks right without colours, and in ASCII", arguments: [true, false])
  func plain(isUnicode: Bool) throws {
    var state = try state(
      epoch: 60, columns: 80, rows: 24, colorDepth: .none, isUnicode: isUnicode)
    _ = state.press("H")
    let name = isUnicode ? "lecture-xor-60-plain" : "lecture-xor-60-ascii"
    expectScreen(state.frame(reusing: nil).buffer, matches: name)
  }

  @Test(
    "draws samples as large as leaves something to see", arguments: [(80, 24), (120, 40)])
  func manySamples(columns: Int, rows: Int) throws {
    var state = try state("overfit", epoch: 1, columns: columns, rows: rows)
    _ = state.press("Ht")
    expectScreen(state.frame(reusing: nil).buffer, matches: "lecture-overfit-1-\(columns)x\(rows)")
  }

  @Test("gives the user's palette back, whatever was chosen meanwhile", arguments: Palette.all)
  func palette(palette: Palette) throws {
    var state = try state()
    state.theme.palette = palette
    let before = state.frame(reusing: nil).buffer
    _ = state.press("H")
    #expect(state.theme.palette.name.hasPrefix("high-contrast"))
    #expect(state.theme.palette.isDark == palette.isDark)
    _ = state.press("cH")
    #expect(state.theme.palette == palette)
    #expect(state.frame(reusing: nil).buffer == before)
  }

  @Test("has no header, no frame, and the lesson only on demand")
  func bare() throws {
    var state = try state(epoch: 60)
    #expect(text(state).contains("hyperplane") && text(state).contains("┌"))
    _ = state.press("H")
    let picture = text(state)
    for word in ["hyperplane", "Network", "Loss", "┌", "lesson"] {
      #expect(!picture.contains(word), "\(word)")
    }
    _ = state.press("l")
    #expect(text(state).contains("No single line can do XOR"))
  }

  @Test("shows what a view is about beside the input space")
  func views() throws {
    var state = try state(epoch: 60)
    _ = state.press("H")
    state.options.view = .hiddenSpace
    #expect(text(state).contains("Hidden space h₁ × h₂"))
    state.options.view = .inputSpace
    #expect(!text(state).contains("Hidden space"))
  }

  @Test("draws every view at every size without a trap", arguments: ViewOptions.View.allCases)
  func everyView(view: ViewOptions.View) throws {
    for (columns, rows) in [(60, 20), (100, 30), (200, 20), (60, 70)] {
      var state = try state("spiral-features", columns: columns, rows: rows)
      _ = state.press("H")
      state.options.view = view
      state.options.landscapePointCount = 64
      _ = state.press("i>")
      #expect(state.frame(reusing: nil).buffer.size == Size(columns: columns, rows: rows))
    }
  }

  @Test("puts its numbers where no sample is, and leaves them there while the network trains")
  func readout() throws {
    let places = try [0, 1, 10, 100].map { epoch in
      var state = try state(epoch: epoch, columns: 80, rows: 24)
      _ = state.press("H")
      let rows = text(state).split(separator: "\n").map(String.init)
      #expect(rows.joined().filter { $0 == "‖" }.count == 1)
      return rows.firstIndex { $0.contains("‖ epoch") }
    }
    #expect(Set(places).count == 1)
  }

  @Test("can be what a scenario asks for")
  func request() throws {
    let text = "data:\n  generator: corners\nview:\n  lecture: true\n"
    let scenario = try ScenarioParser.parse(text, fileName: "x.yaml")
    #expect(scenario.view.isLecture)
  }
}

@Suite("A pane that is hidden")
struct HiddenPaneTests {
  private func panes(_ state: InterfaceState) -> String {
    PlainText.render(state.frame(reusing: nil).buffer)
  }

  private func type(_ line: String, _ state: inout InterfaceState) {
    _ = state.press(":")
    _ = state.press(line)
    _ = state.press(Key(.enter))
  }

  @Test("leaves its room to the others, and comes back")
  func hide() throws {
    var state = try state(epoch: 60)
    let before = state.frame(reusing: nil).buffer
    type("hide network", &state)
    #expect(!panes(state).contains("Network"))
    #expect(panes(state).contains("Hidden space"))
    type("hide input-space", &state)
    #expect(!panes(state).contains("Input space"))
    type("show network", &state)
    type("show input-space", &state)
    #expect(state.frame(reusing: nil).buffer == before)
  }

  @Test("is never the last one")
  func last() throws {
    var state = try state(epoch: 60)
    for name in ["network", "hidden-space", "loss"] { type("hide \(name)", &state) }
    #expect(panes(state).contains("Input space"))
    type("hide input-space", &state)
    #expect(state.prompt?.problem != nil)
    #expect(panes(state).contains("Input space"))
  }

  @Test("may be any pane of any view", arguments: ViewOptions.View.allCases)
  func everyPane(view: ViewOptions.View) throws {
    var state = try state("spiral-features", columns: 100, rows: 30)
    state.options.view = view
    state.options.landscapePointCount = 64
    for pane in Pane.allCases {
      state.options.hiddenPanes = [pane]
      #expect(!state.frame(reusing: nil).buffer.cells.allSatisfy { $0.glyph == " " })
    }
    state.options.hiddenPanes = Set(Pane.allCases)
    if view != .comparison { #expect(panes(state).contains("Input space")) }
  }
}
