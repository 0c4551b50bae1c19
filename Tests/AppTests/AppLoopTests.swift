import App
import Interface
import ScenarioFormat
import ScenarioLibrary
import TestSupport
import Testing
import TextScreen
import Training

@Suite("The loop of the program", .serialized, .timeLimit(.minutes(1)))
struct AppLoopTests {
  private static let shelf = ["xor", "descent-three-ways", "donut"]

  private static func scenario(_ name: String) throws -> Scenario {
    let text = try #require(BuiltInScenarios.text(named: name))
    return try ScenarioParser.parse(text, fileName: name)
  }

  private func run(
    _ script: [ScriptedScreen.Step], scenario: String = "xor"
  ) throws -> (AppLoop.Ending, ScriptedScreen) {
    let experiment = Experiment(try Self.scenario(scenario))
    let size = Size(columns: 100, rows: 30)
    let screen = ScriptedScreen(size: size, script: script)
    let pace = Pace(normal: experiment.scenario.pace)
    let state = InterfaceState(
      experiment: experiment, capabilities: screen.capabilities,
      theme: Theme(capabilities: screen.capabilities), size: size, pace: pace)
    var loop = AppLoop(screen: screen, state: state, isRunning: false) { name, step in
      let place = (Self.shelf.firstIndex(of: name) ?? 0) + step
      return Self.shelf.indices.contains(place) ? try? Self.scenario(Self.shelf[place]) : nil
    }
    return (loop.run(), screen)
  }

  private func shows(_ text: String) -> ScriptedScreen.Step {
    .until { PlainText.render($0).contains(text) }
  }

  private func key(_ key: Key) -> ScriptedScreen.Step { .event(.key(key)) }

  @Test("shows each step forward and back that a key asks for, then quits")
  func steps() throws {
    let (ending, screen) = try run([
      shows("epoch 0"), key(.character(".")), shows("epoch 1"), key(.character(".")),
      shows("epoch 2"), key(Key(.right, modifiers: .shift)), shows("epoch 12"),
      key(.character(",")), shows("epoch 11 of 12"), key(.character("b")),
      shows("epoch 11 + 1/4"), key(.character("q")),
    ])
    #expect(ending == .quit)
    #expect(screen.frames.allSatisfy { $0.size == Size(columns: 100, rows: 30) })
  }

  @Test("runs by itself once it is told to, and stands still when told again")
  func running() throws {
    let (ending, _) = try run([
      key(.character(" ")), shows("▶ epoch 2"), key(.character(" ")), shows("‖ epoch"),
      key(.character("q")),
    ])
    #expect(ending == .quit)
  }

  @Test("lets the warp move by itself to its end, and draws nothing more then")
  func motion() throws {
    let (_, screen) = try run([
      shows("epoch 0"), key(.character("m")), shows("Warp: the input plane"), shows("Warp: W "),
      shows("Warp: +b"), shows("Warp: tanh"), key(.character("q")),
    ])
    #expect(screen.frames.count > 30)
  }

  @Test("draws in the new size after a resize")
  func resize() throws {
    let size = Size(columns: 70, rows: 22)
    let (_, screen) = try run([
      shows("epoch 0"), .event(.resized(size)), .until { $0.size == size }, key(.character("q")),
    ])
    #expect(screen.frames.last?.size == size)
  }

  @Test("hands redrawing and suspending to the screen")
  func screenEffects() throws {
    let (_, screen) = try run([key(.control("l")), key(.control("z")), key(.character("q"))])
    #expect(screen.invalidationCount == 1)
    #expect(screen.suspensionCount == 1)
  }

  @Test("ends with the signal that asks for it, or when the terminal has gone")
  func endings() throws {
    #expect(try run([.event(.terminated(15))]).0 == .terminated(15))
    #expect(try run([.event(.closed)]).0 == .closed)
  }

  @Test("opens the next lesson, which trains at once, and comes back to the one before")
  func lessons() throws {
    let (ending, _) = try run([
      shows("‖ epoch 0"), key(.character(")")), shows("descent-three-ways · 3 runs side by side"),
      shows("▶ epoch 3"), key(.character("(")), shows("xor · 2-2-1"), shows("▶ epoch 1"),
      key(.character("(")), key(.character("q")),
    ])
    #expect(ending == .quit)
  }

  @Test("runs side by side go forward and back by one clock")
  func comparison() throws {
    let (ending, _) = try run(
      [
        shows("‖ epoch 0"), key(Key(.right, modifiers: .shift)), shows("‖ epoch 10"),
        shows("batch 10 · solved at"), shows("batch 1 · solved at 1"), key(.character("g")),
        shows("epoch 0 of 10"),
        .until { buffer in !PlainText.render(buffer).contains("solved at") },
        key(.character("q")),
      ], scenario: "descent-three-ways")
    #expect(ending == .quit)
  }
}
