public import NeuralNetwork

/// Every neuron of a network over a part of the input plane, from one forward pass.
public struct NetworkFields: Sendable {
  /// The shape of the network.
  public let architecture: Architecture
  /// Where it is sampled.
  public let grid: SampleGrid

  private let values: LayerValues

  /// Computes all neurons at all samples of a grid.
  ///
  /// - Precondition: the map gives as many inputs as the network has.
  /// - Complexity: O(samples · parameters).
  public init(parameters: Parameters, inputMap: InputMap, grid: SampleGrid) {
    precondition(
      parameters.architecture.inputCount == inputMap.features.count, "the map is the network's")
    architecture = parameters.architecture
    self.grid = grid
    let inputs = inputMap.inputs(of: grid.points)
    values = parameters.layerValues(inputs: inputs, count: grid.count)
  }

  /// The pre-activations z of one neuron; layer 0 is the first behind the inputs.
  public func preActivation(layer: Int, neuron: Int) -> ScalarField {
    ScalarField(grid: grid, values: Array(values.preActivation(layer: layer, neuron: neuron)))
  }

  /// The activations a of one neuron; of a softmax output the probability of its class.
  public func activation(layer: Int, neuron: Int) -> ScalarField {
    ScalarField(grid: grid, values: Array(values.activation(layer: layer, neuron: neuron)))
  }

  /// Where the output changes its mind: z = 0 of a single output, else where the winner changes.
  public var decisionBoundary: [Segment] {
    let output = architecture.layers.count - 1
    let count = architecture.outputCount
    guard count > 1 else { return preActivation(layer: output, neuron: 0).contour(at: 0) }
    let fields = (0..<count).map { values.preActivation(layer: output, neuron: $0) }
    return (0..<count - 1).flatMap { winner in
      ScalarField(grid: grid, values: Self.lead(of: winner, in: fields)).contour(at: 0)
    }
  }

  /// By how much a class is ahead of the best other one, sample by sample; not a number where one
  /// of the classes is not.
  private static func lead(of winner: Int, in fields: [ArraySlice<Float>]) -> [Float] {
    fields[winner].indices.map { index in
      let sample = index - fields[winner].startIndex
      return fields.indices.reduce(Float.infinity) { smallest, other in
        guard other != winner else { return smallest }
        let lead = fields[winner][index] - fields[other][fields[other].startIndex + sample]
        return lead < smallest || lead.isNaN ? lead : smallest
      }
    }
  }
}
