/// A film that shall be recorded of all that the screen shows from now on.
public struct RecordingRequest: Sendable, Hashable {
  /// Where, as the user typed it; a leading `~/` is the user's home.
  public var path: String
  /// Whether a file of that name is written over.
  public var replaces: Bool

  /// Reads a file's name that ends in `.cast`.
  ///
  /// `!` behind it writes over what is there; another text gives nil.
  public init?(_ text: String) {
    replaces = text.hasSuffix("!")
    path = (replaces ? String(text.dropLast()) : text).trimmed
    guard path.lowercased().hasSuffix(".cast"), !path.contains("\0") else { return nil }
  }
}

/// What has become of a recording.
public enum RecordingReply: Sendable, Hashable {
  /// It has begun and goes there.
  case began(path: String)
  /// It was ended; the file is whole, and so many seconds long.
  case ended(path: String, seconds: Int)
  /// It could not begin or go on, for a reason in a few words; what there is of it can be played.
  case failed(path: String, problem: String)
}
