import ArgumentParser
import Datasets
import Foundation
import ModelFiles
import NeuralNetwork
import ScenarioFormat

/// `hyperplane view`: a network that was trained elsewhere, over samples.
struct ViewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "view", abstract: "Look at a network that was trained elsewhere.",
    discussion: """
      Opens paused on the network of a .json file that 'hyperplane export' has written, or of a
      .safetensors file of fully connected layers: NAME.weight [neuron][input] and NAME.bias, in
      the order of the numbers in their names, as PyTorch's nn.Sequential has them. Such a file
      doesn't say its activation functions: --activation and --output do. Everything works as on a
      network of one's own, training too.
      """)

  @Argument(help: ArgumentHelp("The network: .json or .safetensors.", valueName: "FILE"))
  var model: String

  @Option(
    name: .customLong("data"),
    help: ArgumentHelp(
      "The samples: a file (.csv, .tsv) or a scenario's name.", valueName: "FILE"))
  var data: String

  @Option(help: ArgumentHelp("Samples: the column of the first input.", valueName: "column"))
  var x: String?

  @Option(help: ArgumentHelp("Samples: the column of the second input.", valueName: "column"))
  var y: String?

  @Option(help: ArgumentHelp("Samples: the column of the class.", valueName: "column"))
  var label: String?

  @Option(
    help: ArgumentHelp("The hidden layers' activation function, if the file doesn't say it."))
  var activation = ActivationFunction.tanh

  @Option(
    help: ArgumentHelp(
      "The output's: by default sigmoid for one output, softmax for more."))
  var output: ActivationFunction?

  @Flag(help: "The network was trained on inputs standardised by these samples.")
  var standardize = false

  @OptionGroup var program: ProgramOptions

  func run() throws {
    try program.watch(Beginning(try experiment()), isInputPiped: data == "-")
  }

  private func experiment() throws(Complaint) -> Experiment {
    var scenario = try samples()
    let given = Experiment(scenario)
    try scenario.take(
      try network(for: given), from: model, inputCount: given.dataset.inputCount)
    return Experiment(scenario)
  }

  private func samples() throws(Complaint) -> Scenario {
    guard ScenarioLocator.holdsSamples(data) else { return try ScenarioLocator.scenario(data) }
    return try ScenarioLocator.scenario(
      samples: data, columns: TableColumns(x: x, y: y, label: label), dropsMissing: false)
  }

  private func network(for experiment: Experiment) throws(Complaint) -> NetworkModel {
    let content = try InputFile.model(model).data()
    let plain = InputMap(
      features: experiment.inputMap.features,
      standardization: .identity(inputCount: experiment.inputMap.features.count))
    do throws(ModelError) {
      guard model.lowercased().hasSuffix(".safetensors") else {
        return try NetworkModel(json: content, file: HarmlessText.escaped(model))
      }
      return try NetworkModel(
        safetensors: content, file: HarmlessText.escaped(model),
        assuming: NetworkModel.Assumptions(
          hidden: activation, output: output,
          inputMap: standardize ? experiment.inputMap : plain,
          coordinateNames: experiment.dataset.inputNames,
          classNames: experiment.dataset.classNames))
    } catch {
      throw Complaint("\(error)")
    }
  }
}
