import Analysis
import ScenarioFormat
import TestSupport
import Testing
import TextScreen
import Training

@testable import Interface

@Suite("A stuck run on the screen")
struct StuckScreenTests {
  private func text(_ state: InterfaceState) -> String {
    PlainText.render(state.frame(reusing: nil).buffer)
  }

  /// The state of a scenario trained to an epoch, where another state is at hand.
  private func trained(_ name: String, epoch: Int) throws -> InterfaceState {
    try state(name, epoch: epoch)
  }

  @Test("the page that says why, with what helps, looks like this")
  func why() throws {
    let state = try state("giant-weights", epoch: 10, columns: 80, rows: 24)
    expectScreen(
      state.frame(reusing: nil).buffer, matches: "giant-weights-10",
      title: "giant-weights, epoch 10, 80x24")
  }

  @Test(
    "the last row has what is wrong, what helps, the loss and the accuracy, at 80 columns too",
    arguments: [
      ("dead-relu", "all 8 neurons are dead: R new weights"),
      ("giant-weights", "saturated: R new weights"),
      ("donut-two", "2 neurons close no ring: + a third"),
      ("xor-one-neuron", "no line separates them: L adds a layer"),
      ("perceptron-xor", "no line separates them: add a hidden layer"),
    ])
  func lastRow(name: String, notice: String) throws {
    var state = try state(name, columns: 80, rows: 24)
    state.options.view = .overview
    let row = text(state).split(separator: "\n").last ?? ""
    #expect(row.contains(notice), "\(row)")
    #expect(row.contains("loss") && row.contains("accuracy"), "\(row)")
  }

  @Test("of several runs each has a few words beside its name, and the chosen one its notice")
  func comparison() throws {
    var state = try state("bad-starts", columns: 120, rows: 40)
    for index in state.runs.indices.dropFirst() {
      _ = state.update(.snapshot(HeadlessRun(state.runs[index].experiment).snapshot(), run: index))
    }
    #expect(text(state).contains(/A  all zero +all weights 0/))
    #expect(text(state).contains(/B  all weights ½ +twins/))
    #expect(text(state).contains("▸ all weights are 0, no neuron differs: try xavier"))
    _ = state.press(Key(.tab))
    #expect(text(state).contains("▸ all 4 neurons are twins for ever: R new weights"))
  }

  @Test("the diagram marks neurons that don't work, as long as the run needs them")
  func marks() throws {
    var state = try state("dead-relu", columns: 120, rows: 40)
    state.options.view = .network
    #expect(text(state).contains("h₁!") && text(state).contains("h₈!"))
    var solved = try trained("xor-four", epoch: 60)
    solved.options.view = .network
    #expect(!text(solved).contains("h₁!"))
  }

  @Test("a neuron's page says what helps it, in a run that needs it")
  func neuron() throws {
    var state = try state("giant-weights", columns: 120, rows: 40)
    state.options.view = .neuron
    #expect(text(state).contains("saturated: at its limits nearly everywhere"))
    #expect(text(state).contains("z gives the neuron that has the focus new weights."))
    var solved = try trained("xor-by-hand-smooth", epoch: 0)
    solved.options.view = .neuron
    #expect(!text(solved).contains("gives the neuron that has the focus"))
  }

  @Test(
    "runs that reach their goal raise no alarm on the way",
    arguments: [
      "and", "logistic", "xor", "xor-sigmoid", "xor-four", "xor-relu-by-hand", "perceptron-or",
      "donut", "donut-lift", "moons", "three-blobs", "pentagon-by-hand", "gates-by-hand",
    ])
  func noAlarm(name: String) throws {
    let experiment = try experiment(name)
    let run = HeadlessRun(experiment)
    var readings: Readings?
    for epoch in [0, 1, 3, 10, 25, 40] {
      run.train(toEpoch: epoch)
      let snapshot = run.snapshot()
      var state = try trained(name, epoch: 0)
      state.size = Size(columns: 60, rows: 20)
      _ = state.update(.snapshot(snapshot))
      state.options.view = .loss
      readings = state.frame(reusing: readings).readings
      #expect(readings?.diagnosis.alarm == nil, "epoch \(epoch)")
    }
  }

  @Test("a run that has reached its goal has no findings, however idle its neurons are")
  func solved() throws {
    let diagnosis = try state("xor-by-hand").frame(reusing: nil).readings?.diagnosis
    #expect(diagnosis?.findings.isEmpty == true && diagnosis?.isOpen == false)
  }

  @Test("drawing again from the same state asks for nothing twice, and comes to the same")
  func reusing() throws {
    let state = try state("donut-two", columns: 80, rows: 24)
    let first = state.frame(reusing: nil)
    let second = state.frame(reusing: first.readings)
    #expect(first.readings?.diagnosis.findings == second.readings?.diagnosis.findings)
    #expect(first.buffer == second.buffer)
  }
}
