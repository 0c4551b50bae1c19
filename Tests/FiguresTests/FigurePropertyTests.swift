import Analysis
import Figures
import NeuralNetwork
import Testing
import TextScreen

@Suite("Every figure")
struct FigurePropertyTests {
  @Test(
    "draws nothing outside its area, however small that is",
    arguments: [(0, 0), (1, 1), (2, 1), (1, 3), (7, 3), (11, 5), (19, 8), (20, 8), (24, 10)])
  func staysInside(columns: Int, rows: Int) {
    for (_, theme) in terminals {
      let mark = Cell("@", style: Style(foreground: .indexed(200)))
      let area = Rectangle(row: 2, column: 3, columns: columns, rows: rows)
      var start = CellBuffer(size: Size(columns: columns + 6, rows: rows + 4))
      start.fill(start.bounds, with: mark)
      let figures: [(inout CellBuffer) -> Void] = [
        { Pictures.plane(in: area).draw(into: &$0, area: area, theme: theme) },
        { Pictures.plane(in: area, sampleCount: 4).draw(into: &$0, area: area, theme: theme) },
        { Pictures.network([2, 5, 3, 1], in: area).draw(into: &$0, area: area, theme: theme) },
        {
          LossPlot(entries: Pictures.losses, currentEpoch: 7, newestEpoch: 40)
            .draw(into: &$0, area: area, theme: theme)
        },
        {
          var plot = LossPlot(entries: Pictures.losses, currentEpoch: 7, newestEpoch: 40)
          plot.quantity = .share
          plot.name = "accuracy"
          plot.draw(into: &$0, area: area, theme: theme)
        },
        {
          var plot = LossPlot(entries: Pictures.losses, currentEpoch: 7, newestEpoch: 40)
          plot.showsTrack = true
          plot.marks = [LossPlot.Mark(epoch: 30, text: "edited", kind: .edit)]
          plot.draw(into: &$0, area: area, theme: theme)
        },
        { Pictures.branches.draw(into: &$0, area: area, theme: theme) },
        { Pictures.landscape(in: area).draw(into: &$0, area: area, theme: theme) },
        { Pictures.profile.draw(into: &$0, area: area, theme: theme) },
        {
          CurveFigure(bounds: Pictures.bounds, output: [Point(x: -9, y: 9), Point(x: 9, y: 9)])
            .draw(into: &$0, area: area, theme: theme)
        },
      ]
      for draw in figures {
        var buffer = start
        draw(&buffer)
        for row in 0..<buffer.size.rows {
          for column in 0..<buffer.size.columns
          where !area.contains(Position(row: row, column: column)) {
            #expect(buffer[row, column] == mark)
          }
        }
      }
    }
  }

  @Test("needs fewer than 256 pairs of colours, with eight lines on it")
  func colorPairs() {
    var (buffer, area) = canvas(90, 40)
    var figure = Pictures.plane(in: area, sampleCount: 40)
    figure.curves = (0..<8).map { neuron in
      let x = Float(neuron) / 2 - 1.9
      return PlaneCurve(
        .neuron(neuron),
        segments: [Segment(start: Point(x: x, y: -1), end: Point(x: x + 0.4, y: 1))])
    }
    figure.draw(into: &buffer, area: area, theme: Theme())
    let pairs = Set(buffer.cells.map { [$0.style.foreground, $0.style.background] })
    #expect(pairs.count < 256)
    #expect(pairs.count > 40)
  }

  @Test("keeps a level that wanders within 0.6 of a step, and always the right side")
  func hysteresis() {
    let grid = SampleGrid(bounds: Pictures.bounds, columns: 1, rows: 1)
    func levels(_ value: Float, after previous: RegionLevels?) -> RegionLevels {
      RegionLevels(signed: ScalarField(grid: grid, values: [value]), previous: previous)
    }
    let step = Float(1) / 12
    let start = levels(0.5 + 2.5 * step, after: nil)
    #expect(levels(0.5 + 3.05 * step, after: start) == start)
    #expect(levels(0.5 + 1.95 * step, after: start) == start)
    #expect(levels(0.5 + 3.2 * step, after: start) != start)
    let above = levels(0.5 + 0.05 * step, after: nil)
    let below = levels(0.5 - 0.05 * step, after: above)
    #expect(above[0, 0] == 6)
    #expect(below[0, 0] == 5)
  }

  @Test("lets the focused line win a cell, then the boundary, then the first neuron")
  func precedence() {
    func color(_ curves: [PlaneCurve]) -> Color {
      var (buffer, area) = canvas(9, 5)
      PlaneFigure(bounds: Pictures.bounds, curves: curves, showsAxes: false, showsLegend: false)
        .draw(into: &buffer, area: area, theme: Theme())
      return buffer[2, 4].style.foreground
    }
    let segment = Segment(start: Point(x: -2, y: 0.01), end: Point(x: 2, y: 0.01))
    let theme = Theme()
    let first = PlaneCurve(.neuron(0), segments: [segment])
    let second = PlaneCurve(.neuron(1), segments: [segment])
    let boundary = PlaneCurve(.decisionBoundary, segments: [segment])
    let focused = PlaneCurve(.neuron(2), segments: [segment], isFocused: true)
    #expect(color([first, second]) == theme.lineColor(0))
    #expect(color([second, first]) == theme.lineColor(1))
    #expect(color([first, second, boundary]) == theme.boundaryColor)
    #expect(color([first, focused, boundary]) == theme.lineColor(2))
  }

  @Test("of a plane leads from a cell to its point and back")
  func roundTrip() throws {
    let layout = Pictures.plane(in: canvas(60, 24).area).layout(in: canvas(60, 24).area)
    for row in layout.plot.rows {
      for column in layout.plot.columns {
        let position = Position(row: row, column: column)
        let point = try #require(layout.point(at: position))
        #expect(layout.position(of: point) == position)
      }
    }
    #expect(layout.point(at: Position(row: 0, column: 0)) == nil)
    #expect(layout.position(of: Point(x: 9, y: 0)) == nil)
  }

  @Test(
    "of a network leads from a cell to its neuron and back, and lays no node upon another",
    arguments: [[2, 2, 1], [2, 16, 16, 1], [2, 8, 8, 8, 8, 8, 1], [1, 9, 1]])
  func networkLayout(widths: [Int]) {
    let layers = widths.dropFirst().map { Architecture.Layer(width: $0, activation: .tanh) }
    let architecture = Architecture(inputCount: widths[0], layers: layers)
    for (columns, rows) in [(54, 11), (32, 10), (24, 6), (90, 36), (3, 2)] {
      let area = Rectangle(row: 1, column: 1, columns: columns, rows: rows)
      let layout = NetworkDiagramLayout(area: area, architecture: architecture)
      var frames: [Rectangle] = []
      for layer in architecture.layers.indices {
        for neuron in 0..<architecture.layers[layer].width {
          let place = NetworkDiagramLayout.Place(layer: layer, neuron: neuron)
          guard let frame = layout.frame(of: place), columns > 20 else { continue }
          #expect(frame.intersection(area) == frame)
          #expect(frames.allSatisfy { $0.intersection(frame).isEmpty })
          #expect(layout.place(at: frame.origin) == place)
          frames.append(frame)
        }
      }
    }
  }

  @Test("of the loss takes whatever losses there are")
  func lossValues() {
    for values in [[], [0.5], [0.5, 0.5], [.nan, 1, .infinity], [0, 0], [1e-30, 1e30]] as [[Float]]
    {
      var (buffer, area) = canvas(30, 8)
      let entries = values.enumerated().map {
        LossPlot.Entry(epoch: $0.offset, training: $0.element, test: nil)
      }
      LossPlot(entries: entries, currentEpoch: 0, newestEpoch: max(values.count - 1, 0))
        .draw(into: &buffer, area: area, theme: Theme())
      #expect(buffer.cells.contains { $0.glyph != " " })
    }
  }
}
