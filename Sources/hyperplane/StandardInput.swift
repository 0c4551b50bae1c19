import Synchronization

/// The standard input: it can be read once, and is looked at twice, for a session and for samples.
enum StandardInput {
  private static let content = Mutex<String?>(nil)

  /// All of it as text.
  ///
  /// - Throws: `Complaint` if it is too large, or no text.
  static func text() throws(Complaint) -> String {
    if let text = content.withLock({ $0 }) { return text }
    let text = try InputFile.samples("-").text()
    content.withLock { $0 = text }
    return text
  }
}
