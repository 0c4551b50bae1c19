import Analysis
import NeuralNetwork

/// The coordinates of a landscape, and when they were chosen.
struct LandscapeCoordinates: Sendable, Hashable {
  let coordinates: ParameterCoordinates
  /// The newest epoch at that time.
  private let epoch: Int

  /// Chooses coordinates; the directions of a path stay until it is a quarter longer.
  ///
  /// - Parameters:
  ///   - axes: what the reader wants to see.
  ///   - fallback: what is shown of a path that has not led in two directions yet.
  ///   - path: the run's path.
  ///   - newestEpoch: the newest epoch of the run.
  ///   - previous: the coordinates of before, for the same axes of the same run.
  init(
    _ axes: LandscapeAxes, fallback: ParameterCoordinates, path: RunPath, newestEpoch: Int,
    previous: LandscapeCoordinates?
  ) {
    if axes == .path, let previous, previous.lasts(until: newestEpoch) {
      self = previous
      return
    }
    epoch = newestEpoch
    switch axes {
    case .parameters(let chosen): coordinates = chosen
    case .path:
      let directions = path.directions(like: previous?.directions)
      coordinates =
        directions.map { ParameterCoordinates(.path($0, start: path.firstParameters)) } ?? fallback
    }
  }

  private var directions: PathDirections? {
    if case .path(let directions, _) = coordinates.axes { directions } else { nil }
  }

  private func lasts(until newestEpoch: Int) -> Bool {
    directions != nil && newestEpoch >= epoch && newestEpoch <= epoch + epoch / 4
  }
}
