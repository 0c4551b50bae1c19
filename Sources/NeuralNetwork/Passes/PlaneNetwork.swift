/// The parameters of a network over a plane, neuron by neuron in lanes, and the memory to train it.
final class PlaneNetwork {
  /// Where everything lies.
  struct Plan {
    /// How many lanes the hidden neurons fill.
    let blocks: Int
    /// The weights of the first input, `[block]`.
    let first: Strip<F4>
    /// The weights of the second input, `[block]`.
    let second: Strip<F4>
    /// `[block]`.
    let biases: Strip<F4>
    /// The weights of the output, `[block]`; its bias.
    let weights: Strip<F4>
    let bias: Strip<Float>
    /// 1 for each neuron, 0 for padding, `[block]`.
    let isNeuron: Strip<F4>
    /// How many samples there is memory for: whole wide lanes of them.
    let capacity: Int
    /// `[two blocks][sample][block]`, a last odd block by itself; pre-activations where the slope
    /// needs them.
    let activations: Strip<F4>
    let preActivations: Strip<F4>
    /// Of the output, `[block of samples]`.
    let deltas: Strip<F4>
  }

  let plan: Plan
  private let architecture: Architecture
  private let owner: Buffer<F4>

  init(_ task: LearningTask) {
    let layer = task.architecture.layers[0]
    let blocks = (layer.width + 3) / 4
    let samples = (task.capacity + Wide.width - 1) / Wide.width * Wide.width
    let keeps = layer.activation.slopeNeedsPreActivation
    let owner = Buffer(
      repeating: F4(0), count: 6 * blocks + 1 + samples * blocks * 2 + samples / 4)
    var start = 0
    func take(_ count: Int) -> Strip<F4> {
      start += count
      return owner.strip[start - count..<start]
    }
    plan = Plan(
      blocks: blocks, first: take(blocks), second: take(blocks), biases: take(blocks),
      weights: take(blocks), bias: take(1).scalars(), isNeuron: take(blocks), capacity: samples,
      activations: take(samples * blocks), preActivations: take(keeps ? samples * blocks : 0),
      deltas: take(samples / 4))
    for neuron in 0..<layer.width { plan.isNeuron.scalars()[neuron] = 1 }
    architecture = task.architecture
    self.owner = owner
  }

  /// Takes over parameters in the order of `Parameters.values`.
  func load(_ values: Strip<Float>) {
    forEachParameter { place, strip, index in strip[index] = values[place] }
  }

  /// Hands the parameters over in the order of `Parameters.values`.
  func collect(_ values: Strip<Float>) {
    forEachParameter { place, strip, index in values[place] = strip[index] }
  }

  private func forEachParameter(
    _ body: (_ place: Int, _ strip: Strip<Float>, _ index: Int) -> Void
  ) {
    let (inputCount, width) = (architecture.inputCount, architecture.layers[0].width)
    let inputs = [plan.first.scalars(), plan.second.scalars()]
    for neuron in 0..<width {
      for input in 0..<inputCount { body(neuron * inputCount + input, inputs[input], neuron) }
      body(width * inputCount + neuron, plan.biases.scalars(), neuron)
      body(width * (inputCount + 1) + neuron, plan.weights.scalars(), neuron)
    }
    body(width * (inputCount + 2), plan.bias, 0)
  }
}
