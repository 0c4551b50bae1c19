import Interface
import ScenarioFormat
import ScenarioLibrary
import Testing
import TextScreen
import Training

/// The experiment of a built-in scenario.
func experiment(_ name: String, draw: Int = 0) throws -> Experiment {
  let text = try #require(BuiltInScenarios.text(named: name))
  let files = ScenarioParser.Files { path throws(ScenarioParser.FileProblem) in
    BuiltInScenarios.data(named: path) ?? ""
  }
  return Experiment(try ScenarioParser.parse(text, fileName: name, files: files), draw: draw)
}

/// The state that the program begins with, on a scenario trained to an epoch.
func state(
  _ name: String = "xor", epoch: Int = 0, columns: Int = 120, rows: Int = 40,
  colorDepth: ColorDepth = .indexed, isUnicode: Bool = true
) throws -> InterfaceState {
  let experiment = try experiment(name)
  let capabilities = Capabilities(colorDepth: colorDepth, isUnicode: isUnicode)
  var state = InterfaceState(
    experiment: experiment, capabilities: capabilities, theme: Theme(capabilities: capabilities),
    size: Size(columns: columns, rows: rows), pace: Pace(normal: experiment.scenario.pace))
  let run = HeadlessRun(experiment)
  run.train(toEpoch: epoch)
  #expect(state.update(.snapshot(run.snapshot())).isEmpty)
  return state
}

extension Timeline {
  /// Goes to the end of an epoch by the nearest known state.
  func go(toEpoch epoch: Int) {
    approach(TrainingPosition(epoch: epoch))
    advance(toward: TrainingPosition(epoch: epoch), atMost: .max)
  }
}

extension InterfaceState {
  /// Presses a key and says what else has to be done.
  mutating func press(_ key: Key) -> [Effect] { update(.input(.key(key))) }

  /// Presses the keys of characters, and says what else has to be done.
  mutating func press(_ characters: String) -> [Effect] {
    characters.flatMap { press(.character($0)) }
  }
}
