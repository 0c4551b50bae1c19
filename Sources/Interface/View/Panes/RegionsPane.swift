import Analysis
import Datasets
import NeuralNetwork
import ScenarioFormat
import TextScreen

/// How many regions the hidden neurons part the plane into, and what the network is in one of them.
struct RegionsPane: PaneContent {
  let state: InterfaceState
  let readings: Readings

  private var architecture: Architecture { state.experiment.architecture }
  private var hidden: ArraySlice<Architecture.Layer> { architecture.layers.dropLast() }

  var title: String {
    guard let regions = readings.regions else { return "Regions" }
    guard regions.network != nil else { return "Regions: signs" }
    return isOfSteps ? "Regions: cells" : "Regions: linear pieces"
  }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    var text = PaneText(theme: state.theme)
    let columns = area.size.columns - 2
    guard let regions = readings.regions else {
      text.add(wrapping: "regions are parts of a plane: of two inputs", .dim, columns: columns)
      return text.draw(into: &buffer, area: area)
    }
    if let exact = regions.exact {
      addCounts(of: exact, to: &text, columns: columns)
    } else {
      addCombinations(of: regions, to: &text, columns: columns)
    }
    addBound(of: regions, to: &text, columns: columns)
    if area.size.rows >= Self.roomyRowCount { text.addGap() }
    RegionPlace(state: state, readings: readings, regions: regions)
      .add(to: &text, columns: columns)
    text.draw(into: &buffer, area: area)
  }

  /// Fewer rows than this have none to leave empty.
  private static let roomyRowCount = 17

  private var isOfSteps: Bool { hidden.contains { $0.activation.isPiecewiseConstant } }

  /// A line a layer: its neurons, and the regions that there are once it has cut.
  private func addCounts(of exact: LinearRegions, to text: inout PaneText, columns: Int) {
    guard !hidden.isEmpty else {
      return text.add(
        wrapping: "No hidden layer: one formula holds everywhere.", columns: columns)
    }
    text.add(isOfSteps ? "cells on the screen" : "regions on the screen", .title)
    for (layer, count) in exact.counts.enumerated() {
      let neurons = DisplayWidth.aligned("\(hidden[layer].width)", to: 3)
      let number = DisplayWidth.aligned(NumberText.grouped(count), to: 6)
      text.add([
        text.piece("layer \(layer + 1) \(neurons) \(hidden[layer].activation.rawValue)", .text),
        text.piece(number, .accent),
      ])
    }
    guard exact.isComplete else {
      let limit = NumberText.grouped(exact.limit)
      return text.add(
        wrapping: "layer \(exact.counts.count + 1) makes more than \(limit): too many to draw one "
          + "by one. Shades tell how many neurons are on.", .warning, columns: columns)
    }
    if isOfSteps, hidden.count > 1 {
      text.add(
        wrapping: "Behind steps no layer draws lines: it names unions of cells.", .dim,
        columns: columns)
    }
  }

  /// What can be seen of regions that are no polygons.
  private func addCombinations(
    of regions: RegionReading, to text: inout PaneText, columns: Int
  ) {
    let isInPieces = hidden.allSatisfy(\.activation.isPiecewiseLinear)
    let name = isInPieces ? "all layers" : "layer \(regions.layers.lowerBound + 1)"
    text.add("combinations of signs, \(name)", .title)
    text.add("\(NumberText.grouped(regions.combinations.count)) seen on the screen", .accent)
    if !isInPieces, hidden.count > 1 { text.add("< > another layer", .dim) }
  }

  /// How many cells the first layer's lines make in the whole plane, and could make at most.
  private func addBound(of regions: RegionReading, to text: inout PaneText, columns: Int) {
    guard let arrangement = regions.arrangement, regions.layers.contains(0) else { return }
    let width = architecture.layers[0].width
    let most = LineArrangement.largestCellCount(lineCount: width)
    let pairs = width * (width - 1) / 2
    text.add(
      wrapping:
        "layer 1, whole plane: \(NumberText.grouped(arrangement.cellCount)) "
        + "of at most 1 + \(width) + \(pairs) = \(NumberText.grouped(most))", .dim, columns: columns
    )
  }
}
