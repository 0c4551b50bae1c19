import Datasets
import NeuralNetwork
import Yams

extension RunRecord {
  private static let epochs = 0...1_000_000_000

  /// Reads `run`, `marks`, `undone` and `shown`.
  ///
  /// Every edit is tried, so that what can't be is told with its place before it is replayed.
  init(_ document: ScenarioDocument, of scenario: Scenario) throws(ScenarioError) {
    let groups = try document.groups(
      "run", keys: ["id", "after", "start", "edit", "scenario", "samples", "trained"],
      atMost: Self.largestStretchCount)
    guard !groups.isEmpty else {
      throw document.error(
        "run", "a run needs a stretch", suggestion: "run: [{id: 0, start: 0, trained: 0}]")
    }
    self.init()
    stretches = []
    var experiments: [Int: Experiment] = [:]
    for group in groups {
      let stretch = try Self.stretch(group, after: experiments, scenario)
      experiments[stretch.id] = try Self.experiment(of: stretch, group, experiments, scenario)
      stretches.append(stretch)
    }
    guard scenario.variants.isEmpty || stretches.count == 1 else {
      throw document.error("run", "a comparison is not edited: its run has one stretch")
    }
    marks = try Self.list("marks", document, atMost: 64) { node throws(ScenarioError) in
      try Self.mark(node, document.file, experiments)
    }
    undone = try Self.list("undone", document, atMost: 512) { node throws(ScenarioError) in
      try Self.moment(node, document.file, experiments)
    }
    shown =
      try document.values["shown"].map { node throws(ScenarioError) in
        try Self.moment(node, document.file, experiments)
      } ?? Moment(stretch: stretches[stretches.count - 1].id, epoch: 0)
  }

  private static func stretch(
    _ group: ScenarioDocument, after known: [Int: Experiment], _ scenario: Scenario
  ) throws(ScenarioError) -> Stretch {
    let id = try group.required("id", try group.wholeNumber("id", in: 0...1_000_000_000))
    guard known.keys.allSatisfy({ $0 < id }) else {
      throw group.error("id", "stretches stand in the order of their names, none twice")
    }
    let before = try group.values["after"].map { node throws(ScenarioError) in
      try moment(node, group.file, known, isExact: true)
    }
    let change = try change(group)
    if case .edit = change, before == nil {
      throw group.error(
        "edit", "an edit needs the moment before it",
        suggestion: "say after: {stretch: 0, epoch: 5}")
    }
    let newest = try group.wholeNumber("trained", in: epochs) ?? 0
    var stretch = Stretch(id: id, before: before, change: change, newestEpoch: newest)
    if group.has("scenario") {
      stretch.scenario = try SessionParser.scenario(group, named: scenario.name)
    }
    if let edit = try edit(group, "samples") {
      guard case .setTrainingSamples(let samples) = edit else {
        throw group.error("samples", "'samples' must begin with 'points' or 'values'")
      }
      stretch.samples = samples
    }
    return stretch
  }

  private static func change(_ group: ScenarioDocument) throws(ScenarioError) -> Change {
    let draw = try group.wholeNumber("start", in: 0...1_000_000)
    let edit = try edit(group, "edit")
    switch (draw, edit) {
    case (let draw?, nil): return .start(draw: draw)
    case (nil, let edit?): return .edit(edit)
    case (nil, nil):
      return .start(draw: try group.required("start", draw))
    default: throw group.error("edit", "a stretch begins with a start or with an edit, not both")
    }
  }

  private static func edit(
    _ group: ScenarioDocument, _ path: String
  ) throws(ScenarioError) -> TrainingEdit? {
    guard let node = group.values[path] else { return nil }
    guard case .scalar(let scalar) = node else {
      throw group.error(path, "'\(path)' must be a line like 'rate 0.3'")
    }
    do {
      return try TrainingEdit(text: scalar.string)
    } catch {
      throw group.error(path, error.reason)
    }
  }

  /// What a stretch is a run of: the edit is made, whatever has been learned.
  private static func experiment(
    of stretch: Stretch, _ group: ScenarioDocument, _ known: [Int: Experiment],
    _ scenario: Scenario
  ) throws(ScenarioError) -> Experiment {
    do {
      return try stretch.experiment(
        after: stretch.before.flatMap { known[$0.stretch] }, scenario: scenario)
    } catch {
      throw group.error(group.has("edit") ? "edit" : "samples", error.description)
    }
  }

  private static func list<Element>(
    _ path: String, _ document: ScenarioDocument, atMost count: Int,
    _ read: (Node) throws(ScenarioError) -> Element
  ) throws(ScenarioError) -> [Element] {
    guard let node = document.values[path] else { return [] }
    guard case .sequence(let sequence) = node, sequence.count <= count else {
      throw document.error(path, "'\(path)' must be a list of at most \(count) moments")
    }
    var elements: [Element] = []
    for node in sequence { elements.append(try read(node)) }
    return elements
  }

  private static func mark(
    _ node: Node, _ file: String, _ known: [Int: Experiment]
  ) throws(ScenarioError) -> Mark {
    let group = try ScenarioDocument(group: node, keys: momentKeys + ["name"], file: file)
    let name = HarmlessText.escaped(try group.text("name") ?? "")
    return Mark(try moment(group, known), name: String(name.prefix(longestName)))
  }

  private static let momentKeys = ["stretch", "epoch", "samples"]
  private static let longestName = 60

  private static func moment(
    _ node: Node, _ file: String, _ known: [Int: Experiment], isExact: Bool = false
  ) throws(ScenarioError) -> Moment {
    try moment(
      ScenarioDocument(group: node, keys: momentKeys, file: file), known, isExact: isExact)
  }

  private static func moment(
    _ group: ScenarioDocument, _ known: [Int: Experiment], isExact: Bool = false
  ) throws(ScenarioError) -> Moment {
    let stretch = try group.required("stretch", try group.wholeNumber("stretch", in: epochs))
    guard let experiment = known[stretch] else {
      throw group.error("stretch", "there is no stretch \(stretch) before this")
    }
    // A moment may lie before the stretch, where there were other samples.
    let samples = 0...(isExact ? experiment.trainingSet.count - 1 : 100_000)
    return Moment(
      stretch: stretch, epoch: try group.wholeNumber("epoch", in: epochs) ?? 0,
      shownCount: try group.wholeNumber("samples", in: samples) ?? 0)
  }
}

extension RunRecord.Stretch {
  /// What it is a run of, where another experiment stands before it; what has been learned doesn't
  /// matter.
  package func experiment(
    after previous: Experiment?, scenario: Scenario
  ) throws(EditRefusal) -> Experiment {
    switch change {
    case .edit(let edit):
      guard let previous else { throw EditRefusal("an edit needs the moment before it") }
      return try previous.changed(by: edit, to: previous.makeTrainer().state).experiment
    case .start(let draw):
      if let previous, self.scenario == nil { return previous.with(draw: draw) }
      var experiment = Experiment(self.scenario ?? scenario, draw: draw)
      guard let samples else { return experiment }
      experiment = try experiment.changed(
        by: .setTrainingSamples(samples), to: experiment.makeTrainer().state
      ).experiment
      return experiment
    }
  }
}
