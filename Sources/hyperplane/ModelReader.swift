import Datasets
import Foundation
import ModelFiles
import NeuralNetwork
import ScenarioFormat

/// Turns the bytes of a model file into what is shown: the network over samples.
struct ModelReader {
  /// The file, as it was typed.
  let file: String
  /// The samples, with a network that doesn't matter.
  let samples: Experiment
  /// The hidden layers' activation function, if the file doesn't say it.
  let hidden: ActivationFunction
  /// The output's; nil takes what is usual.
  let output: ActivationFunction?
  /// Whether the network was trained on inputs standardised by the samples.
  let isStandardized: Bool

  /// The file's name for a message, without its folder.
  var name: String { HarmlessText.escaped(URL(fileURLWithPath: file).lastPathComponent) }

  /// The samples with the network that the bytes hold.
  ///
  /// - Throws: `Complaint` that names the file and what is wrong with it.
  func scenario(_ content: Data) throws(Complaint) -> Scenario {
    var scenario = samples.scenario
    try scenario.take(
      try network(content), from: file, inputCount: samples.dataset.inputCount)
    return scenario
  }

  private func network(_ content: Data) throws(Complaint) -> NetworkModel {
    do throws(ModelError) {
      guard file.lowercased().hasSuffix(".safetensors") else {
        return try NetworkModel(json: content, file: HarmlessText.escaped(file))
      }
      return try NetworkModel(
        safetensors: content, file: HarmlessText.escaped(file), assuming: assumptions)
    } catch {
      throw Complaint("\(error)")
    }
  }

  private var assumptions: NetworkModel.Assumptions {
    let plain = InputMap(
      features: samples.inputMap.features,
      standardization: .identity(inputCount: samples.inputMap.features.count))
    return NetworkModel.Assumptions(
      hidden: hidden, output: output, inputMap: isStandardized ? samples.inputMap : plain,
      coordinateNames: samples.dataset.inputNames, classNames: samples.dataset.classNames)
  }
}
