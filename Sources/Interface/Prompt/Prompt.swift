/// The line on which a command is typed.
public struct Prompt: Sendable, Hashable {
  /// What has been typed.
  public private(set) var text: String
  /// How many characters stand before the cursor.
  public private(set) var cursor: Int
  /// What was wrong with what was entered last; nil once it is changed.
  public internal(set) var problem: String?

  /// How many characters it takes: more than any command has.
  static let longest = 200

  /// Creates a line with the cursor at its end.
  init(_ text: String = "") {
    self.text = text
    cursor = text.count
  }

  /// Puts a character where the cursor stands.
  mutating func insert(_ character: Character) {
    guard text.count < Self.longest else { return }
    text.insert(character, at: place)
    cursor += 1
    problem = nil
  }

  /// Deletes the character before the cursor.
  mutating func deleteBackward() {
    guard cursor > 0 else { return }
    cursor -= 1
    text.remove(at: place)
    problem = nil
  }

  /// Deletes the character under the cursor.
  mutating func deleteForward() {
    guard cursor < text.count else { return }
    text.remove(at: place)
    problem = nil
  }

  /// Moves the cursor by so many characters, within the line.
  mutating func moveCursor(by step: Int) {
    cursor = min(max(cursor + step, 0), text.count)
  }

  private var place: String.Index { text.index(text.startIndex, offsetBy: cursor) }
}
