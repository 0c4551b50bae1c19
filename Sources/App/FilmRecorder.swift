import Glibc
import Interface
import ScenarioFormat
import TextScreen

/// Films what the screen shows, with marks where something happens to the run.
struct FilmRecorder {
  private var file: FilmFile
  private var film: ScreenRecording
  private var marks = RunMarks()
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  /// Begins a film of a screen.
  ///
  /// - Throws: `FileProblem` when the file takes nothing.
  init(_ file: FilmFile, of state: InterfaceState) throws(FileProblem) {
    self.file = file
    film = ScreenRecording(size: state.size)
    start = clock.now
    let title = "hyperplane: \(state.experiment.scenario.title)"
    try self.file.append(
      film.header(title: title, terminal: "xterm-256color", timestamp: time(nil)))
  }

  /// Where it goes.
  var path: String { file.path }

  private var now: Duration { clock.now - start }

  /// Adds a frame.
  ///
  /// - Throws: `FileProblem` when the disk or the file is full.
  mutating func add(_ frame: CellBuffer) throws(FileProblem) {
    try file.append(film.frame(frame, at: now))
  }

  /// Adds what has happened to the run.
  ///
  /// - Throws: `FileProblem` when the disk or the file is full.
  mutating func note(_ state: InterfaceState) throws(FileProblem) {
    let time = now
    try file.append(marks.take(state).map { film.marker($0, at: time) }.joined())
  }

  /// Ends the film: its path and its length.
  func end() -> RecordingReply {
    file.close()
    return .ended(path: file.path, seconds: Int(now.components.seconds))
  }

  /// Ends the film for a reason.
  func fail(_ problem: FileProblem) -> RecordingReply {
    file.close()
    return .failed(path: file.path, problem: problem.text)
  }
}
