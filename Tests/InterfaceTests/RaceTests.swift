import Interface
import NeuralNetwork
import ScenarioFormat
import TestSupport
import Testing
import TextScreen
import Training

@Suite("A race")
struct RaceTests {
  /// A race of a scenario, each run trained to an epoch.
  private func race(
    _ setting: String, of name: String = "xor", epoch: Int, columns: Int = 120, rows: Int = 40,
    colorDepth: ColorDepth = .indexed, isUnicode: Bool = true
  ) throws -> InterfaceState {
    let scenario = try experiment(name).scenario.race(SettingValues(setting))
    let capabilities = Capabilities(colorDepth: colorDepth, isUnicode: isUnicode)
    var state = InterfaceState(
      experiment: Experiment(scenario), capabilities: capabilities,
      theme: Theme(capabilities: capabilities), size: Size(columns: columns, rows: rows),
      pace: Pace(normal: 4))
    for index in state.runs.indices {
      let run = HeadlessRun(state.runs[index].experiment)
      run.train(toEpoch: epoch)
      _ = state.update(.snapshot(run.snapshot(), run: index))
    }
    return state
  }

  private func text(_ state: InterfaceState) -> String {
    PlainText.render(state.frame(reusing: nil).buffer)
  }

  @Test("shows planes, losses, standings and where two disagree")
  func pictures() throws {
    expectScreen(
      try race("optimizer=sgd,momentum,adam", of: "moons", epoch: 40).frame(reusing: nil).buffer,
      matches: "race-120x40")
    expectScreen(
      try race("rate=0.03,0.1,0.3,1", epoch: 45, columns: 80, rows: 24).frame(reusing: nil).buffer,
      matches: "race-80x24")
    expectScreen(
      try race(
        "seed=1,2", epoch: 60, columns: 60, rows: 20, colorDepth: .none, isUnicode: false
      ).frame(reusing: nil).buffer, matches: "race-60x20-ascii")
  }

  @Test("names the winner with its epoch, and who leads as long as nobody has won")
  func winner() throws {
    let solved = try [0.1, 0.5].map { rate in
      let scenario = try ScenarioSetting(.rate, "\(rate)").applied(to: experiment("xor").scenario)
      let run = HeadlessRun(Experiment(scenario))
      run.train(toEpoch: 60)
      guard case .goalReached(let epoch) = run.outcome else { return Int.max }
      return epoch
    }
    #expect(solved[1] < solved[0] && solved[0] < 60)
    let state = try race("rate=0.1,0.5", epoch: 60)
    #expect(text(state).contains("η 0.5 won at epoch \(solved[1])"))
    #expect(text(state).contains("solved at \(solved[0])"))
    #expect(text(try race("rate=0.1,0.5", epoch: solved[1] - 1)).contains("η 0.5 leads"))
    #expect(text(try race("rate=0.1,0.5", epoch: 0)).contains("Standings"))
  }

  @Test("says what its runs share")
  func shared() throws {
    #expect(text(try race("rate=0.1,0.5", epoch: 0)).contains("same data, same first weights"))
    #expect(text(try race("net=2-2-1,2-3-1", epoch: 0)).contains("same data, other first weights"))
    #expect(!text(try race("seed=1,2", of: "moons", epoch: 0)).contains("Begun alike"))
  }

  @Test("gives places anew only at certain epochs")
  func calm() throws {
    var scenario = try experiment("xor").scenario
    scenario.goal = nil
    let race = Experiment(try scenario.race(SettingValues("seed=3,4,5,6")))
    var state = try state("xor")
    _ = state.update(.opened(race))
    let runs = state.runs.map { HeadlessRun($0.experiment) }
    var places: [[String]] = []
    for epoch in 16..<256 {
      for (index, run) in runs.enumerated() {
        run.train(toEpoch: epoch)
        _ = state.update(.snapshot(run.snapshot(), run: index))
      }
      places.append(text(state).matches(of: /(\d)  [A-D]  seed/).map { String($0.output.1) })
    }
    #expect(places.allSatisfy { $0.count == 4 })
    // From epoch 16 on they may change at every second, from 32 on at every fourth, …
    for epoch in 17..<256 where places[epoch - 16] != places[epoch - 17] {
      var beat = 1
      while beat <= epoch / 16 { beat *= 2 }
      #expect(epoch.isMultiple(of: beat), "at epoch \(epoch)")
    }
    #expect(Set(places).count > 1, "there was something to hold still")
  }

  @Test(
    "keeps every frame inside the screen", arguments: [(60, 20), (80, 24), (120, 40), (200, 60)])
  func sizes(columns: Int, rows: Int) throws {
    for count in 2...4 {
      let seeds = (1...count).map(String.init).joined(separator: ",")
      let state = try race("seed=" + seeds, epoch: 3, columns: columns, rows: rows)
      let lines = text(state).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[rows - 2].filter { "└┴".contains($0) }.count >= 2, "frames reach the foot")
      #expect(lines.filter { $0.contains("Loss of A, B") }.count == 1)
    }
  }

  @Test("is begun by :race, from the settings of now, with the initial weights of now")
  func typed() throws {
    var state = try state("xor", epoch: 10)
    _ = state.press(":race optimizer sgd adam")
    let effects = state.press(.init(.enter))
    guard case .begin(let scenario, let draw)? = effects.first else {
      Issue.record("no race: \(effects)")
      return
    }
    #expect(draw == 0)
    #expect(scenario.variants.map(\.name) == ["sgd", "adam"])
    #expect(scenario.start == (try experiment("xor").scenario.start))
    _ = state.update(.opened(Experiment(scenario, draw: draw)))
    #expect(state.options.view == .comparison && state.runs.count == 2)
    #expect(state.notice?.text.contains("a race from epoch 0") == true)
  }

  @Test(
    "says what is wrong with a setting, and leaves the line there",
    arguments: [
      ("race", "race wants a setting"), ("race optimiser sgd adam", "did you mean 'optimizer'?"),
    ])
  func refused(line: String, words: String) throws {
    var state = try state("xor")
    _ = state.press(":" + line)
    #expect(state.press(.init(.enter)).isEmpty)
    #expect(state.prompt?.problem?.contains(words) == true)
  }

  @Test(
    "says why a value cannot be raced",
    arguments: [
      ("race rate 0.1", "two to four runs, not 1"), ("race rate 0 1", "the learning rate is"),
      ("race net 2-2-1 3-2-1", "it is 2-…-1"),
    ])
  func impossible(line: String, words: String) throws {
    var state = try state("xor")
    _ = state.press(":" + line)
    #expect(state.press(.init(.enter)).isEmpty)
    #expect(state.notice?.isRefusal == true)
    #expect(state.notice?.text.contains(words) == true)
  }
}
