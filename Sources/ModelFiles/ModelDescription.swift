import Foundation
import NeuralNetwork

/// All of a model but its weights and biases, as its files have it.
struct ModelDescription: Codable {
  /// One input of the network.
  struct Input: Codable {
    /// What is worked out from a point, by its name in a scenario: `x1`, `x1^2`.
    var feature: String
    /// What is taken away from it.
    var mean: Float
    /// What it is then divided by.
    var deviation: Float
  }

  /// What the coordinates of a point are called.
  var coordinates: [String]
  /// The inputs of the network.
  var inputs: [Input]
  /// The activation function of each layer.
  var activations: [String]
  /// What the classes are called; empty for a function.
  var classes: [String]

  /// Describes a model.
  init(_ model: NetworkModel) {
    let standardization = model.inputMap.standardization
    coordinates = model.coordinateNames
    inputs = model.inputMap.features.indices.map { index in
      Input(
        feature: model.inputMap.features[index].rawValue, mean: standardization.means[index],
        deviation: standardization.deviations[index])
    }
    activations = model.architecture.layers.map(\.activation.rawValue)
    classes = model.classNames
  }

  /// The way from a point to the inputs.
  ///
  /// - Throws: `ModelError` when a feature is unknown or a deviation is 0.
  func inputMap(file: String) throws(ModelError) -> InputMap {
    let features = inputs.compactMap { InputFeature(rawValue: $0.feature) }
    let isWhole =
      inputs.allSatisfy { $0.mean.isFinite && $0.deviation.isFinite && $0.deviation != 0 }
    guard features.count == inputs.count, !inputs.isEmpty, isWhole,
      (1...2).contains(coordinates.count),
      coordinates.count == 2 || !features.contains(where: \.needsSecond)
    else {
      let known = InputFeature.allCases.map(\.rawValue).joined(separator: ", ")
      throw ModelError(
        file: file,
        problem:
          "its inputs make no sense: one or two coordinates, and features of them (\(known)) "
          + "with a mean and a deviation that is not 0")
    }
    return InputMap(
      features: features,
      standardization: Standardization(
        means: inputs.map(\.mean), deviations: inputs.map(\.deviation)))
  }

  /// The activation functions.
  ///
  /// - Throws: `ModelError` when one is unknown, or softmax is not the last.
  func functions(file: String) throws(ModelError) -> [ActivationFunction] {
    let functions = activations.compactMap { ActivationFunction(rawValue: $0) }
    guard functions.count == activations.count, !functions.dropLast().contains(.softmax) else {
      let known = ActivationFunction.allCases.map(\.rawValue).joined(separator: ", ")
      throw ModelError(
        file: file, problem: "an activation is not one of \(known), softmax only as the last")
    }
    return functions
  }
}
