import Interface
import ScenarioFormat
import Testing
import TextScreen

@Suite("The layout of the panes")
struct PaneLayoutTests {
  private static let sizes = [
    Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 99, rows: 29),
    Size(columns: 100, rows: 30), Size(columns: 120, rows: 40), Size(columns: 200, rows: 50),
    Size(columns: 400, rows: 120), Size(columns: 60, rows: 120), Size(columns: 400, rows: 20),
  ]

  @Test(
    "covers the screen between header and status line, and no cell twice", arguments: sizes,
    ViewOptions.View.allCases)
  func covers(size: Size, view: ViewOptions.View) {
    for hasProbe in [false, true] {
      let layout = PaneLayout(size: size, view: view, hasProbe: hasProbe)
      let cells = layout.panes.reduce(0) { $0 + $1.area.size.columns * $1.area.size.rows }
      #expect(cells == size.columns * (size.rows - 2))
      for (index, placement) in layout.panes.enumerated() {
        #expect(placement.area.origin.row >= 1)
        #expect(placement.area.rows.upperBound <= layout.statusRow)
        for other in layout.panes.dropFirst(index + 1) {
          #expect(placement.area.intersection(other.area).isEmpty)
        }
      }
    }
  }

  @Test("gives every pane room for its frame and a picture", arguments: sizes)
  func room(size: Size) {
    for view in ViewOptions.View.allCases {
      for placement in PaneLayout(size: size, view: view, hasProbe: true).panes {
        #expect(placement.area.size.columns >= 24)
        #expect(placement.area.size.rows >= 6)
      }
    }
  }

  @Test("shows everything at once from 100 by 30 on, and two panes beside the plane below")
  func overview() {
    let large = PaneLayout(size: Size(columns: 100, rows: 30), view: .overview, hasProbe: false)
    #expect(large.panes.map(\.pane) == [.inputSpace, .network, .hiddenSpace, .loss])
    let small = PaneLayout(size: Size(columns: 80, rows: 24), view: .overview, hasProbe: false)
    #expect(small.panes.map(\.pane) == [.inputSpace, .network, .loss])
  }

  @Test("leaves the hidden space out where a network has none, and no cell empty")
  func noHiddenSpace() {
    let size = Size(columns: 120, rows: 40)
    let layout = PaneLayout(
      size: size, view: .overview, hasProbe: false, hasHiddenSpace: false)
    #expect(layout.panes.map(\.pane) == [.inputSpace, .network, .loss])
    let cells = layout.panes.reduce(0) { $0 + $1.area.size.columns * $1.area.size.rows }
    #expect(cells == 120 * 38)
  }

  @Test("puts the probe where the loss was")
  func probe() {
    let layout = PaneLayout(size: Size(columns: 120, rows: 40), view: .overview, hasProbe: true)
    #expect(layout.panes.map(\.pane) == [.inputSpace, .network, .hiddenSpace, .probe])
  }
}
