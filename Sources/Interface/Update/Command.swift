public import TextScreen

/// One thing that a user can ask for: its name, its keys, its help.
///
/// What the keys do, the help and the status line all come from here.
public struct Command: Sendable, Hashable {
  /// The heading under which the help lists a command.
  public enum Topic: String, Sendable, CaseIterable {
    /// Run, pace, steps, starts.
    case training = "Training"
    /// Changes to the network while it trains, and the way back.
    case edits = "Edits"
    /// Which lines are drawn.
    case lines = "Lines"
    /// What is shown and how.
    case view = "View"
    /// The program itself.
    case program = "Program"
  }

  /// What it is called, in one or two words joined by a hyphen; unique.
  public let name: String
  /// The keys that call it.
  public let keys: [Key]
  /// What it asks for.
  public let action: Action
  /// One sentence for the help.
  public let help: String
  /// One word for the status line.
  public let hint: String
  /// Where the help lists it.
  public let topic: Topic
}
