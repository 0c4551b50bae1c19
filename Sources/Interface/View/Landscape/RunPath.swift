import Analysis
import Figures
import NeuralNetwork
import Training

/// Where a run has come by and where it is, in the space of its parameters.
struct RunPath {
  private let snapshot: TrainingSnapshot
  /// Where it was at past epochs, and at later ones if an earlier epoch is shown; as long as the
  /// network had as many weights and biases as now.
  let stops: [ParameterPath.Stop]

  /// The path of a run; nil before it has said where it is.
  init?(_ run: ComparedRun) {
    guard let snapshot = run.snapshot else { return nil }
    self.snapshot = snapshot
    let count = snapshot.parameters.values.count
    stops = (snapshot.timeline.earlierStops + snapshot.path.stops).filter {
      $0.parameters.count == count
    }
  }

  /// Which initial parameters it began with.
  var draw: Int { snapshot.draw }
  /// How far it has ever come.
  var newestEpoch: Int { snapshot.newestEpoch }
  /// Whether it trains on by itself.
  var isRunning: Bool { snapshot.isRunning }
  /// Where it is.
  var parameters: Parameters { snapshot.parameters }
  /// All that is known of where it was, `[stop][parameter]`.
  var allParameters: [[Float]] { stops.map(\.parameters) }
  /// Where it began, as far as that is known, `[parameter]`.
  var firstParameters: [Float] { stops.first?.parameters ?? parameters.values }
  /// Where it was last seen, `[parameter]`.
  var newestParameters: [Float] {
    snapshot.isLive ? parameters.values : stops.last?.parameters ?? parameters.values
  }

  /// Where it was up to the present, which comes last.
  var walked: [ParameterPath.Stop] {
    stops.filter { $0.epoch <= snapshot.epoch } + [
      ParameterPath.Stop(
        epoch: snapshot.epoch, loss: snapshot.training.loss, parameters: parameters.values)
    ]
  }

  /// The way over a plane.
  func walk(in coordinates: ParameterCoordinates, run: Int? = nil) -> LandscapeFigure.Walk {
    let walked = walked.map { coordinates.point(of: $0.parameters) }
    let ahead = stops.filter { $0.epoch > snapshot.epoch }.map {
      coordinates.point(of: $0.parameters)
    }
    return LandscapeFigure.Walk(
      walked: walked, ahead: ahead.isEmpty ? [] : walked.suffix(1) + ahead, run: run)
  }

  /// The two directions in which it leads most as seen from its newest stop; nil if it has not led
  /// in two directions.
  ///
  /// They run as those of before, else from the start to now, and from the start up in the middle.
  func directions(like old: PathDirections?) -> PathDirections? {
    guard stops.count > 2,
      let found = PathDirections(of: allParameters, about: newestParameters)
    else { return nil }
    if let old { return found.facing(old.x, old.y) }
    let start = firstParameters
    let middle = stops[stops.count / 2].parameters
    return found.facing(
      zip(newestParameters, start).map { $0 - $1 }, zip(middle, start).map { $0 - $1 })
  }
}
