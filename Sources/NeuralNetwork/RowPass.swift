/// Trains small mini-batches by plain gradient descent, lanes over neurons: no lane is padded with
/// samples, no sum goes across lanes, and parameters change where they are used.
///
/// It holds the parameters in a layout of its own: `load` and `store` copy them from and to
/// `Parameters.values`.
final class RowPass<L: Lane> {
  /// Up to how many samples a mini-batch is trained row by row; larger ones fill lanes with samples.
  static var largestCapacity: Int { 15 }

  private let architecture: Architecture
  private let inputs: Strip<F4>
  private let targets: Strip<L>
  private let hidden: Strip<RowLayer>
  private let output: Place<RowOutput<L>>
  private let rule: LearningRule
  private let owners: [AnyObject]

  /// Allocates memory for mini-batches of up to `capacity` samples.
  init(_ architecture: Architecture, capacity: Int, rule: LearningRule) {
    let memory = RowMemory<L>(architecture, capacity: capacity, rule: rule)
    self.architecture = architecture
    self.rule = rule
    inputs = memory.inputs
    targets = memory.targets
    let layers = Buffer(memory.hidden, filler: memory.unusedLayer)
    let outputs = Buffer(repeating: memory.output, count: 1)
    hidden = layers.strip
    output = outputs.strip.place(0)
    owners = memory.owners + [layers, outputs]
  }

  /// Updates the parameters once for each mini-batch of the samples, the last one perhaps shorter.
  ///
  /// - Returns: `updateCount` and as many more as there were updates.
  func learn(
    _ samples: Strip<Int32>, of store: SampleStore, _ miniBatchSize: Int, loss: Loss,
    learningRate: Float, _ updateCount: Int
  ) -> Int {
    var updateCount = updateCount
    var start = 0
    while start < samples.count {
      let end = min(start + miniBatchSize, samples.count)
      store.gatherRows(samples[start..<end], inputs: inputs, targets: targets)
      learn(sampleCount: end - start, loss: loss, learningRate: learningRate)
      updateCount += 1
      start = end
    }
    return updateCount
  }

  /// Updates the parameters once from the samples that have been gathered.
  private func learn(sampleCount count: Int, loss: Loss, learningRate: Float) {
    var index = 0
    while index < hidden.count {
      hidden.place(index).value.activation.run(
        RowForward(layer: hidden.place(index), sampleCount: count))
      index &+= 1
    }
    RowOutputForward(output: output, sampleCount: count).run()
    OutputDeltas(
      layer: output.value.plan, deltas: output.value.deltas, targets: targets, sampleCount: count
    ).run(loss, rule)
    descend(RowDescent(rate: learningRate / Float(count), sampleCount: count))
  }

  /// From the output back to the inputs; a layer changes when its deltas have gone back through it.
  private func descend(_ descent: RowDescent) {
    let count = descent.sampleCount
    var index = hidden.count - 1
    if index >= 0 {
      let last = hidden.place(index)
      last.value.activation.run(
        RowOutputPropagation(output: output, hidden: last, sampleCount: count))
    }
    descent.run(output)
    while index > 0 {
      let (layer, before) = (hidden.place(index), hidden.place(index - 1))
      before.value.activation.run(
        RowPropagation(layer: layer, before: before, sampleCount: count))
      descent.run(layer)
      index -= 1
    }
    if index == 0 { descent.run(hidden.place(0)) }
  }

  /// Takes over parameters in the order of `Parameters.values`.
  func load(_ values: Strip<Float>) {
    forEachParameter { place, strip, index in strip[index] = values[place] }
  }

  /// Hands the parameters over in the order of `Parameters.values`.
  func store(_ values: Strip<Float>) {
    forEachParameter { place, strip, index in values[place] = strip[index] }
  }

  private func forEachParameter(
    _ body: (_ place: Int, _ strip: Strip<Float>, _ index: Int) -> Void
  ) {
    for layer in architecture.layers.indices {
      let (weights, biases) = (
        architecture.weightOffset(ofLayer: layer), architecture.biasOffset(ofLayer: layer)
      )
      let inputCount = architecture.inputCount(ofLayer: layer)
      for neuron in 0..<architecture.layers[layer].width {
        for input in 0..<inputCount {
          let place = weights + neuron * inputCount + input
          if layer < hidden.count {
            let plan = hidden[layer]
            body(place, plan.weights.scalars(), input * plan.blocks * 4 + neuron)
          } else {
            let plan = output.value
            body(place, plan.weights.scalars(), neuron * plan.inputBlocks * 4 + input)
          }
        }
        let strip = layer < hidden.count ? hidden[layer].biases.scalars() : output.value.biases
        body(biases + neuron, strip, neuron)
      }
    }
  }
}
