import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen

extension InterfaceState {
  /// Changes the training samples; the network that they have trained stays.
  mutating func perform(_ action: PointAction) -> [Effect] {
    if let problemOfEditing { return refuse(problemOfEditing) }
    switch action {
    case .putFirst, .putSecond:
      guard let probe else { return placeCursor() }
      if dataset.classCount == 0 { return putValue(at: probe, isAsked: action == .putSecond) }
      choosePointClass(isSecond: action == .putSecond)
      return put(probe)
    case .put(let point, let classIndex):
      pointClass = classIndex
      return put(point)
    case .putValue(let point, let value):
      var samples = dataset.training
      samples.append(inputs: inputs(at: point), value: value)
      return take(samples)
    case .deleteNearest:
      guard let probe else { return placeCursor() }
      return delete(nearestSample(to: probe))
    case .delete(let sample): return delete(sample)
    }
  }

  private var dataset: Dataset { experiment.dataset }

  private func inputs(at point: Point) -> [Float] {
    dataset.inputCount == 1 ? [point.x] : [point.x, point.y]
  }

  /// Puts a point of the class that was chosen last.
  mutating func put(_ point: Point) -> [Effect] {
    guard dataset.classCount > 0 else { return putValue(at: point, isAsked: false) }
    var samples = dataset.training
    samples.append(inputs: inputs(at: point), label: min(pointClass, dataset.classCount - 1))
    return take(samples)
  }

  /// With one input the height is the value; with two it is the nearest sample's, or asked for.
  private mutating func putValue(at point: Point, isAsked: Bool) -> [Effect] {
    guard dataset.inputCount > 1 else { return perform(.putValue(point, point.y)) }
    let value = dataset.training.values[nearestSample(to: point)]
    guard isAsked else { return perform(.putValue(point, value)) }
    let place = "\(NumberText.short(point.x)) \(NumberText.short(point.y))"
    prompt = Prompt("point \(place) \(NumberText.short(value))")
    return []
  }

  private mutating func choosePointClass(isSecond: Bool) {
    if dataset.classCount == 2 {
      pointClass = isSecond ? 1 : 0
    } else if isSecond {
      pointClass = (pointClass + 1) % dataset.classCount
    }
  }

  /// There is no place yet: the next press of the key puts or takes a point there.
  private mutating func placeCursor() -> [Effect] {
    if options.view == .comparison { options.view = .overview }
    probe = centerOfPlane
    notice = Notice(
      text: "now there is a cursor: arrows or a click move it, p puts, x deletes",
      isRefusal: false)
    return []
  }

  /// Takes a sample away, unless it is the last one.
  mutating func delete(_ sample: Int) -> [Effect] {
    guard dataset.training.count > 1 else {
      return refuse("the last point stays: something must be left to learn")
    }
    var samples = dataset.training
    samples.remove(sample)
    return take(samples)
  }

  /// Asks the trainer for other samples.
  mutating func take(_ samples: Samples) -> [Effect] {
    perform(Action.training(.edit(.setTrainingSamples(samples))))
  }

  /// The training sample that lies nearest to a point on the screen: half rows are about as long as
  /// columns.
  func nearestSample(to point: Point) -> Int {
    let (samples, plane) = (dataset.training, plane)
    let (bounds, size) = (plane.bounds, plane.plot.size)
    let columns = Float(max(size.columns, 1)) / (bounds.x.upperBound - bounds.x.lowerBound)
    let rows = 2 * Float(max(size.rows, 1)) / (bounds.y.upperBound - bounds.y.lowerBound)
    let distances = (0..<samples.count).map { sample in
      let place = samples.point(sample)
      let (x, y) = ((place.x - point.x) * columns, (place.y - point.y) * rows)
      return x * x + y * y
    }
    return distances.indices.min { distances[$0] < distances[$1] } ?? 0
  }

  /// The training sample whose mark is drawn at a cell, if there is one.
  func sample(at position: Position) -> Int? {
    guard let point = plane.point(at: position) else { return nil }
    let sample = nearestSample(to: point)
    guard let mark = plane.position(of: dataset.training.point(sample)) else { return nil }
    // A few samples are drawn larger than a cell.
    let isLarge = dataset.training.count <= 16
    let columns = abs(mark.column - position.column)
    let rows = abs(mark.row - position.row)
    return columns <= (isLarge ? 2 : 1) && rows <= (isLarge ? 1 : 0) ? sample : nil
  }
}
