import Datasets
import ModelFiles
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

extension InterfaceState {
  /// Asks for the file that an export makes.
  mutating func export(_ request: ExportRequest) -> [Effect] {
    guard let content = bytes(of: request.content) else {
      return refuse("\(request.content.words) can't be written: a number in it is not finite")
    }
    let isNamed = request.path != nil
    let path = request.path ?? "\(fileName)-epoch-\(snapshot?.epoch ?? 0).\(request.content.suffix)"
    let file = FileRequest(
      path: path, content: content, words: request.content.words,
      collision: request.replaces ? .replace : isNamed ? .refuse : .number)
    return [.write(file)]
  }

  /// Says what became of a file.
  mutating func take(_ reply: FileReply) {
    let words = reply.request.words
    if let path = reply.path {
      if words == Self.sessionWords { session.path = path }
      notice = Notice(text: "\(words) is in \(path)", isRefusal: false)
    } else {
      let problem = reply.problem ?? "it could not be written"
      notice = Notice(text: "\(words) is not saved: \(problem)", isRefusal: true)
    }
  }

  /// Nil if the content has numbers that no file can hold.
  private func bytes(of content: ExportRequest.Content) -> [UInt8]? {
    switch content {
    case .network(let format):
      try? NetworkModel(experiment, snapshot?.parameters ?? experiment.initialParameters)
        .bytes(as: format)
    case .metrics(let format):
      Array(
        format.render(
          snapshot.map(MetricsRow.all) ?? [], hasClasses: experiment.dataset.classCount > 0
        ).utf8)
    case .picture(let format):
      Array(format.render(frame(reusing: nil).buffer, isDark: theme.palette.isDark).utf8)
    case .samples: Array(SampleTable.text(of: experiment.dataset).utf8)
    }
  }

  /// The scenario's name, of characters that every file system takes.
  var fileName: String {
    let name = experiment.scenario.name.map { character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
    }
    let parts = String(name).split(separator: "-").joined(separator: "-")
    return parts.isEmpty ? "hyperplane" : String(parts.prefix(60))
  }
}
