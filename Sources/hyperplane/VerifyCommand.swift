import ArgumentParser
import Verification

/// `hyperplane verify`: the engine against files of reference numbers.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Hold the engine against files of reference numbers.",
    discussion: """
      Computes every case of every file with the engine that trains on screen. Exit status 0: all
      are within their tolerances; 1: some are not.
      """)

  @Argument(help: ArgumentHelp("Files of cases with expected numbers.", valueName: "file.json"))
  var files: [String]

  @Option(help: ArgumentHelp("The number type: float32.", valueName: "name"))
  var precision = Precision.float32

  @Flag(help: "Print a JSON object a case.")
  var json = false

  @Flag(help: "Print the engine's own numbers for one file, and compare nothing.")
  var emit = false

  func validate() throws {
    guard !emit || files.count == 1 else {
      throw ValidationError("--emit takes one file, not \(files.count).")
    }
    guard !(emit && json) else { throw ValidationError("Either --emit or --json, not both.") }
  }

  func run() throws {
    guard try allPassed() else { throw ExitCode(1) }
  }

  private func allPassed() throws(Complaint) -> Bool {
    do {
      let verifier = try GoldenVerifier(precision: precision)
      let write: (String) -> Void = { print($0) }
      if emit { return try verifier.emit(files[0], print: write) }
      return try verifier.verify(files, style: json ? .json : .text, print: write)
    } catch {
      throw Complaint("\(error)")
    }
  }
}
