import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import Training

/// The samples as marks, wherever a pane puts them.
struct SampleMarks {
  private let state: InterfaceState
  private let readings: Readings
  /// The largest magnitude of a target.
  private let reach: Float

  /// Marks for what a state and its readings say.
  init(state: InterfaceState, readings: Readings) {
    self.state = state
    self.readings = readings
    reach = state.experiment.trainingSet.targetReach
  }

  /// The marks, training samples above test samples; `place` says where a set's sample lies.
  func marks(at place: (Samples, Int) -> Point) -> [PlaneMark] {
    marks(at: { samples, _, index in place(samples, index) })
  }

  /// The marks; `place` gets the neurons' values for the set as well.
  func marks(at place: (Samples, LayerValues, Int) -> Point) -> [PlaneMark] {
    let dataset = state.experiment.dataset
    let test =
      state.options.showsTestPoints
      ? marks(of: dataset.test, values: readings.testValues, isTest: true, at: place) : []
    return test
      + marks(of: dataset.training, values: readings.trainingValues, isTest: false, at: place)
  }

  private func marks(
    of samples: Samples, values: LayerValues, isTest: Bool,
    at place: (Samples, LayerValues, Int) -> Point
  ) -> [PlaneMark] {
    let current =
      state.options.view == .backPropagation
      ? state.snapshot?.nextSample : state.snapshot?.currentSample
    return (0..<samples.count).map { index in
      PlaneMark(
        point: place(samples, values, index), classIndex: shape(of: index, samples),
        isTest: isTest, isWrong: isWrong(index, samples, values),
        isCurrent: !isTest && index == current)
    }
  }

  /// The class; of a function of two inputs the sign.
  private func shape(of sample: Int, _ samples: Samples) -> Int {
    guard samples.labels.isEmpty else { return samples.labels[sample] }
    return samples.inputCount == 2 && samples.values[sample] >= 0 ? 1 : 0
  }

  /// Whether a sample is put into another class, or the value of two inputs is missed by more than
  /// a quarter of the largest one; a curve shows how far it is off by itself.
  private func isWrong(_ sample: Int, _ samples: Samples, _ values: LayerValues) -> Bool {
    guard samples.labels.isEmpty else {
      return predictedClass(of: sample, values) != samples.labels[sample]
    }
    guard samples.inputCount == 2, let output = values.activations.last else { return false }
    return abs(output[sample] - samples.values[sample]) > reach / 4
  }

  private func predictedClass(of sample: Int, _ values: LayerValues) -> Int {
    let layers = state.experiment.architecture.layers
    let output = values.preActivations[layers.count - 1]
    let classCount = layers[layers.count - 1].width
    guard classCount > 1 else { return output[sample] >= 0 ? 1 : 0 }
    return (0..<classCount).max {
      output[$0 * values.count + sample] < output[$1 * values.count + sample]
    } ?? 0
  }
}
