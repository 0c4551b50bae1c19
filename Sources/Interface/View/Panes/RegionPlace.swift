import Analysis
import Datasets
import NeuralNetwork
import ScenarioFormat
import TextScreen

/// The region at the probe, or in the middle of the plane: which neurons are on there, and which
/// formula holds.
struct RegionPlace {
  private let state: InterfaceState
  private let readings: Readings
  private let point: Point
  private let piece: LinearPiece?
  private let region: LinearRegion?

  /// Looks a region up.
  init(state: InterfaceState, readings: Readings, regions: RegionReading) {
    self.state = state
    self.readings = readings
    point = state.probe ?? state.centerOfPlane
    piece = regions.network?.piece(at: point)
    region = regions.region(at: point)
  }

  private var architecture: Architecture { state.experiment.architecture }
  private var dataset: Dataset { state.experiment.dataset }
  private var values: LayerValues {
    readings.parameters.layerValues(inputs: state.experiment.inputMap.inputs(of: point), count: 1)
  }

  /// Adds what there is to say.
  func add(to text: inout PaneText, columns: Int) {
    let x = NumberText.fixed(point.x, digits: 2)
    let y = NumberText.fixed(point.y, digits: 2)
    text.add(
      wrapping: "\(state.probe == nil ? "in the middle" : "at the probe") (\(x), \(y))", .title,
      columns: columns)
    let values = values
    for layer in 0..<architecture.hiddenLayerCount {
      addNeurons(of: layer, values, to: &text, columns: columns)
    }
    if let piece {
      addFormulas(piece, to: &text, columns: columns)
    } else {
      text.add(wrapping: "No one formula holds here: \(reason).", .dim, columns: columns)
    }
    addVerdict(values, to: &text, columns: columns)
    if let region {
      let share = Float(region.polygon.area / area) * 100
      text.add("\(NumberText.fixed(share, digits: 1)) % of what is shown", .dim)
    }
    if state.probe == nil { text.add("i asks about another place", .dim) }
  }

  /// Why the network is not linear in pieces.
  private var reason: String {
    let hidden = architecture.layers.dropLast()
    guard hidden.allSatisfy(\.activation.isPiecewiseLinear) else { return "the neurons are bent" }
    guard state.experiment.inputMap.keepsLinesStraight else { return "the inputs are bent" }
    return "a weight is no number any more"
  }

  /// The area of the part of the plane that is shown.
  private var area: Double { ConvexPolygon(readings.bounds).area }

  /// The numbers of the neurons that are on, then of those that are off.
  private func addNeurons(
    of layer: Int, _ values: LayerValues, to text: inout PaneText, columns: Int
  ) {
    let activation = architecture.layers[layer].activation
    guard activation.hasSides else { return }
    let isOn = values.preActivations[layer].map { activation.isOn(Double($0)) }
    let head = architecture.hiddenLayerCount > 1 ? "layer \(layer + 1) " : ""
    let on = isOn.indices.filter { isOn[$0] }
    let off = isOn.indices.filter { !isOn[$0] }
    func length(_ neurons: [Int]) -> Int {
      neurons.reduce(head.count + 4) { $0 + 1 + "\($1 + 1)".count }
    }
    guard max(length(on), length(off)) <= columns else {
      return text.add("\(head)\(on.count) of \(isOn.count) neurons on")
    }
    var pieces = [text.piece(head + "on", .text)]
    pieces += on.map {
      PaneText.Piece(text: " \($0 + 1)", style: state.style(ofLayer: layer, neuron: $0))
    }
    if on.isEmpty { pieces.append(text.piece(" none", .text)) }
    let rest = text.piece("off" + off.map { " \($0 + 1)" }.joined(), .dim)
    if off.isEmpty {
      text.add(pieces)
    } else if length(on) + length(off) <= columns {
      text.add(pieces + [text.piece("  ", .text), rest])
    } else {
      text.add(pieces)
      text.add([text.piece(String(repeating: " ", count: head.count), .text), rest])
    }
  }
}

extension RegionPlace {
  /// What the output says at the point.
  private func addVerdict(_ values: LayerValues, to text: inout PaneText, columns: Int) {
    let last = architecture.layers.count - 1
    let output = architecture.layers[last].activation
    let (z, a) = (values.preActivations[last], values.activations[last])
    func number(_ value: Float) -> String { NumberText.fixed(value, digits: 2) }
    guard z.count == 1 else {
      let winner = z.indices.max { z[$0] < z[$1] } ?? 0
      let name = dataset.classNames[winner]
      let share = output == .softmax ? ", P(\(name)) = \(number(a[winner]))" : ""
      return text.add(wrapping: "here \(name) wins\(share)", columns: columns)
    }
    if output == .linear { return text.add("here y = \(number(z[0]))") }
    let name = output == .sigmoid && dataset.classCount == 2 ? "P(\(dataset.classNames[1]))" : "y"
    text.add(wrapping: "here z = \(number(z[0])), \(name) = \(number(a[0]))", columns: columns)
  }

  private func addFormulas(_ piece: LinearPiece, to text: inout PaneText, columns: Int) {
    RegionFormulas(
      experiment: state.experiment, piece: piece, polygon: region?.polygon, point: point,
      bounds: readings.bounds
    ).add(to: &text, columns: columns)
  }
}
