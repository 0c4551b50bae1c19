/// A file that shall be written.
public struct FileRequest: Sendable, Hashable {
  /// What to do where there is a file of that name already.
  public enum Collision: Sendable, Hashable {
    /// Writes nothing, and says so.
    case refuse
    /// Takes the next free name: `xor.svg`, `xor-2.svg`, …
    case number
    /// Takes its place, at once and whole.
    case replace
  }

  /// Where, as the user typed it; a leading `~/` is the user's home.
  public var path: String
  /// What it holds.
  public var content: [UInt8]
  /// What it is called in the answer: "the picture".
  public var words: String
  /// What to do where there is one already.
  public var collision: Collision

  /// Creates a request.
  public init(path: String, content: [UInt8], words: String, collision: Collision = .refuse) {
    self.path = path
    self.content = content
    self.words = words
    self.collision = collision
  }
}

/// What a request to write a file came to.
public struct FileReply: Sendable, Hashable {
  /// What was asked for.
  public var request: FileRequest
  /// Where it was written; nil if it was not.
  public var path: String?
  /// Why it was not.
  public var problem: String?

  /// The file was written there.
  public static func written(_ request: FileRequest, to path: String) -> FileReply {
    FileReply(request: request, path: path)
  }

  /// The file was not written, for a reason in a few words.
  public static func refused(_ request: FileRequest, because problem: String) -> FileReply {
    FileReply(request: request, problem: problem)
  }
}
