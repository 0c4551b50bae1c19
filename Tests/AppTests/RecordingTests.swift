import App
import Foundation
import Interface
import ScenarioFormat
import ScenarioLibrary
import TestSupport
import Testing
import TextScreen
import Training

@Suite("A film of the program", .serialized, .timeLimit(.minutes(1)))
struct RecordingTests {
  private let file = FileManager.default.temporaryDirectory
    .appendingPathComponent("hyperplane-\(UUID().uuidString).cast")

  private func content() throws -> String { try String(contentsOf: file, encoding: .utf8) }

  private func run(
    _ script: [ScriptedScreen.Step], film: FilmFile? = nil
  ) throws -> ScriptedScreen {
    let text = try #require(BuiltInScenarios.text(named: "xor"))
    let experiment = Experiment(try ScenarioParser.parse(text, fileName: "xor"))
    let size = Size(columns: 100, rows: 30)
    let screen = ScriptedScreen(size: size, script: script)
    let state = InterfaceState(
      experiment: experiment, capabilities: screen.capabilities,
      theme: Theme(capabilities: screen.capabilities), size: size,
      pace: Pace(normal: experiment.scenario.pace))
    var loop = AppLoop(screen: screen, state: state, isRunning: false, film: film)
    _ = loop.run()
    return screen
  }

  private func request(_ suffix: String = "") throws -> RecordingRequest {
    try #require(RecordingRequest(file.path + suffix))
  }

  private func shows(_ text: String) -> ScriptedScreen.Step {
    .until { PlainText.render($0).contains(text) }
  }

  private func key(_ character: Character) -> ScriptedScreen.Step {
    .event(.key(.character(character)))
  }

  @Test("played to its end shows the last frame cell by cell, through a change of size")
  func wholeRun() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    let screen = try run(
      [
        shows("epoch 0"), key("."), shows("epoch 1"), key("M"), shows("marked"), key("v"),
        shows("Input space"), .event(.resized(Size(columns: 80, rows: 24))),
        .until { $0.size.rows == 24 }, key("G"), .event(.key(Key(.right, modifiers: .shift))),
        shows("epoch 11"), key("q"),
      ], film: try FilmFile(try request()))
    let film = try #require(RecordedFilm(try content()))
    #expect(film.screen == screen.frames.last)
    #expect(film.unknown.isEmpty)
    #expect(film.marks == ["xor", "marked: epoch 1"])
    #expect(film.header["width"] as? Int == 100)
    #expect(film.events.map(\.time) == film.events.map(\.time).sorted())
    #expect(film.events.filter { $0.kind == "o" }.count <= screen.frames.count)
  }

  @Test("begins and ends by typed commands, and what comes later is not in it")
  func typed() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    let begin = (":record " + file.path).map { key($0) } + [.event(.key(Key(.enter)))]
    let end = ":record".map { key($0) } + [.event(.key(Key(.enter)))]
    _ = try run(
      [shows("epoch 0")] + begin + [shows(":record ends it"), key("."), shows("epoch 1")] + end
        + [shows("s recorded"), key("."), shows("epoch 2"), key("q")])
    let film = try #require(RecordedFilm(try content()))
    #expect(PlainText.render(film.screen).contains("epoch 1 "))
    #expect(!(try content()).contains("epoch 2"))
  }

  @Test("that reaches its limit ends with whole lines, and the program goes on")
  func limit() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    let screen = try run(
      [
        shows("epoch 0"), key(" "), shows("is not recorded: it has reached"), key(" "),
        shows("‖ epoch"), key("q"),
      ], film: try FilmFile(try request(), byteLimit: 30_000))
    let text = try content()
    #expect(text.utf8.count <= 30_000 && text.hasSuffix("\n"))
    let film = try #require(RecordedFilm(text))
    #expect(screen.frames.contains(film.screen))
  }

  @Test("can be played after each of its lines, as when the program is killed")
  func beginnings() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    let screen = try run(
      [shows("epoch 0"), key("."), shows("epoch 1"), key("."), shows("epoch 2"), key("q")],
      film: try FilmFile(try request()))
    let lines = try content().split(separator: "\n")
    for count in 3..<lines.count {
      let film = try #require(RecordedFilm(lines[..<count].joined(separator: "\n")))
      #expect(screen.frames.contains(film.screen))
    }
  }

  @Test("never takes the place of a file unasked, nor that of a folder")
  func collision() throws {
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("mine".utf8).write(to: file)
    #expect(throws: FileProblem.self) { try FilmFile(try request()) }
    #expect(try content() == "mine")
    _ = try run([shows("epoch 0"), key("q")], film: try FilmFile(try request("!")))
    #expect(RecordedFilm(try content()) != nil)
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
    #expect(throws: FileProblem.self) { try FilmFile(try request("!")) }
  }

  @Test("onto a full disk ends at once with a message, and the program goes on")
  func fullDisk() throws {
    let link = file.path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "/dev/full")
    defer { try? FileManager.default.removeItem(atPath: link) }
    #expect(throws: FileProblem.self) { try FilmFile(try request("!")) }
  }
}
