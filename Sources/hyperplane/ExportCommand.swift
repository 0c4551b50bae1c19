import App
import ArgumentParser
import Datasets
import Foundation
import Glibc
import Interface
import ModelFiles
import NeuralNetwork
import ScenarioFormat
import Training

/// `hyperplane export`: a trained network as a file for another program.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write a trained network for another program.",
    discussion: """
      json and safetensors can be read back; safetensors is what PyTorch's nn.Sequential loads;
      python is a function that needs nothing but Python; formula is for reading.
      """)

  @OptionGroup var scenario: ScenarioOptions

  @Option(
    help: ArgumentHelp(
      "The epoch to train to; by default 0, or where a session was saved.", valueName: "number"))
  var epoch: Int?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "What to write; by default what the file's name says, else json.", valueName: "name"))
  var named: ModelFormat?

  @Option(help: ArgumentHelp("Where to write it; by default the output.", valueName: "FILE"))
  var output: String?

  private var format: ModelFormat {
    named ?? ModelFormat.allCases.first { output?.hasSuffix("." + $0.suffix) == true } ?? .json
  }

  func validate() throws {
    guard epoch.map({ (0...100_000_000).contains($0) }) ?? true else {
      throw ValidationError("--epoch is \(epoch ?? 0); it must be 0 to 100000000.")
    }
    guard format != .safetensors || output != nil || isatty(STDOUT_FILENO) == 0 else {
      throw ValidationError("safetensors is not text: name a file with --output.")
    }
  }

  func run() throws {
    let run = try scenario.beginning().makeRun()
    if let epoch { run.train(toEpoch: epoch) }
    let model = NetworkModel(run.experiment, run.snapshot().parameters)
    let content = try model.bytes(as: format)
    guard let output else { return FileHandle.standardOutput.write(Data(content)) }
    let request = FileRequest(
      path: output, content: content, words: "the network", collision: .replace)
    do throws(FileProblem) {
      _ = try FileStore.write(request)
    } catch {
      throw Complaint("\(HarmlessText.escaped(output)): \(error.text)")
    }
  }
}
