import Analysis
import Figures
import NeuralNetwork
import TextScreen

/// Pictures of made-up numbers, so that a change of the engine cannot repaint them.
enum Pictures {
  static let bounds = PlaneBounds(x: -2...2, y: -1...1)

  /// A field over the cells that a plane figure fills in an area.
  static func field(
    of figure: PlaneFigure, in area: Rectangle, _ value: (Float, Float) -> Float
  ) -> ScalarField? {
    figure.layout(in: area).grid.map { grid in
      let values = (0..<grid.rows).flatMap { row in
        (0..<grid.columns).map { column in
          let point = grid.point(row: row, column: column)
          return value(point.x, point.y)
        }
      }
      return ScalarField(grid: grid, values: values)
    }
  }

  /// A plane with everything on it: a fill, three lines, samples of all kinds, a probe.
  static func plane(in area: Rectangle, sampleCount: Int = 20) -> PlaneFigure {
    var figure = PlaneFigure(
      bounds: bounds, curves: curves, marks: marks(sampleCount), probe: Point(x: 1.2, y: 0.6),
      classNames: ["no", "yes"], quantity: "P(yes)")
    figure.region = field(of: figure, in: area) { x, y in 0.5 + 0.25 * (x + y) }
      .map { RegionLevels(signed: $0) }
    return figure
  }

  static let curves = [
    PlaneCurve(
      .neuron(0), segments: [Segment(start: Point(x: -2, y: -1), end: Point(x: 2, y: 1))],
      positiveSide: .direction(Point(x: -1, y: 2))),
    PlaneCurve(
      .neuron(1), segments: [Segment(start: Point(x: 0.5, y: -1), end: Point(x: 0.5, y: 1))],
      positiveSide: .direction(Point(x: 1, y: 0)), isFocused: true),
    PlaneCurve(
      .decisionBoundary, segments: [Segment(start: Point(x: 1, y: -1), end: Point(x: -1, y: 1))]),
  ]

  /// Two rows of samples: every other one of class 1, some for testing, wrong, or current.
  static func marks(_ count: Int) -> [PlaneMark] {
    (0..<count).map { index in
      PlaneMark(
        point: Point(
          x: -1.8 + 3.6 * Float(index / 2) / Float(max(count / 2, 1)),
          y: index.isMultiple(of: 2) ? 0.5 : -0.5),
        classIndex: index % 2, isTest: index % 5 == 3, isWrong: index == 4, isCurrent: index == 6)
    }
  }

  /// A network whose weights are all told apart, with a made-up thumbnail for each neuron.
  static func network(_ widths: [Int], in area: Rectangle) -> NetworkDiagram {
    let layers = widths.dropFirst().map { Architecture.Layer(width: $0, activation: .tanh) }
    let architecture = Architecture(inputCount: widths[0], layers: layers)
    let values = (0..<architecture.parameterCount).map { index -> Float in
      Float(index * 37 % 19) / 9 - 1
    }
    let layout = NetworkDiagramLayout(area: area, architecture: architecture)
    let nodes = architecture.layers.indices.map { layer -> [NetworkDiagram.Node] in
      let thumbnail = layout.thumbnail(ofLayer: layer)
      let isOutput = layer == layers.count - 1
      return (0..<architecture.layers[layer].width).map { neuron -> NetworkDiagram.Node in
        var node = NetworkDiagram.Node(name: isOutput ? "y" : "h\(neuron + 1)")
        node.thumbnail = Self.thumbnail(thumbnail, tilt: Float(neuron) - 1)
        node.caption = neuron == 0 ? "NAND" : nil
        node.isLineVisible = isOutput ? nil : neuron != 1
        node.isFocused = layer == 0 && neuron == 0
        return node
      }
    }
    return NetworkDiagram(
      inputNames: (1...widths[0]).map { "x\($0)" }, layers: nodes,
      parameters: Parameters(architecture: architecture, values: values))
  }

  private static func thumbnail(_ size: Size, tilt: Float) -> RegionLevels? {
    guard !size.isEmpty else { return nil }
    let grid = SampleGrid(bounds: bounds, columns: size.columns, rows: 2 * size.rows)
    let values = (0..<grid.count).map { index -> Float in
      let point = grid.point(row: index / grid.columns, column: index % grid.columns)
      return 0.5 + 0.25 * (point.x + tilt * point.y)
    }
    return RegionLevels(signed: ScalarField(grid: grid, values: values))
  }

  /// A valley on a slope, with a way that comes down into it and goes on.
  static func landscape(in area: Rectangle) -> LandscapeFigure {
    let layout = LandscapeFigure.layout(in: area, bounds: bounds)
    let coarse = SampleGrid(bounds: bounds, columns: 24, rows: 16)
    let losses = ScalarField(
      grid: coarse,
      values: coarse.points.map { point in
        let across = point.y - 0.3 * point.x
        return 0.02 + across * across + 0.05 * (point.x - 1) * (point.x - 1)
      })
    let pixels = layout.grid ?? coarse
    return LandscapeFigure(
      relief: LossRelief(losses, pixels: pixels),
      walks: [
        LandscapeFigure.Walk(
          walked: [Point(x: -1.6, y: 0.7), Point(x: 0.4, y: -0.6), Point(x: 1.2, y: -0.1)], run: 1),
        LandscapeFigure.Walk(
          walked: [Point(x: -1.6, y: 0.7), Point(x: -1.2, y: -0.7), Point(x: 0.2, y: 0.2)],
          ahead: [Point(x: 0.2, y: 0.2), Point(x: 1, y: 0.3)]),
      ], names: ("w1 >", "w2 ^"), label: { "\(Float(Int($0 * 1000)) / 1000)" })
  }

  /// A loss with a hollow and a valley, and a ball that is on its way.
  static let profile = LossProfileFigure(
    bounds: PlaneBounds(x: -2...2, y: 0...2),
    profile: (0...80).map { step in
      let x = Float(step) / 20 - 2
      return Point(x: x, y: 0.2 * (x * x - 1) * (x * x - 1) - 0.1 * x + 0.3)
    }, startProfile: [Point(x: -2, y: 1), Point(x: 2, y: 1.5)],
    walked: [Point(x: -1.6, y: 1.7), Point(x: -1.2, y: 1.1), Point(x: -1, y: 0.4)])

  /// Three ways that part from each other, the last one shown.
  static let branches = BranchPlot(
    branches: [(0, 0, 40, Float(0.97)), (1, 15, 60, 0.9), (2, 25, 50, 0.94)].map {
      place, first, last, factor in
      BranchPlot.Branch(
        name: "\(place)",
        losses: (first...last).map { epoch in
          BranchPlot.Loss(
            epoch: epoch,
            value: (0..<epoch).reduce(Float(1)) { loss, _ in loss * factor })
        }, place: place, isShown: place == 2)
    }, currentEpoch: 33)

  /// A loss that falls by half every ten epochs, with a test loss above it.
  static let losses = (0...40).map { epoch in
    let loss = (0..<epoch).reduce(Float(0.7)) { loss, _ in loss * 0.933 }
    return LossPlot.Entry(epoch: epoch, training: loss, test: loss * 0.8 + 0.2)
  }
}

/// An empty buffer and the area that covers it.
func canvas(_ columns: Int, _ rows: Int) -> (buffer: CellBuffer, area: Rectangle) {
  let buffer = CellBuffer(size: Size(columns: columns, rows: rows))
  return (buffer, buffer.bounds)
}

/// Every kind of terminal, by a name for its golden file.
let terminals: [(name: String, theme: Theme)] = [
  ("indexed", Theme()), ("light", Theme(palette: .light)), ("basic", Theme(colorDepth: .basic)),
  ("none", Theme(colorDepth: .none)),
  ("ascii", Theme(colorDepth: .none, glyphs: .ascii)),
]
