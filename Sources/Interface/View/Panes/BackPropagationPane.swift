import Analysis
import Datasets
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// The next sample's way through the network and back, with the equations beside the numbers.
struct BackPropagationPane: PaneContent {
  let state: InterfaceState
  let readings: Readings

  private var experiment: Experiment { state.experiment }
  private var architecture: Architecture { experiment.architecture }

  var title: String { "Back-propagation" }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    var text = PaneText(theme: state.theme)
    guard let next = readings.nextStep else {
      text.add("the \(experiment.hyperparameters.rule.rawValue) rule goes no way back", .dim)
      return text.draw(into: &buffer, area: area)
    }
    let sections: [(inout PaneText) -> Void] = [
      { addSample(next.sample, next.step, to: &$0) }, { addForward(next.step, to: &$0) },
      { addBackward(next.step, to: &$0) }, { addGradient(next.step, to: &$0) },
    ]
    let neurons = architecture.layers.reduce(0) { $0 + $1.width }
    let hasGaps = area.size.rows >= 3 * neurons + 11
    for (index, section) in sections.enumerated() {
      if index > 0, hasGaps { text.addGap() }
      section(&text)
    }
    text.draw(into: &buffer, area: area)
  }

  private func addSample(_ sample: Int, _ step: SampleStep, to text: inout PaneText) {
    let count = experiment.trainingSet.count
    let inputs = step.inputs.map { NumberText.fixed($0, digits: 2) }.joined(separator: ", ")
    let targets = step.targets.map(NumberText.short).joined(separator: ", ")
    text.add("next: sample \(sample + 1) of \(count)", .accent)
    text.add("x = (\(inputs))   t = \(targets)")
  }

  private func addForward(_ step: SampleStep, to text: inout PaneText) {
    text.add("forward   z = W a + b   a = φ(z)", .title)
    forEachNeuron { layer, neuron in
      let z = NumberText.fixed(step.values.preActivations[layer][neuron], digits: 2)
      let a = NumberText.fixed(step.values.activations[layer][neuron], digits: 2)
      let function = architecture.layers[layer].activation.rawValue
      text.add([name(layer, neuron), text.piece(" z \(z)  a \(function)(z) = \(a)", .text)])
    }
    text.add("loss L = \(NumberText.loss(step.loss))", .text)
  }

  private func addBackward(_ step: SampleStep, to text: inout PaneText) {
    text.add("backward   δ = ∂L/∂z", .title)
    let last = architecture.layers.count - 1
    for layer in architecture.layers.indices.reversed() {
      for neuron in 0..<architecture.layers[layer].width {
        let delta = NumberText.fixed(step.delta(layer: layer, neuron: neuron), digits: 3)
        let source =
          layer == last ? outputRule : "(\(incoming(layer, neuron, step))) φ′(z)"
        text.add([name(layer, neuron), text.piece(" δ \(delta)  = \(source)", .text)])
      }
    }
  }

  /// "−0.52·0.40": what the deltas of the next layer send back over the weights.
  private func incoming(_ layer: Int, _ neuron: Int, _ step: SampleStep) -> String {
    (0..<architecture.layers[layer + 1].width).prefix(3).map { next in
      let weight = readings.parameters.weight(layer: layer + 1, neuron: next, input: neuron)
      let delta = step.delta(layer: layer + 1, neuron: next)
      return NumberText.fixed(weight, digits: 2) + "·" + NumberText.fixed(delta, digits: 3)
    }.joined(separator: " + ") + (architecture.layers[layer + 1].width > 3 ? " + …" : "")
  }

  private var outputRule: String {
    switch experiment.hyperparameters.loss {
    case .binaryCrossEntropy, .softmaxCrossEntropy: "a − t"
    case .squaredError: "(a − t) φ′(z)"
    case .huber: "clip(a − t) φ′(z)"
    case .hinge: "−t where t z < 1"
    }
  }

  private func addGradient(_ step: SampleStep, to text: inout PaneText) {
    let rate = NumberText.short(
      state.snapshot?.learningRate ?? experiment.hyperparameters.learningRate)
    text.add("gradient   ∂L/∂w = δ a   ∂L/∂b = δ", .title)
    forEachNeuron { layer, neuron in
      let weights = step.gradient.weights(layer: layer, neuron: neuron).prefix(6).map {
        NumberText.fixed($0, digits: 3)
      }
      let bias = NumberText.fixed(step.delta(layer: layer, neuron: neuron), digits: 3)
      let numbers = weights.joined(separator: "  ")
      text.add([name(layer, neuron), text.piece(" ∂w \(numbers)  ∂b \(bias)", .text)])
    }
    text.add(stepText(rate))
  }

  /// What the optimiser makes of it.
  private func stepText(_ rate: String) -> String {
    let size = min(experiment.hyperparameters.miniBatchSize, experiment.trainingSet.count)
    let share = size > 1 ? ", averaged over \(size) samples" : ""
    guard experiment.hyperparameters.optimizer == .gradientDescent else {
      return "step: \(experiment.hyperparameters.optimizer.name) η \(rate)\(share)"
    }
    return "step: w ← w − \(rate) ∂L/∂w\(share)"
  }

  private func forEachNeuron(_ body: (_ layer: Int, _ neuron: Int) -> Void) {
    for layer in architecture.layers.indices {
      for neuron in 0..<architecture.layers[layer].width { body(layer, neuron) }
    }
  }

  private func name(_ layer: Int, _ neuron: Int) -> PaneText.Piece {
    PaneText.Piece(
      text: NeuronName.text(layer: layer, neuron: neuron, of: architecture),
      style: state.style(ofLayer: layer, neuron: neuron))
  }
}
