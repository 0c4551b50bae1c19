import Interface
import ScenarioFormat
import Testing
import TextScreen
import Training

@Suite("What a recording says and is told")
struct RecordingTests {
  private func typed(_ line: String, in state: inout InterfaceState) -> [Effect] {
    _ = state.press(":")
    _ = state.press(line)
    return state.press(Key(.enter))
  }

  @Test("begins with a name, and ends without one")
  func commands() throws {
    var state = try state()
    let request = try #require(RecordingRequest("a film.cast"))
    #expect(!request.replaces)
    #expect(typed("record a film.cast", in: &state) == [.record(request)])
    #expect(typed("record", in: &state).isEmpty)
    #expect(state.notice?.text == "nothing is recorded")
    _ = state.update(.recorded(.began(path: "a film.cast")))
    #expect(typed("record other.cast", in: &state).isEmpty)
    #expect(state.notice?.isRefusal == true)
    #expect(typed("record", in: &state) == [.stopRecording])
    _ = state.update(.recorded(.ended(path: "a film.cast", seconds: 3)))
    #expect(state.recording == nil)
    #expect(RecordingRequest("a.cast !")?.replaces == true)
    #expect(RecordingRequest("a.cast !")?.path == "a.cast")
  }

  @Test("goes on when another lesson is opened, and a full disk ends it with a message")
  func lasting() throws {
    var state = try state()
    _ = state.update(.recorded(.began(path: "a.cast")))
    _ = state.update(.opened(try experiment("donut")))
    #expect(state.recording == "a.cast")
    _ = state.update(.recorded(.failed(path: "a.cast", problem: "the disk is full")))
    #expect(state.recording == nil)
    #expect(state.notice?.text == "a.cast is not recorded: the disk is full")
  }

  @Test("has a mark where something happens to the run, once")
  func marks() throws {
    var state = try state()
    var marks = RunMarks()
    #expect(marks.take(state) == ["xor"])
    let run = HeadlessRun(state.experiment)
    var snapshot = run.snapshot()
    func take(_ change: (inout TrainingSnapshot) -> Void) -> [String] {
      change(&snapshot)
      _ = state.update(.snapshot(snapshot))
      return marks.take(state)
    }
    #expect(take { $0.isRunning = true } == ["run from epoch 0"])
    #expect(take { $0.epoch = 1 } == [])
    #expect(
      take { $0.reply = TrainingReply(number: 1, text: "η 0.1 → 0.3", isRefusal: false) }
        == ["η 0.1 → 0.3"])
    #expect(take { $0.epoch = 2 } == [], "what was said is not said again")
    #expect(take { $0.reply = TrainingReply(number: 2, text: "no", isRefusal: true) } == [])
    #expect(
      take {
        $0.epoch = 40
        $0.isRunning = false
        $0.outcome = .goalReached(epoch: 40)
      } == ["pause at epoch 40", "solved at epoch 40"])
    #expect(take { $0.epoch = 3 } == [])
    #expect(take { $0.epoch = 40 } == [], "solved once is enough")
    _ = state.update(.opened(try experiment("donut")))
    #expect(marks.take(state) == [], "nothing is known of it yet")
    _ = state.update(.snapshot(HeadlessRun(state.experiment).snapshot()))
    #expect(marks.take(state) == ["donut"])
  }

  @Test("has a mark where a run begins again, which nobody answers")
  func restarts() throws {
    var state = try state()
    var marks = RunMarks()
    let run = Timeline(state.experiment)
    let pace = Pace(normal: 1)
    _ = state.update(.snapshot(run.snapshot(pace: pace)))
    #expect(marks.take(state) == ["xor"])
    run.restart(draw: 0, from: run.position)
    _ = state.update(.snapshot(run.snapshot(pace: pace)))
    #expect(marks.take(state) == ["begins again"])
  }
}
