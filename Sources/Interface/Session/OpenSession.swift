import NeuralNetwork
public import ScenarioFormat
import Training

/// What has to do with the file that a session is kept in.
struct OpenSession: Sendable {
  /// The file that it is saved to from now on; nil until it has one.
  var path: String?
  /// What was opened and has not been trained again yet.
  var awaited: SessionDocument?
  /// The save that waits until all that was asked for before is done.
  var pendingSave: (command: Int?, path: String?, replaces: Bool)?
}

extension InterfaceState {
  /// Goes on with a session that was read from a file; nil is none that can be written to.
  public mutating func open(_ document: SessionDocument, path: String?) {
    session = OpenSession(path: path, awaited: document)
    for case .start(let draw) in document.run.stretches.map(\.change) {
      newestDraw = max(newestDraw, draw)
    }
  }

  /// The saved run that has to be trained again first; nil if there is none.
  public var resumedRun: RunRecord? { session.awaited?.run }

  /// What the save of a session is called in answers.
  static let sessionWords = "the session"

  /// Asks the trainer to finish first what it was told.
  mutating func save(to path: String?, replaces: Bool) -> [Effect] {
    session.pendingSave = (nil, path, replaces)
    return [.training(.report)]
  }

  /// Writes the session, once all that was asked for before is done.
  mutating func saveIfDue(_ snapshot: TrainingSnapshot) -> [Effect] {
    guard let save = session.pendingSave, let command = save.command,
      let last = snapshot.receipts.last, last.number >= command
    else { return [] }
    session.pendingSave = nil
    do throws(PrintingError) {
      let content = Array(try document.text.utf8)
      let own = save.path == nil ? session.path : nil
      let path = save.path ?? own ?? "\(fileName).session.yaml"
      let collision: FileRequest.Collision =
        own != nil || save.replaces ? .replace : save.path == nil ? .number : .refuse
      return [
        .write(
          FileRequest(
            path: path, content: content, words: Self.sessionWords, collision: collision))
      ]
    } catch {
      return refuse("the session is not saved: \(error.reason)")
    }
  }

  /// Goes on with the view that was saved, once its run is there.
  mutating func resume(with snapshot: TrainingSnapshot) {
    guard let document = session.awaited, snapshot.replayedShare == nil else { return }
    session.awaited = nil
    show(document.view)
    let checksum = SessionDocument.checksum(of: snapshot.parameters.values)
    guard let saved = document.checksum, saved != checksum else { return }
    notice = Notice(
      text: "not the weights that were saved: the file was changed, or another version wrote it",
      isRefusal: true)
  }

  /// The session as it stands.
  var document: SessionDocument {
    let run = runs[0].snapshot.map { snapshot in
      comparesRuns ? RunRecord(ofComparison: snapshot) : snapshot.record
    }
    return SessionDocument(
      program: ProgramVersion.text, scenario: runs[0].original.scenario,
      run: run ?? RunRecord(draw: draw),
      checksum: runs[0].snapshot.map { SessionDocument.checksum(of: $0.parameters.values) },
      pace: pace.epochsPerSecond, view: SessionView(self))
  }
}

extension RunRecord {
  /// Several runs have one clock and no edits: what is shown is all there is.
  fileprivate init(ofComparison snapshot: TrainingSnapshot) {
    self.init(draw: snapshot.draw)
    stretches[0].newestEpoch = snapshot.newestEpoch
    shown.epoch = snapshot.epoch
  }
}
