/// The memory of a row pass, and where everything lies in it.
struct RowMemory<L: SampleLane> {
  /// `[input block][sample]`.
  let inputs: Strip<F4>
  /// `[output][block of samples]`.
  let targets: Strip<L>
  /// The layers between inputs and output.
  let hidden: [RowLayer]
  let output: RowOutput<L>
  /// Whoever must live as long as the strips.
  let owners: [AnyObject]

  init(_ architecture: Architecture, capacity: Int, rule: LearningRule) {
    var owners: [AnyObject] = []
    func rows(_ count: Int, of blocks: Int) -> Strip<F4> {
      let buffer = Buffer(repeating: F4(0), count: count * blocks)
      owners.append(buffer)
      return buffer.strip
    }
    func outputs(_ count: Int) -> Strip<L> {
      let buffer = Buffer(repeating: L(0), count: count)
      owners.append(buffer)
      return buffer.strip
    }
    // Whole lanes of samples are read where outputs are computed.
    let rowCount = (capacity + L.width - 1) / L.width * L.width
    inputs = rows(rowCount, of: Self.blocks(architecture.inputCount))
    var source = inputs
    var hidden: [RowLayer] = []
    for (index, layer) in architecture.layers.dropLast().enumerated() {
      let inputCount = architecture.inputCount(ofLayer: index)
      let blocks = Self.blocks(layer.width)
      hidden.append(
        RowLayer(
          activation: layer.activation, inputCount: inputCount,
          inputBlocks: Self.blocks(inputCount), blocks: blocks,
          weights: rows(Self.blocks(inputCount) * 4, of: blocks), biases: rows(1, of: blocks),
          stride: rowCount, inputs: source,
          preActivations: rows(layer.activation.slopeNeedsPreActivation ? rowCount : 0, of: blocks),
          activations: rows(rowCount, of: blocks), deltas: rows(rowCount, of: blocks)))
      source = hidden[index].activations
    }
    let last = architecture.layers.count - 1
    let (width, inputCount) = (architecture.outputCount, architecture.inputCount(ofLayer: last))
    let stride = (capacity + L.width - 1) / L.width
    let activation = architecture.layers[last].activation
    let keeps = activation.slopeNeedsPreActivation || rule == .delta
    let isInput = rows(1, of: Self.blocks(inputCount))
    for input in 0..<inputCount { isInput.scalars()[input] = 1 }
    let nothing = outputs(0)
    let biases = rows(1, of: Self.blocks(width)).scalars()
    let plan = LayerPlan(
      activation: activation, inputCount: inputCount, width: width, stride: stride,
      weights: biases, biases: biases, inputs: nothing, inputActivations: nothing,
      inputPreActivations: nothing, preActivations: outputs(keeps ? width * stride : 0),
      activations: outputs(width * stride), dropoutFactors: nothing, outputs: nothing)
    let plans = Buffer(repeating: plan, count: 1)
    owners.append(plans)
    output = RowOutput(
      plan: plans.strip.place(0), width: width, stride: stride,
      inputBlocks: Self.blocks(inputCount), weights: rows(width, of: Self.blocks(inputCount)),
      biases: biases, isInput: isInput, inputStride: rowCount, inputs: source,
      deltas: outputs(width * stride))
    targets = outputs(width * stride)
    self.hidden = hidden
    self.owners = owners
  }

  /// A layer to fill memory with that is never read.
  var unusedLayer: RowLayer {
    RowLayer(
      activation: .linear, inputCount: 0, inputBlocks: 0, blocks: 0, weights: inputs,
      biases: inputs, stride: 0, inputs: inputs, preActivations: inputs, activations: inputs,
      deltas: inputs)
  }

  private static func blocks(_ count: Int) -> Int { (count + 3) / 4 }
}
