import Analysis
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

  /// What a sample looks like, wherever it lies.
  private typealias Traits = (classIndex: Int, isTest: Bool, isWrong: Bool, isCurrent: Bool)

  /// The marks in a plane; `place` says where a set's sample lies.
  func marks(at place: (Samples, Int) -> Point) -> [PlaneMark] {
    marks(at: { samples, _, index in place(samples, index) })
  }

  /// The marks in a plane; `place` gets the neurons' values for the set as well.
  func marks(at place: (Samples, LayerValues, Int) -> Point) -> [PlaneMark] {
    marks { samples, values, index, traits in
      PlaneMark(
        point: place(samples, values, index), classIndex: traits.classIndex,
        isTest: traits.isTest, isWrong: traits.isWrong, isCurrent: traits.isCurrent)
    }
  }

  /// The marks in a space; `place` gets the neurons' values for a set.
  func spaceMarks(at place: (LayerValues, Int) -> SpacePoint) -> [SpaceMark] {
    marks { _, values, index, traits in
      SpaceMark(
        point: place(values, index), classIndex: traits.classIndex, isTest: traits.isTest,
        isWrong: traits.isWrong)
    }
  }

  /// Training samples come after test samples, and so lie above them.
  private func marks<Mark>(
    _ make: (Samples, LayerValues, Int, Traits) -> Mark
  ) -> [Mark] {
    let dataset = state.experiment.dataset
    let test =
      state.options.showsTestPoints
      ? marks(of: dataset.test, values: readings.testValues, isTest: true, make) : []
    return test + marks(of: dataset.training, values: readings.trainingValues, isTest: false, make)
  }

  private func marks<Mark>(
    of samples: Samples, values: LayerValues, isTest: Bool,
    _ make: (Samples, LayerValues, Int, Traits) -> Mark
  ) -> [Mark] {
    let current =
      state.options.view == .backPropagation
      ? state.snapshot?.nextSample : state.snapshot?.currentSample
    return (0..<samples.count).map { index in
      let traits: Traits = (
        shape(of: index, samples), isTest, isWrong(index, samples, values),
        !isTest && index == current
      )
      return make(samples, values, index, traits)
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
      return values.outputClass(of: sample) != samples.labels[sample]
    }
    guard samples.inputCount == 2, let output = values.activations.last else { return false }
    return abs(output[sample] - samples.values[sample]) > reach / 4
  }
}
