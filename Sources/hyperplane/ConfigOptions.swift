import ArgumentParser
import Foundation
import Glibc
import ScenarioFormat

/// Where the user's own settings come from.
struct ConfigOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file of your settings, instead of the usual one ('hyperplane config --path').",
      valueName: "FILE"))
  var config: String?

  @Flag(name: .customLong("no-config"), help: "Read no file of settings.")
  var ignoresConfig = false

  func validate() throws {
    guard config == nil || !ignoresConfig else {
      throw ValidationError("Give --config or --no-config, not both.")
    }
  }

  /// The file that is read, or would be if it were there; nil if none shall be.
  var path: String? {
    guard !ignoresConfig else { return nil }
    return config ?? Self.usualPath
  }

  /// `$XDG_CONFIG_HOME/hyperplane/config.yaml`; without that variable in `~/.config`.
  ///
  /// The variable counts only if it is an absolute path, as its specification asks.
  static var usualPath: String? {
    let environment = ProcessInfo.processInfo.environment
    let name = "hyperplane/config.yaml"
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") {
      return folder + (folder.hasSuffix("/") ? "" : "/") + name
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.config/" + name
  }

  /// Whether there is a file to read.
  var isThere: Bool { path.map { access($0, F_OK) == 0 } ?? false }

  /// Reads the file; the usual one need not be there.
  ///
  /// - Throws: `Complaint` with the place of a mistake and what would be right.
  func preferences() throws(Complaint) -> Preferences {
    guard let path, config != nil || isThere else { return Preferences() }
    let text = try InputFile.scenario(path).text()
    do throws(ScenarioError) {
      return try Preferences(text, fileName: path, vocabulary: Settings.vocabulary)
    } catch {
      throw Complaint("\(error)")
    }
  }
}
