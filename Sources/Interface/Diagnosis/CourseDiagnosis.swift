import Analysis
import Datasets
import NeuralNetwork
import ScenarioFormat
import Training

/// What the course of a run gives away: its outcome, its losses, and how steep the loss is now.
struct CourseDiagnosis {
  let experiment: Experiment
  let snapshot: TrainingSnapshot
  /// Of the shown parameters for the training set.
  let values: LayerValues
  let prospects: Prospects

  private var hyperparameters: Hyperparameters { experiment.hyperparameters }
  private var course: LossCourse {
    LossCourse(snapshot.curve, chanceLoss: prospects.chanceLoss)
  }

  /// A run that goes no further.
  var end: [Finding] {
    switch snapshot.outcome {
    case .diverged(let epoch): [.diverged(lastFiniteEpoch: epoch)]
    case .cycling(let epoch, let period): [.cycling(sinceEpoch: epoch, period: period)]
    case .learning, .stuck, .goalReached: []
    }
  }

  /// A loss that jumps up and down, or climbs.
  var jumps: [Finding] {
    if case .diverged = snapshot.outcome { return [] }
    guard hyperparameters.rule == .backpropagation else { return [] }
    return course.jump.map { [.jumps($0)] } ?? []
  }

  /// A loss that has come to rest.
  var rest: [Finding] {
    guard case .stuck(let epoch, let loss) = snapshot.outcome else { return [] }
    let share = prospects.steepness.flatMap { start in
      experiment.lossSurface(at: snapshot.parameters).map { $0.steepness / max(start, 1e-12) }
    }
    let labels = experiment.dataset.training.labels
    let shared = labels.isEmpty ? nil : SharedHiddenPoint(values: values, labels: labels)
    return [.rest(sinceEpoch: epoch, loss: loss, slopeShare: share, shared: shared)]
  }

  /// A gradient that is lost on its way back through three hidden layers and more.
  var vanishing: [Finding] {
    let architecture = experiment.architecture
    guard architecture.hiddenLayerCount > 2,
      let surface = experiment.lossSurface(at: snapshot.parameters)
    else { return [] }
    let first = surface.meanSteepness(ofLayer: 0)
    let last = surface.meanSteepness(ofLayer: architecture.layers.count - 1)
    return first > 0 && first * 1_000 < last ? [.vanishing(first: first, last: last)] : []
  }

  /// A loss that falls by steps far shorter than they could be: steadily, and yet it takes more
  /// than 500 epochs for half of it.
  var slowness: [Finding] {
    guard hyperparameters.rule == .backpropagation, let time = course.halvingTime, time > 500,
      let room
    else { return [] }
    return [.slow(halvingTime: time, betterRate: hyperparameters.learningRate * min(room, 100))]
  }

  /// By what the learning rate could be multiplied; nil if it is no reason to be slow.
  ///
  /// An update of gradient descent multiplies an error in the direction in which the loss bends
  /// most by 1 − ηλ. It is slow if that direction alone takes more than 40 epochs, and there is
  /// room if η is less than a hundredth of 2/λ, from where on steps lead out of the valley; a
  /// twentieth of it is safe. Adam and RMSProp change a weight by about η an update, whatever the
  /// gradient: slow is less than 1 in 200 epochs.
  private var room: Float? {
    let rate = snapshot.learningRate ?? hyperparameters.learningRate
    switch hyperparameters.optimizer {
    case .gradientDescent: return room(effectiveRate: rate)
    case .momentum(let momentum), .nesterov(let momentum):
      return room(effectiveRate: rate / (1 - momentum))
    case .rmsProp, .adam, .adamW:
      let reach = rate * Float(updatesPerEpoch)
      return reach < 1 / 200 ? 0.1 / reach : nil
    case .adaGrad: return nil
    }
  }

  private func room(effectiveRate rate: Float) -> Float? {
    // A plateau on the way bends little; what the start bears is asked as well.
    let places = [snapshot.parameters, experiment.initialParameters]
    let curvature = places.compactMap { experiment.lossSurface(at: $0)?.largestCurvature() }.max()
    guard let curvature, rate * curvature < 0.02,
      rate * curvature * Float(updatesPerEpoch) < 1 / 40
    else { return nil }
    return 0.1 / (rate * curvature)
  }

  private var updatesPerEpoch: Int {
    let size = max(hyperparameters.miniBatchSize, 1)
    return max((experiment.trainingSet.count + size - 1) / size, 1)
  }
}
