import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import Training

/// The samples as marks, wherever a pane puts them.
struct SampleMarks {
  let state: InterfaceState
  let readings: Readings

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
    (0..<samples.count).map { index in
      let label = samples.labels.isEmpty ? 0 : samples.labels[index]
      return PlaneMark(
        point: place(samples, values, index), classIndex: label, isTest: isTest,
        isWrong: !samples.labels.isEmpty && predictedClass(of: index, values) != label,
        isCurrent: !isTest && state.snapshot?.currentSample == index)
    }
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
