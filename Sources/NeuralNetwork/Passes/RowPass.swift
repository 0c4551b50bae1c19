/// Trains small mini-batches by plain gradient descent, lanes over neurons: no lane is padded with
/// samples, no sum goes across lanes, and parameters change where they are used.
///
/// It holds the parameters in a layout of its own.
final class RowPass<L: SampleLane>: MiniBatchPass {
  /// Up to how many samples a mini-batch is trained row by row; larger ones fill lanes with
  /// samples.
  static var largestCapacity: Int { 15 }

  private let task: LearningTask
  private let inputs: Strip<F4>
  private let targets: Strip<L>
  private let hidden: Strip<RowLayer>
  private let output: Place<RowOutput<L>>
  private let owners: [AnyObject]

  /// Allocates all memory that training takes.
  init(_ task: LearningTask) {
    let memory = RowMemory<L>(
      task.architecture, capacity: task.capacity, rule: task.hyperparameters.rule)
    self.task = task
    task.samples.makeRows()
    inputs = memory.inputs
    targets = memory.targets
    let layers = Buffer(memory.hidden, filler: memory.unusedLayer)
    let outputs = Buffer(repeating: memory.output, count: 1)
    hidden = layers.strip
    output = outputs.strip.place(0)
    owners = memory.owners + [layers, outputs]
  }

  func learn(
    _ samples: Strip<Int32>, miniBatchSize: Int, learningRate: Float, updateCount: Int
  ) -> Int {
    updateCount
      + samples.forEachMiniBatch(of: miniBatchSize) { miniBatch in
        task.samples.gatherRows(miniBatch, inputs: inputs, targets: targets)
        update(sampleCount: miniBatch.count, learningRate)
      }
  }

  /// Updates the parameters once from the samples that have been gathered.
  private func update(sampleCount count: Int, _ learningRate: Float) {
    var index = 0
    while index < hidden.count {
      hidden.place(index).value.activation.run(
        RowForward<L.RowVector>(layer: hidden.place(index), sampleCount: count))
      index &+= 1
    }
    RowOutputForward(output: output, sampleCount: count).run()
    OutputDeltas(
      layer: output.value.plan, deltas: output.value.deltas, targets: targets, sampleCount: count
    ).run(task.hyperparameters.loss, task.hyperparameters.rule)
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
        RowPropagation<L.RowVector>(layer: layer, before: before, sampleCount: count))
      descent.run(layer, L.RowVector.self)
      index -= 1
    }
    if index == 0 { descent.run(hidden.place(0), L.RowVector.self) }
  }

  func load() {
    let values = task.parameters.strip.scalars()
    forEachParameter { place, strip, index in strip[index] = values[place] }
  }

  func collect() {
    let values = task.parameters.strip.scalars()
    forEachParameter { place, strip, index in values[place] = strip[index] }
  }

  private func forEachParameter(
    _ body: (_ place: Int, _ strip: Strip<Float>, _ index: Int) -> Void
  ) {
    let architecture = task.architecture
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
