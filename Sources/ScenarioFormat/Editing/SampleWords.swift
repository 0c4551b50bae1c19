import Datasets
import NeuralNetwork

/// What has become of some samples, in a few words.
enum SampleWords {
  /// "+ point (0.3, 0.4)", "− point (0, 1)", "point (0, 1) → (0.2, 1)"; of many, how many there
  /// were and are.
  static func text(from old: Samples, to new: Samples) -> String {
    let shared = min(old.count, new.count)
    let first = (0..<shared).first { !isSame($0, old, $0, new) } ?? shared
    switch new.count - old.count {
    case 1 where first == old.count: return "+ point \(place(new.point(first)))"
    case -1 where (first..<shared).allSatisfy { isSame($0 + 1, old, $0, new) }:
      return "− point \(place(old.point(first)))"
    case 0
    where first < shared
      && (first + 1..<shared).allSatisfy { isSame($0, old, $0, new) }:
      return "point \(place(old.point(first))) → \(place(new.point(first)))"
    case 0: return "other points"
    default: return "\(old.count) → \(new.count) points"
    }
  }

  private static func isSame(
    _ oldSample: Int, _ old: Samples, _ newSample: Int, _ new: Samples
  ) -> Bool {
    old.inputs(of: oldSample) == new.inputs(of: newSample)
      && (old.labels.isEmpty || old.labels[oldSample] == new.labels[newSample])
      && (old.values.isEmpty || old.values[oldSample] == new.values[newSample])
  }

  private static func place(_ point: Point) -> String {
    "(\(ShortNumber.text(point.x)), \(ShortNumber.text(point.y)))"
  }
}
