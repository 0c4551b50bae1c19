import Foundation
import Subprocess

/// The `hyperplane` that was built together with the tests.
public enum BuiltProgram {
  /// What a finished run left behind.
  public struct Result: Sendable {
    /// The exit status; 128 and the signal's number for one that a signal ended.
    public let status: Int
    /// What it printed as its result.
    public let output: String
    /// What it printed as messages.
    public let messages: String
  }

  /// Where it lies: beside the bundle of the tests.
  public static let path: String = {
    let bundle = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") }
    let test = bundle ?? CommandLine.arguments[0]
    var folder = URL(fileURLWithPath: test).deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appendingPathComponent("hyperplane").path
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: program, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return program
      }
      folder.deleteLastPathComponent()
    }
    return "hyperplane"
  }()

  /// A folder without settings: what tests see must not depend on who runs them.
  public static let noConfigFolder = "/dev/null"

  /// Runs it to its end without a terminal.
  public static func run(_ arguments: [String]) async throws -> Result {
    try await run(path, arguments)
  }

  /// Runs any program to its end, without input.
  public static func run(_ program: String, _ arguments: [String]) async throws -> Result {
    let result = try await Subprocess.run(
      .name("env"),
      arguments: Arguments(["XDG_CONFIG_HOME=\(noConfigFolder)", program] + arguments),
      input: .none,
      output: .string(limit: 1 << 22), error: .string(limit: 1 << 20))
    let status =
      switch result.terminationStatus {
      case .exited(let code): Int(code)
      case .signaled(let signal): 128 + Int(signal)
      }
    return Result(
      status: status, output: result.standardOutput, messages: result.standardError)
  }
}
