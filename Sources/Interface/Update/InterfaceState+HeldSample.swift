import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen

/// A training sample in the grip of the mouse.
extension InterfaceState {
  /// The sample goes as far as the mouse has gone, so that it doesn't jump when it is touched.
  mutating func drag(_ sample: Int, from start: Point, to point: Point) {
    guard foresight.held != nil || point != start else { return }
    holdSamples(nil)
    var samples = experiment.dataset.training
    guard sample < samples.count else { return }
    let place = samples.point(sample)
    samples.move(
      sample, to: Point(x: place.x + point.x - start.x, y: place.y + point.y - start.y))
    holdSamples(samples)
  }

  /// What was moved is an edit now; what was only clicked is looked at.
  mutating func releaseSample(at position: Position) -> [Effect] {
    guard let samples = foresight.held else {
      probe = plane.point(at: position) ?? probe
      return []
    }
    holdSamples(nil)
    guard samples != experiment.dataset.training else { return [] }
    return take(samples)
  }
}
