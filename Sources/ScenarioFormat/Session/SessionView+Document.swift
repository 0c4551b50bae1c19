import NeuralNetwork
import Yams

extension SessionView {
  /// Reads `view`; what is not said is as the program has it.
  init(_ document: ScenarioDocument) throws(ScenarioError) {
    self.init()
    guard let node = document.values["view"] else { return }
    let group = try ScenarioDocument(
      group: node,
      keys: [
        "panel", "run", "layer", "neuron", "lines", "boundary", "test-points", "discretize",
        "ghosts",
        "field", "lesson", "axes", "landscape-axes", "probe",
      ], file: document.file)
    panel = try group.choice("panel", ScenarioNames.panels) ?? .overview
    run = (try group.wholeNumber("run", in: 1...16) ?? 1) - 1
    layer = (try group.wholeNumber("layer", in: 1...8) ?? 1) - 1
    neuron = try group.wholeNumber("neuron", in: 1...64).map { $0 - 1 }
    lines = try Self.lines(group)
    showsBoundary = try group.truth("boundary") ?? true
    showsTestPoints = try group.truth("test-points") ?? true
    isDiscretized = try group.truth("discretize") ?? false
    showsGhosts = try group.truth("ghosts") ?? false
    showsNeuronField = try group.truth("field") ?? false
    showsLesson = try group.truth("lesson")
    hiddenAxes = try group.wholeNumber("axes", in: 0...10_000)
    landscapeAxes = try group.wholeNumber("landscape-axes", in: 0...10_000)
    if let place = try group.numbers("probe", atMost: 2) {
      guard place.count == 2 else { throw group.error("probe", "'probe' must be a point: [x, y]") }
      probe = Point(x: Float(place[0]), y: Float(place[1]))
    }
  }

  private static func lines(_ group: ScenarioDocument) throws(ScenarioError) -> [[Int]]? {
    guard let node = group.values["lines"] else { return nil }
    guard case .sequence(let layers) = node, layers.count <= 8 else {
      throw group.error("lines", "'lines' must be a list of neurons for each hidden layer")
    }
    var lines: [[Int]] = []
    for layer in layers {
      let own = ScenarioDocument(file: group.file, values: ["lines": layer])
      let numbers = try own.numbers("lines", atMost: 64) ?? []
      guard numbers.allSatisfy({ (1...64).contains($0) && $0 == $0.rounded() }) else {
        throw own.error("lines", "'lines' must hold whole numbers from 1 to 64")
      }
      lines.append(numbers.map { Int($0) - 1 })
    }
    return lines
  }
}
