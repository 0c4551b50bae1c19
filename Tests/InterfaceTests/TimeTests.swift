import Interface
import NeuralNetwork
import ScenarioFormat
import Testing
import TextScreen
import Training

@Suite("Going through the time of a run")
struct TimeTests {
  private func mouse(
    _ mouse: InputEvent.Mouse, _ row: Int, _ column: Int, in state: inout InterfaceState
  ) -> [Effect] {
    state.update(.input(.mouse(mouse, at: Position(row: row, column: column))))
  }

  private func lines(_ state: InterfaceState) -> [String] {
    PlainText.render(state.frame(reusing: nil).buffer).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
  }

  /// The row of the track and the columns of its two ends.
  private func track(_ state: InterfaceState) throws -> (row: Int, columns: ClosedRange<Int>) {
    let lines = lines(state)
    let row = try #require(lines.lastIndex { $0.contains("━●") || $0.contains("●──") })
    let cells = Array(lines[row])
    let columns = cells.indices.filter { "━─●▴◆┬○".contains(cells[$0]) }
    return (row, try #require(columns.first)...(try #require(columns.last)))
  }

  /// A run that was edited at 20 and has come to 50, its epoch 35 shown.
  private func edited() throws -> Timeline {
    let timeline = Timeline(try experiment("xor"))
    timeline.go(toEpoch: 20)
    _ = try timeline.apply(.setLearningRate(0.3))
    timeline.go(toEpoch: 50)
    _ = timeline.toggleMark(at: TrainingPosition(epoch: 40))
    timeline.go(toEpoch: 35)
    return timeline
  }

  @Test(
    "a press on the loss goes to the epoch under it, and a drag along, each epoch once",
    arguments: [(120, 40), (80, 24), (60, 20)])
  func drag(columns: Int, rows: Int) throws {
    var state = try state("xor", epoch: 50, columns: columns, rows: rows)
    let (row, track) = try track(state)
    #expect(mouse(.pressed, row, track.lowerBound, in: &state) == [.training(.show(epoch: 0))])
    #expect(mouse(.dragged, row - 1, track.lowerBound, in: &state).isEmpty)
    let middle = (track.lowerBound + track.upperBound) / 2
    let effects = mouse(.dragged, 2, middle, in: &state)
    guard case .training(.show(let epoch)) = try #require(effects.first) else {
      Issue.record("\(effects)")
      return
    }
    #expect(abs(epoch - 25) <= 50 / (track.count - 1) + 1)
    #expect(mouse(.dragged, row, columns + 9, in: &state) == [.training(.show(epoch: 50))])
    #expect(state.probe == nil)
    #expect(mouse(.released, row, middle, in: &state).isEmpty)
    #expect(mouse(.dragged, row, track.lowerBound, in: &state).isEmpty)
  }

  @Test("the wheel over the loss goes by a hundredth of the run, elsewhere it does nothing")
  func wheel() throws {
    var state = try state("xor", epoch: 300)
    let (row, track) = try track(state)
    #expect(mouse(.wheelUp, row, track.lowerBound, in: &state) == [.training(.seek(by: 3))])
    #expect(mouse(.wheelDown, row, track.lowerBound, in: &state) == [.training(.seek(by: -3))])
    #expect(mouse(.wheelDown, 5, 5, in: &state).isEmpty)
  }

  @Test("the wheel goes by an epoch at least")
  func wheelOfYoungRun() throws {
    var state = try state("xor", epoch: 5)
    let (row, track) = try track(state)
    #expect(mouse(.wheelUp, row, track.lowerBound, in: &state) == [.training(.seek(by: 1))])
  }

  @Test("the axes stay where they are, whichever epoch is shown")
  func calm() throws {
    let timeline = Timeline(try experiment("xor"))
    timeline.go(toEpoch: 60)
    var state = try state("xor", columns: 80, rows: 24)
    state.options.view = .loss
    /// What is neither the curve nor the playhead: the labels on the left and the track's ends.
    func axes(at epoch: Int) throws -> [String] {
      timeline.go(toEpoch: epoch)
      _ = state.update(.snapshot(timeline.snapshot(pace: state.pace)))
      let (_, columns) = try track(state)
      return lines(state).dropFirst(2).prefix(19).map { String(Array($0)[40..<46]) }
        + ["\(columns)"]
    }
    let newest = try axes(at: 60)
    for epoch in [0, 1, 30, 59] { #expect(try axes(at: epoch) == newest) }
  }

  @Test("keys go by a twentieth of the run, and from mark to change to end")
  func keys() throws {
    var state = try state("xor")
    let timeline = try edited()
    _ = state.update(.snapshot(timeline.snapshot(pace: state.pace)))
    #expect(state.press(Key(.pageUp)) == [.training(.seek(by: -2))])
    #expect(state.press(Key(.pageDown)) == [.training(.seek(by: 2))])
    #expect(state.press("\"") == [.training(.show(epoch: 40))])
    #expect(state.press("'") == [.training(.show(epoch: 20))])
    timeline.go(toEpoch: 20)
    _ = state.update(.snapshot(timeline.snapshot(pace: state.pace)))
    #expect(state.press("'") == [.training(.show(epoch: 0))])
    timeline.go(toEpoch: 40)
    _ = state.update(.snapshot(timeline.snapshot(pace: state.pace)))
    #expect(state.press("\"") == [.training(.show(epoch: 50))])
    timeline.go(toEpoch: 50)
    _ = state.update(.snapshot(timeline.snapshot(pace: state.pace)))
    #expect(state.press("\"").isEmpty)
  }

  @Test(
    "a typed epoch may be a share of the run, or a mark by number or name",
    arguments: [
      ("epoch 50%", TrainingCommand.show(epoch: 25)), ("epoch 12.5 %", .show(epoch: 6)),
      ("epoch mark 2", .show(epoch: 40)), ("epoch mark before the jump", .show(epoch: 7)),
      ("mark here", .mark(name: "here")), ("mark", .toggleMark),
    ])
  func typed(line: String, command: TrainingCommand) throws {
    var state = try state("xor")
    let timeline = try edited()
    timeline.mark(at: TrainingPosition(epoch: 7), named: "before the jump")
    _ = state.update(.snapshot(timeline.snapshot(pace: state.pace)))
    _ = state.press(":" + line)
    #expect(state.press(Key(.enter)) == [.training(command)])
  }

  @Test(
    "what no epoch is called is refused with what there is",
    arguments: [
      ("epoch 101%", "0 or more"), ("epoch mark 3", "no mark '3'"), ("epoch soon", "'soon'"),
    ])
  func refused(line: String, message: String) throws {
    var state = try state("xor")
    _ = state.update(.snapshot(try edited().snapshot(pace: state.pace)))
    _ = state.press(":" + line)
    #expect(state.press(Key(.enter)).isEmpty)
    #expect(lines(state).contains { $0.contains(message) })
  }

  @Test("a replay under way is told with its target, on the track too")
  func replay() throws {
    var state = try state("xor", epoch: 50)
    var snapshot = try #require(state.snapshot)
    snapshot.replay = TrainingSnapshot.Replay(target: 12, progress: 0.43)
    _ = state.update(.snapshot(snapshot))
    #expect(lines(state).contains { $0.contains("to epoch 12: 43 %") })
    #expect(lines(state).contains { $0.contains("━○━") })
  }

  @Test("what the way back takes is told beside the loss")
  func memory() throws {
    var state = try state("xor", columns: 80, rows: 24)
    var snapshot = try #require(state.snapshot)
    (snapshot.historyByteCount, snapshot.historyByteLimit) = (3_250_000, 10 << 20)
    _ = state.update(.snapshot(snapshot))
    #expect(!lines(state).contains { $0.contains("history") })
    state.options.view = .loss
    #expect(lines(state).contains { $0.contains("history 3.1 of 10 MiB") })
  }

  @Test("in a comparison a press on any run's loss moves all of them")
  func comparison() throws {
    var state = try state("descent-three-ways", epoch: 40, columns: 120, rows: 40)
    state.options.view = .comparison
    for run in 1..<state.runs.count {
      let other = HeadlessRun(state.runs[run].experiment)
      other.train(toEpoch: 40)
      _ = state.update(.snapshot(other.snapshot(), run: run))
    }
    let (row, _) = try track(state)
    let cells = Array(lines(state)[row])
    let places = cells.indices.filter { cells[$0] == "●" }
    try #require(places.count == state.runs.count)
    for place in places {
      #expect(mouse(.pressed, row, place, in: &state) == [.training(.show(epoch: 40))])
      _ = mouse(.released, row, place, in: &state)
    }
  }
}
