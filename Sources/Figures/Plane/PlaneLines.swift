import Analysis
import NeuralNetwork
import TextScreen

/// The lines of a plane, as dots finer than cells.
struct PlaneLines {
  let curves: [PlaneCurve]
  let layout: PlaneLayout
  let theme: Theme
  /// Whether they shall be seen from afar.
  var isLarge = false

  /// Grids and edges stay behind: their dots never mix with those of a line that somebody owns.
  func draw(into buffer: inout CellBuffer, over fill: PlaneFill) {
    draw(curves.indices.filter { curves[$0].owner.isBehind }, into: &buffer, over: fill)
    draw(curves.indices.filter { !curves[$0].owner.isBehind }, into: &buffer, over: fill)
  }

  private func draw(_ indices: [Int], into buffer: inout CellBuffer, over fill: PlaneFill) {
    let size = layout.plot.size
    var dots = PixelGrid(size: size, level: theme.glyphs)
    var winners = [Int?](repeating: nil, count: size.columns * size.rows)
    for index in indices.sorted(by: { rank($0) < rank($1) }) {
      let own = dotsOfCurve(index)
      for cell in own.patterns.indices where own.patterns[cell] != 0 { winners[cell] = index }
      dots.formUnion(own)
    }
    for cell in winners.indices {
      guard let winner = winners[cell] else { continue }
      let row = cell / size.columns
      let column = cell % size.columns
      guard let glyph = dots.glyph(row: row, column: column) else { continue }
      let position = Position(
        row: row + layout.plot.origin.row, column: column + layout.plot.origin.column)
      let background = fill.lineBackground(row: position.row, column: position.column)
      buffer[position] = Cell(glyph, style: style(winner, on: background))
    }
  }

  /// What is drawn later wins: the outline of a region never, the first neuron late, then the
  /// boundary, then the neuron that has the focus.
  private func rank(_ index: Int) -> Int {
    let curve = curves[index]
    switch curve.owner {
    case .outline: return 0
    case .decisionBoundary: return curves.count + 1
    case .neuron where curve.isFocused: return curves.count + 2
    case .neuron, .edge, .grid, .sheet: return curves.count - index
    }
  }

  private func dotsOfCurve(_ index: Int) -> PixelGrid {
    var grid = PixelGrid(size: layout.plot.size, level: theme.glyphs)
    let thickness = thickness(of: curves[index])
    for segment in curves[index].segments {
      let start = dot(of: segment.start, in: grid)
      let end = dot(of: segment.end, in: grid)
      let isLevel = abs(end.x - start.x) > abs(end.y - start.y)
      for offset in 0..<thickness {
        let (x, y): (Float, Float) = isLevel ? (0, Float(offset)) : (Float(offset), 0)
        grid.line(fromX: start.x + x, y: start.y + y, toX: end.x + x, y: end.y + y)
      }
    }
    return grid
  }

  /// The middle of a point's dot: lines side by side then stay so, where they are clipped too.
  private func dot(of point: Point, in grid: PixelGrid) -> (x: Float, y: Float) {
    let place = layout.place(of: point, columns: grid.dotColumns, rows: grid.dotRows)
    return (place.x.rounded(.down) + 0.5, place.y.rounded(.down) + 0.5)
  }

  /// In dots: the boundary and what has the focus stand out; a few lines may all be seen from afar.
  private func thickness(of curve: PlaneCurve) -> Int {
    guard !curve.owner.isBehind else { return isLarge && theme.isUnicode ? 2 : 1 }
    guard theme.glyphs == .braille else { return isLarge && theme.isUnicode ? 2 : 1 }
    guard curve.owner != .outline else { return 2 }
    let isBold = curve.isFocused || curve.owner == .decisionBoundary
    let isRoomy = layout.plot.size.columns >= 44 && neuronCount <= 4
    let isVast = layout.plot.size.columns >= 100
    guard !isLarge || isVast else { return isBold && layout.plot.size.columns >= 70 ? 3 : 2 }
    return (isBold ? 2 : 1) + (isRoomy ? 1 : 0) + (isLarge ? 1 : 0)
  }

  private var neuronCount: Int {
    curves.count { if case .neuron = $0.owner { true } else { false } }
  }

  private func style(_ index: Int, on background: Color) -> Style {
    let curve = curves[index]
    let color: Color =
      switch curve.owner {
      case .neuron(let neuron): theme.lineColor(neuron)
      case .decisionBoundary: theme.boundaryColor
      case .grid: theme.style(.dim).foreground
      case .edge, .outline: theme.edgeColor
      case .sheet(let index, let count):
        theme.style(ofClass: index, classCount: count, depth: .middle).foreground
      }
    let isBold = curve.isFocused || [.decisionBoundary, .outline].contains(curve.owner)
    return Style(foreground: color, background: background, attributes: isBold ? .bold : [])
  }
}
