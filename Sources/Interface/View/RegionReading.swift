import Analysis
import Figures
import NeuralNetwork

/// The parts of the plane on each of which the same hidden neurons are on.
///
/// For networks of straight pieces they are exact polygons, in which all hidden layers have a say;
/// for others they are what the signs of the focused layer's neurons make of the samples of the
/// fill.
struct RegionReading: Sendable {
  /// The hidden layer that has the focus.
  let focusedLayer: Int
  /// The network as functions of the plane; nil unless it is linear in pieces and sees x₁ and x₂.
  let network: PlanarNetwork?
  /// The regions as polygons; nil without such a network.
  let exact: LinearRegions?
  /// The first layer's lines in the whole plane; nil where other features bend them, or where the
  /// layer has none.
  let arrangement: LineArrangement?
  /// The layers whose neurons part the plane.
  let layers: Range<Int>
  /// What of it the samples of the fill see.
  let combinations: SignCombinations
  /// The fill: the output's side or class, in a shade that tells how many neurons are on.
  let levels: RegionLevels
  /// What regions meet at; none where they are too many.
  let edges: [Segment]
  /// Where a single output changes sides, exactly; nil where regions are no polygons, and for
  /// several outputs.
  let decisionBoundary: [Segment]?

  /// So many contours still tell regions apart.
  private static let mostContours = 32

  /// Works the regions out.
  ///
  /// - Parameters:
  ///   - parameters: of a network of two inputs.
  ///   - inputMap: the way to its inputs.
  ///   - fields: its neurons over the plane that is shown.
  ///   - sides: what the fill shows without regions.
  ///   - focusedLayer: a hidden layer, 0 the first.
  init(
    of parameters: Parameters, inputMap: InputMap, fields: NetworkFields, sides: RegionLevels,
    focusedLayer: Int
  ) {
    self.focusedLayer = focusedLayer
    let hidden = parameters.architecture.layers.dropLast()
    let network = PlanarNetwork(parameters: parameters, inputMap: inputMap)
    self.network = network
    let exact = network.map { LinearRegions(of: $0, in: fields.grid.bounds) }
    self.exact = exact
    arrangement = Self.arrangement(of: parameters, inputMap)
    let isInPieces = hidden.allSatisfy(\.activation.isPiecewiseLinear)
    let firstJump = hidden.firstIndex(where: \.activation.isPiecewiseConstant)
    layers =
      isInPieces
      ? 0..<(firstJump.map { $0 + 1 } ?? hidden.count)
      : focusedLayer..<min(focusedLayer + 1, hidden.count)
    let distinct = arrangement.map { Set($0.distinct) }
    combinations = SignCombinations(of: fields, layers: layers) { layer, neuron in
      layer > 0 || distinct?.contains(neuron) != false
    }
    levels = sides.shaded(by: combinations.onCounts)
    edges = Self.edges(exact: exact, layers: layers, fields: fields)
    decisionBoundary = network.flatMap { network in
      guard let exact, exact.isComplete, network.layers.last?.width == 1 else { return nil }
      return exact.decisionBoundary(of: network)
    }
  }

  /// The lines of a first layer whose neurons have two sides.
  private static func arrangement(
    of parameters: Parameters, _ inputMap: InputMap
  ) -> LineArrangement? {
    let first = parameters.architecture.layers[0]
    guard inputMap.keepsLinesStraight, parameters.isFinite, first.activation.hasSides else {
      return nil
    }
    return LineArrangement(
      lines: (0..<first.width).map {
        AffineFunction(parameters: parameters, neuron: $0, inputMap: inputMap)
      })
  }

  private static func edges(
    exact: LinearRegions?, layers: Range<Int>, fields: NetworkFields
  ) -> [Segment] {
    guard exact == nil else { return exact?.edges.map(\.segment) ?? [] }
    let neurons = layers.flatMap { layer in
      (0..<fields.architecture.layers[layer].width).map { (layer, $0) }
    }
    guard neurons.count <= mostContours else { return [] }
    return neurons.flatMap { layer, neuron in
      fields.preActivation(layer: layer, neuron: neuron).contour(at: 0)
    }
  }

  /// The polygon that holds a point; nil where regions are no polygons, or too many.
  func region(at point: Point) -> LinearRegion? { exact?.region(at: point) }

  /// Where a hidden neuron's pre-activation is 0, exactly; nil where regions are no polygons.
  func segments(layer: Int, neuron: Int) -> [Segment]? {
    guard let exact, exact.isComplete else { return nil }
    return exact.edges.filter { $0.layer == layer && $0.neuron == neuron }.map(\.segment)
  }
}
