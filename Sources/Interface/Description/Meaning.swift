import Analysis
import NeuralNetwork
import ScenarioFormat
import Training

/// What the parameters mean at one moment, in words; it takes arithmetic to know.
struct Meaning: Sendable, Hashable {
  /// How good the network is, or each of several: `loss 0.6931, 2 of 4 right`.
  let quality: String
  /// Which gate each neuron is, by the neuron's name; none of them where there are no gates.
  let gates: [Gate]
  /// What the network is as a composition of gates, once it is right everywhere.
  let composition: String?
  /// What keeps the run from its goal, and what helps.
  let alarm: String?

  /// A neuron, and the gate that it is, if it is one.
  struct Gate: Sendable, Hashable {
    let neuron: String
    let name: String?
  }

  /// Works it out.
  init(_ state: InterfaceState, _ readings: Readings) {
    let runs = state.runs.compactMap { run in
      run.snapshot.map { (name: run.name, text: Self.quality(of: $0)) }
    }
    quality =
      state.comparesRuns
      ? runs.map { "\($0.name) \($0.text)" }.joined(separator: "; ")
      : runs.first?.text ?? ""
    let layers = state.experiment.architecture.layers.dropLast()
    gates =
      readings.gates == nil
      ? []
      : layers.indices.flatMap { layer in
        (0..<layers[layer].width).map {
          Gate(
            neuron: NeuronName.text(layer: layer, neuron: $0, of: state.experiment.architecture),
            name: readings.gateName(layer: layer, neuron: $0))
        }
      }
    let metrics = state.snapshot?.training
    let isRight = metrics.map { $0.correctCount == $0.count } ?? false
    composition = isRight ? readings.gates?.composition : nil
    alarm = readings.diagnosis.alarm.map { finding in
      let words = state.words(of: finding)
      return ([words.headline] + words.remedies.map { words.words(of: $0).sentence })
        .joined(separator: " ")
    }
  }

  private static func quality(of snapshot: TrainingSnapshot) -> String {
    let metrics = snapshot.training
    var text = "loss \(NumberText.loss(metrics.loss))"
    if let correct = metrics.correctCount { text += ", \(correct) of \(metrics.count) right" }
    if let test = snapshot.test {
      text +=
        test.correctCount.map { ", test \($0) of \(test.count)" }
        ?? ", test loss \(NumberText.loss(test.loss))"
    }
    return text
  }

  /// What is new since another moment, each in a few words.
  func news(since before: Meaning?) -> [String] {
    var news = gates.compactMap { gate -> String? in
      guard let old = before?.gates.first(where: { $0.neuron == gate.neuron }), old != gate else {
        return nil
      }
      return gate.name.map { "\(gate.neuron) is now \($0)" } ?? "\(gate.neuron) is no gate now"
    }
    if let composition, composition != before?.composition { news.append(composition) }
    return news
  }
}
