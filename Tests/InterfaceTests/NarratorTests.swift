import Interface
import ScenarioFormat
import Testing
import TextScreen
import Training

@Suite("A description in plain text")
struct NarratorTests {
  /// A state, what is said of it, and how it goes on.
  private struct Listener {
    var state: InterfaceState
    var narrator = Narrator()
    var isTimely = true

    init(_ name: String, epoch: Int = 0, isTimely: Bool = true) throws {
      state = try InterfaceTests.state(name, epoch: epoch, isUnicode: false)
      self.isTimely = isTimely
    }

    mutating func hear() -> [String] { narrator.lines(of: state, isTimely: isTimely) }

    mutating func press(_ keys: String) -> [String] {
      narrator.listen()
      _ = state.press(keys)
      return hear()
    }

    mutating func train(_ name: String, to epoch: Int, isRunning: Bool = false) throws -> [String] {
      let run = HeadlessRun(try experiment(name))
      run.train(toEpoch: epoch)
      var snapshot = run.snapshot()
      snapshot.isRunning = isRunning
      _ = state.update(.snapshot(snapshot))
      return hear()
    }
  }

  @Test("begins with what is learned, how to go on, and where the run stands")
  func opening() throws {
    var listener = try Listener("xor")
    let lines = listener.hear()
    #expect(lines.first == "xor: XOR solved by two hidden neurons")
    #expect(lines.contains { $0.hasPrefix("keys: ? help, Space run") })
    #expect(lines.suffix(2) == ["paused", "epoch 0: loss 0.6992, 2 of 4 right"])
    #expect(listener.hear().isEmpty)
  }

  @Test("says of a step where it led and what has changed")
  func step() throws {
    var listener = try Listener("xor")
    _ = listener.hear()
    let lines = try listener.train("xor", to: 60)
    #expect(lines[0] == "solved at epoch 40")
    #expect(lines[1].hasPrefix("epoch 60: loss 0.29"))
    #expect(lines[1].contains("4 of 4 right; h1 is now NAND; h2 is now OR; XOR = NAND and OR"))
  }

  @Test("of a run that goes on says nothing before it is time, unless something happens")
  func calm() throws {
    var listener = try Listener("xor")
    _ = listener.hear()
    listener.isTimely = false
    #expect(try listener.train("xor", to: 5, isRunning: true) == ["running, 4 epochs a second"])
    #expect(try listener.train("xor", to: 20, isRunning: true).isEmpty)
    let solved = try listener.train("xor", to: 45, isRunning: true)
    #expect(solved.first == "solved at epoch 40")
    #expect(try listener.train("xor", to: 50, isRunning: true).isEmpty)
    #expect(try listener.train("xor", to: 50).first == "paused")
  }

  @Test("names what a key has set")
  func settings() throws {
    var listener = try Listener("xor")
    _ = listener.hear()
    #expect(listener.press("1") == ["lines: h2, boundary"])
    #expect(listener.press("t") == ["test points: off"])
    #expect(listener.press("v") == ["view: input-space"])
    #expect(listener.press("]") == ["pace: 5 epochs a second"])
    #expect(listener.press("~").isEmpty)
  }

  @Test("explains in sentences what is asked for")
  func why() throws {
    var listener = try Listener("xor", epoch: 60)
    _ = listener.hear()
    let lines = listener.press("w")
    #expect(lines.first == "view: why")
    #expect(lines.contains { $0.hasPrefix("h1 is on where") && $0.contains("It is NAND.") })
    #expect(listener.press("i").contains { $0.hasPrefix("At (0.5") })
  }

  @Test("tells that a run is stuck and what helps, once")
  func stuck() throws {
    var listener = try Listener("xor-stuck")
    _ = listener.hear()
    let lines = try listener.train("xor-stuck", to: 400)
    #expect(lines.last?.contains("R") == true)
    #expect(lines.count == 2)
    #expect(try listener.train("xor-stuck", to: 401).count == 1)
  }

  @Test("answers a line that means nothing with what would be right, each time")
  func mistakes() throws {
    var listener = try Listener("xor")
    _ = listener.hear()
    for _ in 0..<2 {
      listener.narrator.listen()
      #expect(listener.state.update(.input(.line("stepp"))).isEmpty)
      #expect(listener.hear() == ["there is no command 'stepp'; did you mean 'steps'?"])
    }
    #expect(listener.state.update(.input(.line("step"))) == [.training(.stepEpochs(1))])
    #expect(listener.state.update(.input(.line("# a remark"))).isEmpty)
    #expect(listener.hear().isEmpty)
  }

  @Test("asks for a guess, and tells the answer")
  func guess() throws {
    var listener = try Listener("xor")
    _ = listener.hear()
    _ = listener.press("U")
    #expect(listener.press(".").first?.hasPrefix("Guess: where will h1 and h2 go") == true)
    #expect(try listener.train("xor", to: 10).isEmpty)
    #expect(listener.press(" ").first?.hasPrefix("loss 0.6992 to 0.6804") == true)
  }

  @Test("has no control characters and nothing beyond ASCII", arguments: ["xor", "donut", "iris"])
  func plain(name: String) throws {
    var listener = try Listener(name)
    var lines = listener.hear()
    lines += listener.press("?") + listener.press("?w") + listener.press("i")
    lines += try listener.train(name, to: 30)
    for line in lines {
      #expect(line.unicodeScalars.allSatisfy { (32..<127).contains($0.value) }, "\(line)")
    }
    #expect(lines.count > 40)
  }
}
