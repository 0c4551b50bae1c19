import Datasets
import Foundation
import NeuralNetwork
import ScenarioFormat
import TextScreen

/// How the training samples of an experiment are put into their classes.
struct Classification {
  /// `[target][prediction]`.
  let matrix: ConfusionMatrix
  private let names: [String]

  /// Classifies the training set; nil in a regression.
  init?(_ experiment: Experiment, _ parameters: Parameters) {
    guard experiment.trainingSet.holdsClasses else { return nil }
    matrix = parameters.confusionMatrix(on: experiment.trainingSet)
    names = experiment.dataset.classNames
  }

  /// A table for a person: for each class where its samples go, precision, recall and F₁.
  var lines: [String] {
    let titles =
      ["class"] + names.map { "as \($0)" } + ["precision", "recall", "F1"]
    let rows = matrix.counts.indices.map { index in
      [names[index]] + matrix.counts[index].map { "\($0)" }
        + [matrix.precision, matrix.recall, matrix.f1].map { String(format: "%.3f", $0[index]) }
    }
    return TextTable([titles] + rows, leading: 1).lines
  }
}
