import App
import ArgumentParser
import Datasets
import Glibc
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

      With --follow it shows each new version of the file, which another program goes on training;
      Space stays at one and goes along again, the arrows step back and forth. In PyTorch, once an
      epoch: safetensors.torch.save_file(model.state_dict(), "model.safetensors").
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

  @Flag(help: "Go along with the file while another program writes it anew.")
  var follow = false

  @OptionGroup var program: ProgramOptions

  func run() throws {
    var samples = try samples()
    // Who trains elsewhere holds back other samples, if any.
    if follow { samples.testShare = 0 }
    let reader = ModelReader(
      file: model, samples: Experiment(samples), hidden: activation, output: output,
      isStandardized: standardize)
    let scenario = try first(of: reader)
    let source = follow ? ModelWatch(reader, holding: scenario).source : nil
    try program.watch(
      Beginning(source?.experiment ?? Experiment(scenario)), isInputPiped: data == "-",
      source: source)
  }

  /// The network at the beginning; a file that is followed may still have to come, or to become
  /// whole.
  private func first(of reader: ModelReader) throws(Complaint) -> Scenario {
    if follow, access(model, F_OK) != 0 {
      StandardError.write("waiting for \(HarmlessText.escaped(model))\n")
      while access(model, F_OK) != 0 { usleep(100_000) }
    }
    var patience = follow ? 20 : 0
    while true {
      do throws(Complaint) {
        return try reader.scenario(try InputFile.model(model).data())
      } catch {
        guard patience > 0 else { throw error }
        patience -= 1
        usleep(100_000)
      }
    }
  }

  private func samples() throws(Complaint) -> Scenario {
    guard ScenarioLocator.holdsSamples(data) else { return try ScenarioLocator.scenario(data) }
    return try ScenarioLocator.scenario(
      samples: data, columns: TableColumns(x: x, y: y, label: label), dropsMissing: false)
  }
}
