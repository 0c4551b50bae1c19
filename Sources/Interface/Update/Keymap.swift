public import ScenarioFormat
public import TextScreen

/// Which keys call which commands: those of the command table, or the user's own.
public struct Keymap: Sendable, Hashable {
  /// Why a key cannot be given to a command.
  public struct Conflict: Error, Sendable, Hashable {
    /// The command that was to have the key.
    public let command: String
    /// What is wrong.
    public let reason: String
    /// What would be right.
    public let suggestion: String
  }

  /// The commands with their keys, in the order in which the help lists them.
  public let commands: [Command]

  /// The keys that the program has by itself.
  public static let standard = Keymap(commands: CommandTable.commands)

  private init(commands: [Command]) { self.commands = commands }

  /// Gives commands other keys: each has the keys that are said instead of its own.
  ///
  /// `quit` keeps its own keys and gets the others besides, so that there is always a way out.
  /// - Throws: `Conflict` if two commands would share a key.
  public init(_ keys: [(command: String, keys: [Key])]) throws(Conflict) {
    commands = CommandTable.commands.map { command in
      guard let own = keys.last(where: { $0.command == command.name })?.keys else { return command }
      guard command.action == .quit else { return command.called(by: own) }
      return command.called(by: command.keys + own.filter { !command.keys.contains($0) })
    }
    for (command, own) in keys {
      for key in own { try check(key, of: command) }
    }
  }

  /// Gives commands the keys that a user prefers.
  ///
  /// - Throws: `ScenarioError` with the place of a name that no key has, or of a conflict.
  public init(_ preferences: Preferences) throws(ScenarioError) {
    var requests: [(command: String, keys: [Key])] = []
    for request in preferences.keys {
      var keys: [Key] = []
      for name in request.keys {
        guard let key = Key(name: name) else {
          throw request.error(
            "there is no key '\(name)'",
            suggestion: "a key is a character or like Space, Tab, F5, Shift-Right, Ctrl-L")
        }
        keys.append(key)
      }
      guard !keys.isEmpty else {
        throw request.error("'\(request.command)' needs a key", suggestion: "leave the line out")
      }
      requests.append((request.command, keys))
    }
    do throws(Conflict) {
      try self.init(requests)
    } catch {
      let request = preferences.keys.first { $0.command == error.command }
      throw request?.error(error.reason, suggestion: error.suggestion)
        ?? preferences.keys[0].error(error.reason, suggestion: error.suggestion)
    }
  }

  private func check(_ key: Key, of command: String) throws(Conflict) {
    let owners = commands.filter { $0.keys.contains(key) }
    guard let other = owners.first(where: { $0.name != command }) else { return }
    let name = key.name(isUnicode: false)
    throw Conflict(
      command: command, reason: "'\(name)' is the key of '\(other.name)'",
      suggestion: other.action == .quit
        ? "it always quits; take another" : "give '\(other.name)' another key too")
  }

  /// The command with a name.
  public func command(named name: String) -> Command? { commands.first { $0.name == name } }

  /// The command that a key calls.
  public func command(for key: Key) -> Command? { commands.first { $0.keys.contains(key) } }

  /// The first key of a command, as the help calls it; the command's name if there is none.
  func keyName(of command: String, isUnicode: Bool) -> String {
    self.command(named: command)?.keys.first?.name(isUnicode: isUnicode) ?? command
  }
}

extension Command {
  /// The same command with other keys.
  fileprivate func called(by keys: [Key]) -> Command {
    Command(name: name, keys: keys, action: action, help: help, hint: hint, topic: topic)
  }
}

extension InterfaceState {
  /// The first key of a command, as the help calls it.
  func keyName(of command: String) -> String {
    keymap.keyName(of: command, isUnicode: theme.isUnicode)
  }
}
