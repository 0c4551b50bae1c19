import Datasets
import NeuralNetwork
import ScenarioFormat
import Testing

@Suite("A session file")
struct SessionDocumentTests {
  private static let head = """
    session: 1
    scenario:
      data: {generator: corners, gate: xor}
      network: {hidden-layers: [2]}

    """

  private static func parse(_ rest: String) throws(ScenarioError) -> SessionDocument {
    try SessionParser.parse(head + rest, fileName: "a.yaml")
  }

  private static let run = """
    run:
      - {id: 0, start: 0, trained: 40}
      - {id: 1, after: {stretch: 0, epoch: 20, samples: 2}, edit: rate 0.3, trained: 60}
      - {id: 4, after: {stretch: 1, epoch: 50}, edit: add-neuron 1, trained: 70}
      - {id: 7, after: {stretch: 4, epoch: 60}, start: 2, trained: 5}

    """

  @Test("is read as it was written")
  func roundTrip() throws {
    var document = try Self.parse(
      Self.run + """
        marks: [{stretch: 0, epoch: 3}]
        undone: [{stretch: 7, epoch: 4, samples: 1}]
        shown: {stretch: 4, epoch: 66}
        check: x0123456789abcdef
        pace: 2.5
        view: {panel: loss, layer: 1, neuron: 3, lines: [[1, 3]], boundary: false, lesson: true,
          axes: 2, probe: [0.1, -1e-20]}
        """)
    #expect(document.run.stretches.map(\.id) == [0, 1, 4, 7])
    #expect(document.run.stretches[1].change == .edit(.setLearningRate(0.3)))
    #expect(document.view.neuron == 2)
    document.run.stretches[3].before = nil
    document.run.stretches[3].scenario = document.scenario
    document.run.stretches[3].scenario?.hyperparameters.learningRate = 0.25
    document.run.stretches[3].samples = Experiment(document.scenario).dataset.training
    let again = try SessionParser.parse(document.text, fileName: "b.yaml")
    #expect(again == document)
    #expect(try again.text == document.text)
  }

  @Test("of a run that nobody has touched is as short as can be")
  func shortest() throws {
    let document = try Self.parse("run: [{id: 0, start: 3}]")
    #expect(document.run == RunRecord(draw: 3))
    #expect(document.checksum == nil)
  }

  @Test(
    "with a mistake is refused with its place and what would be right",
    arguments: [
      ("run: []", "a.yaml:5:6: a run needs a stretch"),
      ("run: [{id: 0, edit: rate 0.3}]", "an edit needs the moment before it"),
      ("run: [{id: 0}]", "missing key 'start'"),
      ("run: [{id: 0, start: 0, edit: rate 1}]", "with a start or with an edit, not both"),
      ("run: [{id: 0, start: 0}, {id: 0, start: 1}]", "a.yaml:5:31: stretches stand in the order"),
      ("run: [{id: 0, start: 0, trained: -1}]", "'trained' must be a whole number"),
      ("run: [{id: 0, start: 0, trained: 99999999999}]", "'trained' must be a whole number"),
      ("run: [{id: 0, start: 0, ran: 1}]", "a.yaml:5:25: unknown key 'ran'"),
      (
        run + "  - {id: 8, after: {stretch: 6, epoch: 1}, edit: rate 1}",
        "a.yaml:10:30: there is no stretch 6"
      ),
      (
        run + "  - {id: 8, after: {stretch: 0, epoch: 1}, edit: rat 1}",
        "a.yaml:10:50: there is no edit 'rat'; did you mean 'rate'?"
      ),
      (
        run + "  - {id: 8, after: {stretch: 0, epoch: 1}, edit: set 1.3.b 1}",
        "a.yaml:10:50: there is no such neuron"
      ),
      (
        run + "  - {id: 8, after: {stretch: 0, epoch: 1, samples: 4}, edit: rate 1}",
        "'samples' must be a whole number from 0 to 3"
      ),
      (run + "marks: [{stretch: 3, epoch: 1}]", "there is no stretch 3"),
      (run + "check: 12", "'check' must be x and 16 hexadecimal digits"),
      (run + "view: {lines: [[0]]}", "'lines' must hold whole numbers from 1 to 64"),
      (run + "view: {probe: [1]}", "'probe' must be a point"),
      (run + "shwn: {stretch: 0}", "unknown key 'shwn'; did you mean 'shown'?"),
    ])
  func mistakes(rest: String, message: String) {
    let error = #expect(throws: ScenarioError.self) { try Self.parse(rest) }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test("of a later program is refused")
  func later() {
    let error = #expect(throws: ScenarioError.self) {
      try SessionParser.parse("session: 2\n", fileName: "a.yaml")
    }
    #expect(error?.description.contains("the format 2 is of a later program") == true)
  }

  @Test("that would be too large is not written")
  func tooLarge() throws {
    var document = try Self.parse("run: [{id: 0, start: 0}]")
    var samples = Samples(inputCount: 2)
    for number in 0..<90_000 {
      samples.append(inputs: [Float(number) / 3, .pi], label: number % 2)
    }
    for id in 1...12 {
      document.run.stretches.append(
        RunRecord.Stretch(
          id: id, before: .init(stretch: 0, epoch: 0), change: .edit(.setTrainingSamples(samples)),
          newestEpoch: 0))
    }
    let error = #expect(throws: PrintingError.self) { try document.text }
    #expect(error?.reason.contains("a session has at most 16") == true)
  }
}
