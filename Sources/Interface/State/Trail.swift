import NeuralNetwork
import Training

/// Where a run has come by of late: its parameters at the epochs that were shown.
struct Trail: Sendable {
  /// How many epochs it looks back.
  static let length = 10

  private struct Stop: Sendable {
    let draw: Int
    let epoch: Int
    let parameters: Parameters
  }

  /// By rising epoch, none older than the first that is `length` epochs back.
  private var stops: [Stop] = []

  /// Takes a snapshot in; going back, other initial weights, or another shape take the trail back
  /// too.
  mutating func append(_ snapshot: TrainingSnapshot) {
    guard snapshot.shownCount == 0 else { return }
    stops.removeAll {
      $0.epoch >= snapshot.epoch || $0.draw != snapshot.draw
        || $0.parameters.architecture != snapshot.parameters.architecture
    }
    stops.append(
      Stop(draw: snapshot.draw, epoch: snapshot.epoch, parameters: snapshot.parameters))
    if let oldest = stops.lastIndex(where: { $0.epoch <= snapshot.epoch - Self.length }) {
      stops.removeFirst(oldest)
    }
  }

  /// The parameters ten epochs before the newest, or the nearest that were shown before that.
  var earlier: Parameters? {
    guard let newest = stops.last, let first = stops.first,
      first.epoch <= newest.epoch - Self.length
    else { return nil }
    return first.parameters
  }
}
