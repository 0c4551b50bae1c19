import ArgumentParser
import Datasets
import Glibc
import ScenarioFormat

/// The command line: what each word of it does is in the file of its command.
@main
struct Hyperplane: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hyperplane",
    abstract: "Watch a neural network learn to separate points in a plane.",
    usage: """
      hyperplane [SCENARIO | FILE.yaml | FILE.csv | -] [--play SCRIPT] [options]
      hyperplane list
      hyperplane render SCENARIO --epoch 200
      hyperplane train SCENARIO --epochs 500
      hyperplane export SCENARIO --epoch 200 --as python
      hyperplane view FILE.safetensors --data points.csv
      hyperplane sweep SCENARIO --seeds 100 --atlas atlas.svg
      hyperplane check [SCENARIO …]
      hyperplane verify FILE.json …
      hyperplane bench
      hyperplane config
      """,
    discussion: """
      Without a scenario it opens XOR. Press ? in the program for its keys.
      Exit status: 0 done, 1 goal not reached or a check failed, 2 wrong usage or bad input.
      """,
    version: ProgramVersion.text,
    subcommands: [
      RunCommand.self, ListCommand.self, RenderCommand.self, TrainCommand.self, ExportCommand.self,
      ViewCommand.self, SweepCommand.self, CheckCommand.self, VerifyCommand.self,
      BenchCommand.self, ConfigCommand.self,
    ],
    defaultSubcommand: RunCommand.self)

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let complaint as Complaint {
      Self.leave(with: complaint)
    } catch let status as ExitCode {
      Glibc.exit(status.rawValue)
    } catch {
      Self.leave(with: error)
    }
  }

  private static func leave(with complaint: Complaint) -> Never {
    StandardError.write("hyperplane: \(complaint.message)\n")
    Glibc.exit(complaint.exitStatus)
  }

  /// What the argument parser throws: help and version end with 0, everything else is wrong usage.
  private static func leave(with error: any Error) -> Never {
    let refusal = refusal(of: error)
    if refusal.status == 2 {
      StandardError.write(refusal.message + "\n")
    } else if !refusal.message.isEmpty {
      print(refusal.message)
    }
    Glibc.exit(refusal.status)
  }

  /// What is said about arguments that don't run a command, and the exit status.
  static func refusal(of error: any Error) -> (message: String, status: Int32) {
    let status = exitCode(for: error)
    let isWrong = status == .validationFailure || status == .failure
    // It quotes the arguments, and who knows where they came from.
    return (HarmlessText.escapedLines(fullMessage(for: error)), isWrong ? 2 : status.rawValue)
  }
}
