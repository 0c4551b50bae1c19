import Analysis
public import NeuralNetwork
public import TextScreen

/// A picture of a function of one input: the samples, the network's output, and what each hidden
/// neuron adds to it.
public struct CurveFigure: Sendable {
  /// The input and the output that are shown: x the input, y the output, in data units.
  public var bounds: PlaneBounds
  /// The samples: x the input, y the target.
  public var samples: [Point]
  /// The test samples.
  public var testSamples: [Point]
  /// The network's output, by rising input.
  public var output: [Point]
  /// What each neuron of the last hidden layer adds to the output, `[neuron]`, by rising input.
  public var contributions: [[Point]]
  /// Where the pre-activation of a neuron of the first layer is 0, `[neuron]`.
  public var zeros: [Float?]
  /// The neuron that stands out, by its place in its layer.
  public var focusedNeuron: Int?
  /// A curve to hold the output against, by rising input; possibly none.
  public var reference: [Point] = []
  /// The place that the reader points at; its x is an input.
  public var probe: Point?

  /// Creates a picture.
  public init(
    bounds: PlaneBounds, samples: [Point] = [], testSamples: [Point] = [], output: [Point] = [],
    contributions: [[Point]] = [], zeros: [Float?] = [], focusedNeuron: Int? = nil,
    probe: Point? = nil
  ) {
    self.bounds = bounds
    self.samples = samples
    self.testSamples = testSamples
    self.output = output
    self.contributions = contributions
    self.zeros = zeros
    self.focusedNeuron = focusedNeuron
    self.probe = probe
  }

  /// Which cells show which part of the plane.
  public func layout(in area: Rectangle) -> PlaneLayout {
    PlaneLayout(area: area, bounds: bounds, showsLegend: false)
  }

  /// Draws the picture into an area; nothing outside it is touched.
  public func draw(into buffer: inout CellBuffer, area: Rectangle, theme: Theme) {
    let layout = layout(in: area)
    guard !layout.plot.isEmpty else { return }
    let fill = PlaneFill(region: nil, plot: layout.plot, theme: theme, isDiscretized: false)
    fill.draw(into: &buffer)
    PlaneLines(curves: curves, layout: layout, theme: theme).draw(into: &buffer, over: fill)
    let marks =
      testSamples.map { PlaneMark(point: $0, classIndex: 0, isTest: true) }
      + samples.map { PlaneMark(point: $0, classIndex: 0) }
    PlaneMarks(marks: marks, layout: layout, theme: theme).draw(into: &buffer, over: fill)
    drawZeros(into: &buffer, layout: layout, theme: theme)
    drawProbe(into: &buffer, layout: layout, theme: theme)
    PlaneAxes(layout: layout, theme: theme).draw(into: &buffer)
  }

  /// A neuron's number below the plot where its pre-activation is 0: its hyperplane is that point.
  private func drawZeros(into buffer: inout CellBuffer, layout: PlaneLayout, theme: Theme) {
    for (neuron, zero) in zeros.enumerated() {
      guard let zero,
        let position = layout.position(of: Point(x: zero, y: bounds.y.lowerBound))
      else { continue }
      var style = theme.lineStyle(neuron)
      style.attributes.insert(.reverse)
      buffer.write(
        "\(neuron + 1)", row: position.row, column: position.column, style: style,
        within: layout.plot)
    }
  }

  private func drawProbe(into buffer: inout CellBuffer, layout: PlaneLayout, theme: Theme) {
    guard let probe,
      let column = layout.position(of: Point(x: probe.x, y: bounds.y.lowerBound))?.column
    else { return }
    for row in layout.plot.rows where buffer[row, column].glyph == " " {
      buffer[row, column] = Cell(theme.isUnicode ? "┊" : ":", style: theme.style(.accent))
    }
    guard let position = layout.position(of: probe) else { return }
    ProbeMark(
      position: position,
      holdsSample: (samples + testSamples).contains { layout.position(of: $0) == position },
      isLarge: false
    ).draw(into: &buffer, within: layout.plot, theme: theme)
  }

  private var curves: [PlaneCurve] {
    let neurons = contributions.indices.map { neuron in
      PlaneCurve(
        .neuron(neuron), segments: Self.segments(contributions[neuron]),
        isFocused: neuron == focusedNeuron)
    }
    return [PlaneCurve(.grid, segments: Self.segments(reference))] + neurons + [
      PlaneCurve(.decisionBoundary, segments: Self.segments(output))
    ]
  }

  private static func segments(_ points: [Point]) -> [Segment] {
    zip(points, points.dropFirst()).map { Segment(start: $0, end: $1) }
  }
}
