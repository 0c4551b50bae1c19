/// The gradients of one mini-batch and what it takes to compute them, allocated once.
final class BackwardPass<L: Lane> {
  /// The forward pass that it goes back through.
  let workspace: Workspace<L>
  private let layers: Strip<LayerGradients<L>>
  private let gradient: Buffer<F4>
  private let memory: [Buffer<L>]
  private let rows: Buffer<F4>
  private let plans: Buffer<LayerGradients<L>>
  private let rule: LearningRule

  /// Allocates memory for mini-batches of up to `capacity` samples.
  ///
  /// The sums over the samples go to `gradient`, in the order of `Parameters.values`.
  init(
    _ architecture: Architecture, _ parameters: Buffer<F4>, _ gradient: Buffer<F4>, capacity: Int,
    rule: LearningRule = .backpropagation, hasDropout: Bool = false
  ) {
    let workspace = Workspace<L>(
      architecture: architecture, parameters: parameters, capacity: capacity,
      keeping: rule == .backpropagation ? .slopes : .output, hasDropout: hasDropout)
    self.rule = rule
    let memory = architecture.layers.indices.map {
      Buffer(repeating: L(0), count: workspace.layers[$0].activations.count)
    }
    let sums = gradient.strip.scalars()
    let rows = Buffer(
      repeating: F4(0),
      count: Self.rowBlocks(architecture) * workspace.layers[0].stride * L.width)
    let plans = architecture.layers.indices.map { index in
      let weights = architecture.weightOffset(ofLayer: index)
      let biases = architecture.biasOffset(ofLayer: index)
      return LayerGradients(
        weights: sums[weights..<biases],
        biases: sums[biases..<biases + architecture.layers[index].width],
        deltas: memory[index].strip, rows: rows.strip)
    }
    self.plans = Buffer(plans, filler: plans[0])
    layers = self.plans.strip
    self.workspace = workspace
    self.gradient = gradient
    self.memory = memory
    self.rows = rows
  }

  /// How many fours the longest row of inputs has that a gradient is taken from.
  private static func rowBlocks(_ architecture: Architecture) -> Int {
    guard L.width > 1 else { return 0 }
    return architecture.layers.indices.map { index in
      let inputCount = architecture.inputCount(ofLayer: index)
      let width = architecture.layers[index].width
      return RowSums.pay(inputCount: inputCount, width: width) ? inputCount / F4.width : 0
    }.max() ?? 0
  }

  /// Computes the gradients, summed over the first samples of the workspace, and hands them over.
  ///
  /// A layer's own come last, since they may change the weights that its deltas go back through.
  func run(loss: Loss, sampleCount: Int, sink: some GradientSink) {
    workspace.forward(sampleCount: sampleCount)
    OutputDeltas(
      layer: workspace.layers.place(layers.count - 1), deltas: layers[layers.count - 1].deltas,
      targets: workspace.targets, sampleCount: sampleCount
    ).run(loss, rule)
    let blocks = (sampleCount + L.width - 1) / L.width
    var index = layers.count - 1
    while index > 0 {
      propagate(from: index, to: layers[index - 1].deltas, blocks: blocks)
      gradient(of: index, sampleCount: sampleCount, sink)
      index -= 1
    }
    gradient(of: 0, sampleCount: sampleCount, sink)
  }

  private func gradient(of index: Int, sampleCount: Int, _ sink: some GradientSink) {
    let (layer, gradients) = (workspace.layers.place(index).value, layers.place(index).value)
    if L.width == 1 {
      SingleGradientKernel(layer: layer, gradients: gradients, sink: sink).run()
    } else {
      GradientKernel<WideVector, _>(layer, gradients, sampleCount: sampleCount, sink: sink).run()
    }
  }

  /// Carries the deltas of the first layer on to the network's inputs, `[input][block]`.
  func propagateToInputs(_ inputDeltas: Strip<L>, sampleCount: Int) {
    propagate(from: 0, to: inputDeltas, blocks: (sampleCount + L.width - 1) / L.width)
  }

  private func propagate(from index: Int, to inputDeltas: Strip<L>, blocks: Int) {
    let function = index == 0 ? .linear : workspace.layers[index - 1].activation
    function.run(
      PropagationKernel(
        layer: workspace.layers.place(index), gradients: layers.place(index),
        inputDeltas: inputDeltas, blocks: blocks))
    guard index > 0 else { return }
    workspace.layers.place(index - 1).value.dropOut(inputDeltas, into: inputDeltas, blocks: blocks)
  }
}
