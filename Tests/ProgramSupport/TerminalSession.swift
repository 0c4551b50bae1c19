import Foundation

/// The program in a real terminal, a tmux of its own.
///
/// Keys are typed into it and its screen is read. Whatever is expected is looked for again and
/// again until a deadline.
public final class TerminalSession: Sendable {
  /// What did not come in time, and what the screen showed instead.
  public struct Timeout: Error, CustomStringConvertible {
    /// The message of a failed test.
    public let description: String
  }

  /// Whether there is a tmux on this machine.
  public static let isAvailable = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"]
    .contains { FileManager.default.isExecutableFile(atPath: $0) }

  private let socket: String

  /// Opens a terminal of a size with a shell in it, and starts the program there.
  public init(
    _ arguments: String = "", columns: Int = 100, rows: Int = 30, environment: String = ""
  ) async throws {
    socket = "hyperplane-test-\(UUID().uuidString)"
    try await tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "env -u NO_COLOR XDG_CONFIG_HOME=\(BuiltProgram.noConfigFolder) PS1='$ ' TERM=xterm-256color LC_ALL=C.UTF-8 SWIFT_BACKTRACE=enable=no sh"
    )
    try await type(
      "stty -g > /tmp/\(socket).before; \(environment) \(BuiltProgram.path) \(arguments)")
    try await press("Enter")
  }

  /// Ends the terminal and everything in it.
  public func close() async {
    _ = try? await tmux("kill-server")
    for ending in ["before", "after"] {
      try? FileManager.default.removeItem(atPath: "/tmp/\(socket).\(ending)")
    }
  }

  /// Presses keys by tmux's names: `Space`, `S-Right`, `C-c`, `.`.
  public func press(_ keys: String...) async throws {
    try await tmux(["send-keys", "-t", "0"] + keys.map { $0 == ";" ? "\\;" : $0 })
  }

  /// Types a text.
  public func type(_ text: String) async throws {
    try await tmux("send-keys", "-t", "0", "-l", text)
  }

  /// Gives the terminal another size.
  public func resize(columns: Int, rows: Int) async throws {
    try await tmux("resize-window", "-t", "0", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// What the terminal shows, a line a row.
  public func screen() async throws -> String {
    try await tmux("capture-pane", "-p", "-t", "0")
  }

  /// What tmux knows of the terminal, by its format: `#{alternate_on}`.
  public func state(_ format: String) async throws -> String {
    try await tmux("display-message", "-p", "-t", "0", format)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until the screen shows a text, and returns the screen.
  ///
  /// - Throws: `Timeout` with the screen if it does not within ten seconds.
  @discardableResult
  public func expect(_ text: String) async throws -> String {
    try await expect("“\(text)”") { $0.contains(text) }
  }

  /// Waits until the screen satisfies a condition, and returns the screen.
  ///
  /// - Throws: `Timeout` with the screen if it does not within ten seconds.
  @discardableResult
  public func expect(
    _ description: String, _ condition: (String) -> Bool
  ) async throws -> String {
    let deadline = ContinuousClock.now + .seconds(10)
    var screen = try await screen()
    while !condition(screen) {
      guard ContinuousClock.now < deadline else {
        throw Timeout(description: "expected \(description) within 10 s, the screen is:\n\(screen)")
      }
      try await Task.sleep(for: .milliseconds(20))
      screen = try await self.screen()
    }
    return screen
  }

  /// Sends a signal to the program.
  public func signal(_ name: String) async throws {
    let pane = try await state("#{pane_pid}")
    let children = try await BuiltProgram.run("/usr/bin/pgrep", ["-P", pane])
    for child in children.output.split(separator: "\n") {
      _ = try await BuiltProgram.run("/bin/kill", ["-\(name)", String(child)])
    }
  }

  /// Waits until the shell is back, with the program's exit status and all settings as before.
  ///
  /// - Throws: `Timeout` saying what is not as it was.
  public func expectEnd(status: Int) async throws {
    try await expectShell()
    try await type("echo \"status $?\"; stty -g > /tmp/\(socket).after")
    try await press("Enter")
    try await expect("status \(status)")
    let isCursorShown = try await state("#{cursor_flag}")
    let isAlternate = try await state("#{alternate_on}")
    let hasMouse = try await state("#{mouse_any_flag}")
    guard isCursorShown == "1", isAlternate == "0", hasMouse == "0" else {
      throw Timeout(
        description: "cursor \(isCursorShown), alternate \(isAlternate), mouse \(hasMouse)")
    }
    let settings = try await settings()
    guard settings.before == settings.after else {
      throw Timeout(description: "stty before:\n\(settings.before)\nafter:\n\(settings.after)")
    }
  }

  private func expectShell() async throws {
    let deadline = ContinuousClock.now + .seconds(10)
    while try await state("#{pane_current_command}") != "sh" {
      guard ContinuousClock.now < deadline else {
        throw Timeout(description: "the program goes on:\n\(try await screen())")
      }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  private func settings() async throws -> (before: String, after: String) {
    let deadline = ContinuousClock.now + .seconds(5)
    while true {
      let texts = ["before", "after"].map {
        (try? String(contentsOfFile: "/tmp/\(socket).\($0)", encoding: .utf8)) ?? ""
      }
      if !texts[1].isEmpty || ContinuousClock.now > deadline { return (texts[0], texts[1]) }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  @discardableResult
  private func tmux(_ arguments: String...) async throws -> String { try await tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) async throws -> String {
    let result = try await BuiltProgram.run("tmux", ["-L", socket] + arguments)
    guard result.status == 0 else {
      throw Timeout(description: "tmux \(arguments) failed: \(result.messages)")
    }
    return result.output
  }
}

/// Runs a test in a terminal and ends the terminal however the test ends.
///
/// - Throws: what the test throws.
public func withTerminal(
  _ arguments: String = "", columns: Int = 100, rows: Int = 30, environment: String = "",
  _ body: (TerminalSession) async throws -> Void
) async throws {
  let terminal = try await TerminalSession(
    arguments, columns: columns, rows: rows, environment: environment)
  do {
    try await body(terminal)
  } catch {
    await terminal.close()
    throw error
  }
  await terminal.close()
}
