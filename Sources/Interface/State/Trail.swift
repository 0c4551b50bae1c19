import NeuralNetwork
import Training

/// Where a run has come by: its parameters at some of the epochs that were shown.
struct Trail: Sendable {
  /// An epoch's end with its parameters.
  struct Stop: Sendable {
    let epoch: Int
    let parameters: Parameters
  }

  /// By rising epoch.
  private(set) var stops: [Stop] = []

  private static let mostStops = 64

  /// Takes a snapshot in; one from before goes back with the trail.
  mutating func append(_ snapshot: TrainingSnapshot) {
    guard snapshot.shownCount == 0 else { return }
    stops.removeAll { $0.epoch >= snapshot.epoch }
    stops.append(Stop(epoch: snapshot.epoch, parameters: snapshot.parameters))
    // Half of the old ones go, so that the trail stays as long and becomes coarser.
    guard stops.count > Self.mostStops else { return }
    let half = Self.mostStops / 2
    stops = stride(from: 0, to: half, by: 2).map { stops[$0] } + stops[half...]
  }

  /// The parameters so many epochs before one, or the latest known before that.
  func parameters(before epoch: Int, by distance: Int) -> Parameters? {
    stops.last { $0.epoch <= epoch - distance }?.parameters
  }
}
