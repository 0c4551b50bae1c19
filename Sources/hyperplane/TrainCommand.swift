import ArgumentParser
import NeuralNetwork
import ScenarioFormat
import Training

/// `hyperplane train`: trains without a screen and says how it goes.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Train without a terminal; the exit status tells the goal.",
    discussion: """
      Prints the loss and the accuracy at each epoch's end and, in the end, how the classes came out
      and whether the goal was reached: exit status 0; 1 if not. A scenario's stop rules end it
      earlier. A session is trained on from where it was saved.
      With --json each line is an object, the last one with the weights and biases; with
      --csv each is a row.
      """)

  @OptionGroup var scenario: ScenarioOptions

  @Option(help: ArgumentHelp("How many epochs.", valueName: "number"))
  var epochs = 500

  @Flag(help: "Print JSON lines.")
  var json = false

  @Flag(help: "Print comma-separated values.")
  var csv = false

  func validate() throws {
    guard (0...100_000_000).contains(epochs) else {
      throw ValidationError("--epochs is \(epochs); it must be 0 to 100000000.")
    }
    guard !(json && csv) else { throw ValidationError("Either --json or --csv, not both.") }
  }

  func run() throws {
    let run = try scenario.beginning().makeRun()
    let (knownStop, last) = (run.stop, run.epoch + epochs)
    report.begin()
    var epoch = run.epoch
    repeat {
      report.record(run.record(), isLast: epoch == last || run.stop != knownStop)
      epoch += 1
    } while run.stop == knownStop && epoch <= last && run.train(toEpoch: epoch)
    let snapshot = run.snapshot()
    report.end(snapshot, Classification(run.experiment, snapshot.parameters))
    if case .goalReached = run.outcome { return }
    throw ExitCode(1)
  }

  private var report: any TrainingReport {
    if json { return JSONReport() }
    return csv ? CSVReport() : TextReport()
  }
}
