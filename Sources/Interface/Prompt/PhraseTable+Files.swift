extension PhraseTable {
  /// The phrases that take something away as a file; `!` behind a name writes over what is there.
  static let files: [Phrase] = [
    Phrase(
      name: "export", value: "FILE", help: "take the picture away: .txt, .ans, .svg",
      meaning: { text, _ throws(Phrase.Problem) in
        let (path, replaces) = try file(text, of: "export")
        guard let content = ExportRequest.Content.named(by: path) else {
          let suffixes = ExportRequest.Content.all.map { "." + $0.suffix }
          throw Phrase.Problem(
            text: "export wants a name that ends in \(suffixes.joined(separator: ", "))")
        }
        return .export(ExportRequest(content, path: path, replaces: replaces))
      })
  ]

  /// The file's name that a value holds, and whether it is written over.
  static func file(
    _ text: String, of name: String
  ) throws(Phrase.Problem) -> (path: String, replaces: Bool) {
    let replaces = text.hasSuffix("!")
    let path = (replaces ? String(text.dropLast()) : text).trimmed
    guard !path.isEmpty, !path.contains("\0") else {
      throw Phrase.Problem(text: "\(name) wants a file's name")
    }
    return (path, replaces)
  }
}
