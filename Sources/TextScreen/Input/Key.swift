/// A key that was pressed.
public struct Key: Sendable, Hashable {
  /// Which key.
  public enum Code: Sendable, Hashable {
    /// A key that types a character; Control with a letter gives the lower-case letter and
    /// `.control`.
    case character(Character)
    /// An arrow or an editing key.
    case up, down, left, right, home, end, pageUp, pageDown, insert, delete
    /// Tab, Enter, Escape and Backspace.
    case tab, enter, escape, backspace
    /// A function key, 1 to 12.
    case function(Int)
  }

  /// What was held down with it.
  ///
  /// Shift with a character is in the character itself.
  public struct Modifiers: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: UInt8

    /// Creates modifiers from bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The Shift key.
    public static let shift = Modifiers(rawValue: 1)
    /// The Control key.
    public static let control = Modifiers(rawValue: 2)
    /// The Alt key.
    public static let alt = Modifiers(rawValue: 4)
  }

  /// Which key.
  public var code: Code
  /// What was held down with it.
  public var modifiers: Modifiers

  /// Creates a key.
  public init(_ code: Code, modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// A key that types a character.
  public static func character(_ character: Character) -> Key { Key(.character(character)) }

  /// Control together with a letter.
  public static func control(_ letter: Character) -> Key {
    Key(.character(letter), modifiers: .control)
  }
}
