import Analysis
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

extension FindingText {
  /// What is wrong and what helps, in one line, the fullest wording first; the shortest has no
  /// remedy.
  var notices: [String] {
    if case .cycling(let epoch, let period) = finding, isPerceptron {
      return [cycle(epoch, period) + ": no line separates the classes", "goes round: no line can"]
    }
    let remedy = remedies.first.map { ": " + words(of: $0).brief } ?? ""
    return facts.map { $0 + remedy } + [facts[facts.count - 1]]
  }

  /// What is wrong, as a sentence.
  var headline: String { facts[0].prefix(1).uppercased() + facts[0].dropFirst() + "." }

  /// What is wrong, in fewer and fewer words.
  private var facts: [String] {
    switch finding {
    case .diverged(let epoch): ["diverged after epoch \(NumberText.grouped(epoch))", "diverged"]
    case .noWeights: ["all weights are 0, no neuron differs", "all weights are 0"]
    case .deadLayer(let layer): [allNeurons(of: layer) + " dead", "a dead layer"]
    case .cycling(let epoch, let period): [cycle(epoch, period), "the weights go round"]
    case .impossible(.singleLine(let best)):
      singleLine(best) + ["no line separates them", "no line can"]
    case .impossible(.openRegion):
      ["two neurons a layer close no ring", "2 neurons close no ring"]
    case .inseparable(let layer, let groups):
      [names(layer: layer, neurons: groups[0]) + " are twins for ever", "twins for ever"]
    case .noSlope(let layer):
      [
        "a \(architecture.layers[layer].activation.rawValue) has no slope to learn from",
        "no slope",
      ]
    case .jumps(let jump):
      ["the loss " + course(of: jump), "the loss \(jump.isClimb ? "climbs" : "jumps")"]
    case .saturatedLayer(let layer, let steepness, _):
      [
        allNeurons(of: layer) + " saturated, slope \(NumberText.percent(steepness))",
        "saturated",
      ]
    case .saturatedOutput(let count, _):
      ["the output is saturated, and wrong for \(count) samples", "output saturated"]
    case .vanishing: ["the gradient vanishes on its way back", "gradient vanishes"]
    case .rest(let epoch, _, let slopeShare, let shared):
      rest(since: epoch, isFlat: Self.isFlat(slopeShare), shared)
    case .slow(let time, _):
      ["the loss takes \(NumberText.grouped(time)) epochs for half of it", "slow"]
    case .idle(_, let layer, let neurons): [names(layer: layer, neurons: neurons) + " idle"]
    }
  }

  private var isPerceptron: Bool { experiment.hyperparameters.rule == .perceptron }

  private func allNeurons(of layer: Int) -> String {
    let neurons = Array(0..<architecture.layers[layer].width)
    return names(layer: layer, neurons: neurons) + (neurons.count == 1 ? " is" : " are")
  }

  private func cycle(_ epoch: Int, _ period: Int) -> String {
    let cycle =
      period == 1
      ? "the weights come back each epoch" : "the weights come back every \(period) epochs"
    return "since epoch \(NumberText.grouped(epoch)) \(cycle)"
  }

  private func singleLine(_ best: BestLine?) -> [String] {
    guard let best else { return ["no line separates the classes"] }
    let share =
      best.count <= 20
      ? "\(best.correctCount) of \(best.count)"
      : "about \(NumberText.fixed(best.accuracy * 100, digits: 0)) %"
    return ["no line gets more than \(share) right", "no line separates the classes"]
  }

  private func rest(since epoch: Int, isFlat: Bool, _ shared: SharedHiddenPoint?) -> [String] {
    let facts =
      isFlat
      ? ["stuck in a local minimum", "local minimum"]
      : ["no progress since epoch \(NumberText.grouped(epoch))", "no progress"]
    guard let shared else { return facts }
    return ["stuck, with \(shared.samples.count) samples on one hidden point"] + facts
  }

  /// Whether the slope is so small a share of the start's that it is a valley's bottom.
  static func isFlat(_ slopeShare: Float?) -> Bool { slopeShare.map { $0 < 0.1 } ?? false }

  /// How a loss goes up: "jumps between 0.34 and 2.10".
  func course(of jump: LossCourse.Jump) -> String {
    let (low, high) = (NumberText.size(jump.low), NumberText.size(jump.high))
    return jump.isClimb ? "climbs from \(low) to \(high)" : "jumps between \(low) and \(high)"
  }
}
