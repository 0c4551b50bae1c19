extension PhraseTable {
  /// The phrases that take something away as a file; `!` behind a name writes over what is there.
  static let files: [Phrase] = [
    Phrase(
      name: "export", value: "FILE",
      help: "take away picture, network, samples or table of epochs, by suffix",
      meaning: { text, _ throws(Phrase.Problem) in
        let (path, replaces) = try file(text, of: "export")
        guard let content = ExportRequest.Content.named(by: path) else {
          let suffixes = ExportRequest.Content.all.map { "." + $0.suffix }.joined(separator: " ")
          throw Phrase.Problem(text: "export wants \(suffixes)")
        }
        return .export(ExportRequest(content, path: path, replaces: replaces))
      }),
    Phrase(
      name: "samples", value: "FILE.csv", help: "take the data away as they are now",
      meaning: { text, _ throws(Phrase.Problem) in
        let (path, replaces) = try file(text, of: "samples")
        guard path.lowercased().hasSuffix(".csv") else {
          throw Phrase.Problem(text: "samples wants a name that ends in .csv")
        }
        return .export(ExportRequest(.samples, path: path, replaces: replaces))
      }),
    Phrase(
      name: "metrics", value: "FILE", help: "take the table of epochs away: .csv, .jsonl",
      meaning: { text, _ throws(Phrase.Problem) in
        let (path, replaces) = try file(text, of: "metrics")
        let format = MetricsFormat.allCases.first { path.lowercased().hasSuffix("." + $0.suffix) }
        guard let format else {
          throw Phrase.Problem(text: "metrics wants a name that ends in .csv or .jsonl")
        }
        return .export(ExportRequest(.metrics(format), path: path, replaces: replaces))
      }),
    Phrase(
      name: "record", value: "FILE", help: "film the screen: .cast; without a name it ends",
      meaning: { text, _ throws(Phrase.Problem) in
        let request = RecordingRequest(text)
        guard request != nil || text.isEmpty else {
          throw Phrase.Problem(text: "record wants a name that ends in .cast")
        }
        return .record(request)
      }),
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
