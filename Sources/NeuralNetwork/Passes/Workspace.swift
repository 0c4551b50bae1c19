/// Memory for everything that a pass over some samples computes, allocated once.
///
/// Not `Sendable`: one owner, one thread.
final class Workspace<L: Lane> {
  /// Which pre-activations a forward pass keeps; for slopes, those that a backward pass needs.
  enum Keeping { case nothing, slopes, output, everything }

  /// Layer by layer, the output layer last.
  let layers: Strip<LayerPlan<L>>
  /// The network's inputs, `[input][block]`.
  let inputs: Strip<L>
  /// The targets, `[output][block]`.
  let targets: Strip<L>
  private let parameters: Buffer<F4>
  private let memory: [Buffer<L>]
  private let plans: Buffer<LayerPlan<L>>

  /// Allocates memory for a number of samples, for dropout too if neurons are to be left out.
  ///
  /// `parameters` are in the order of `Parameters.values`, padded to whole lanes.
  init(
    architecture: Architecture, parameters: Buffer<F4>, capacity: Int, keeping: Keeping,
    hasDropout: Bool = false
  ) {
    let stride = (capacity + L.width - 1) / L.width
    var memory: [Buffer<L>] = []
    func allocate(_ rows: Int) -> Strip<L> {
      let buffer = Buffer<L>(repeating: L(0), count: rows * stride)
      memory.append(buffer)
      return buffer.strip
    }
    let inputs = allocate(architecture.inputCount)
    var before = (outputs: inputs, activations: inputs, preActivations: allocate(0))
    let plans = architecture.layers.indices.map { index in
      let layer = architecture.layers[index]
      let inputCount = architecture.inputCount(ofLayer: index)
      let weights = architecture.weightOffset(ofLayer: index)
      let biases = architecture.biasOffset(ofLayer: index)
      let keeps =
        switch keeping {
        case .nothing: false
        case .slopes: layer.activation.slopeNeedsPreActivation
        case .output: index == architecture.layers.count - 1
        case .everything: true
        }
      let drops = hasDropout && index < architecture.layers.count - 1
      let activations = allocate(layer.width)
      let plan = LayerPlan<L>(
        activation: layer.activation, inputCount: inputCount, width: layer.width, stride: stride,
        weights: parameters.strip.scalars()[weights..<biases],
        biases: parameters.strip.scalars()[biases..<biases + layer.width],
        inputs: before.outputs, inputActivations: before.activations,
        inputPreActivations: before.preActivations,
        preActivations: allocate(keeps ? layer.width : 0), activations: activations,
        dropoutFactors: allocate(drops ? layer.width : 0),
        outputs: drops ? allocate(layer.width) : activations)
      before = (plan.outputs, plan.activations, plan.preActivations)
      return plan
    }
    self.plans = Buffer(plans, filler: plans[0])
    layers = self.plans.strip
    self.inputs = inputs
    targets = allocate(architecture.outputCount)
    self.parameters = parameters
    self.memory = memory
  }

  /// The layer whose activations are the network's outputs.
  var output: LayerPlan<L> { layers[layers.count - 1] }

  /// Computes every neuron for the first samples.
  func forward(sampleCount: Int) {
    let blocks = (sampleCount + L.width - 1) / L.width
    for index in 0..<layers.count {
      ForwardKernel(layer: layers.place(index), blocks: blocks).run()
      let layer = layers.place(index).value
      layer.dropOut(layer.activations, into: layer.outputs, blocks: blocks)
    }
  }
}
