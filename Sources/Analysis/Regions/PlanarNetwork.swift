public import NeuralNetwork

/// What a network of straight pieces is near a point of the plane: one affine function an output.
public struct LinearPiece: Sendable, Hashable {
  /// Which neurons are on their positive side, `[hidden layer][neuron]`.
  public let isOn: [[Bool]]
  /// The outputs' pre-activations, `[output]`, as functions of the plane.
  public let outputs: [AffineFunction]
}

/// A network that is linear in pieces, as functions of the plane of its two inputs.
///
/// Where it is known which neurons are on, every layer is an affine function of the inputs:
/// z = W a + b with a = slope · z′ + offset of the layer before. All is computed in double
/// precision, in the data's units.
public struct PlanarNetwork: Sendable {
  /// The hidden layers and the output layer.
  public let layers: [Architecture.Layer]
  /// The first layer's pre-activations, `[neuron]`.
  public let firstLayer: [AffineFunction]
  /// The weights of the layers behind the first, `[layer][neuron][input]`; of the first none.
  private let weights: [[[Double]]]
  /// Their biases, `[layer][neuron]`.
  private let biases: [[Double]]
  /// The straight pieces of each hidden layer's activation function.
  private let pieces: [(off: ActivationPiece, on: ActivationPiece)]

  /// Sees a network from the plane.
  ///
  /// Nil unless it sees the two coordinates as they are, all hidden layers are made of straight
  /// pieces, and no parameter is infinite or not a number.
  public init?(parameters: Parameters, inputMap: InputMap) {
    let architecture = parameters.architecture
    let pieces = architecture.layers.dropLast().compactMap(\.activation.pieces)
    guard inputMap.keepsLinesStraight, architecture.inputCount == 2, parameters.isFinite,
      pieces.count == architecture.hiddenLayerCount
    else { return nil }
    layers = architecture.layers
    self.pieces = pieces
    firstLayer = (0..<layers[0].width).map {
      AffineFunction(parameters: parameters, neuron: $0, inputMap: inputMap)
    }
    weights = layers.indices.map { layer in
      guard layer > 0 else { return [] }
      return (0..<architecture.layers[layer].width).map { neuron in
        parameters.weights(layer: layer, neuron: neuron).map { Double($0) }
      }
    }
    biases = layers.indices.map { layer in
      (0..<architecture.layers[layer].width).map {
        Double(parameters.bias(layer: layer, neuron: $0))
      }
    }
  }

  /// How many layers lie between the inputs and the output.
  public var hiddenLayerCount: Int { layers.count - 1 }

  /// What it is near a point.
  public func piece(at point: Point) -> LinearPiece {
    var functions = firstLayer
    var signs: [[Bool]] = []
    for layer in 0..<hiddenLayerCount {
      let isOn = functions.map { layers[layer].activation.isOn($0.value(at: point)) }
      signs.append(isOn)
      functions = self.functions(behind: layer, functions, isOn: isOn)
    }
    return LinearPiece(isOn: signs, outputs: functions)
  }

  /// The pre-activations of the next layer where it is known which neurons of a layer are on.
  ///
  /// - Parameters:
  ///   - layer: a hidden layer, 0 the first.
  ///   - functions: its pre-activations, `[neuron]`.
  ///   - isOn: which of its neurons are on, `[neuron]`.
  /// - Returns: the pre-activations behind it, `[neuron]`.
  /// - Complexity: O(*width* · *width of the next layer*).
  func functions(
    behind layer: Int, _ functions: [AffineFunction], isOn: [Bool]
  ) -> [AffineFunction] {
    precondition(
      functions.count == layers[layer].width && isOn.count == functions.count,
      "a function and a side for each neuron")
    let (off, on) = pieces[layer]
    let inputs = isOn.indices.filter { (isOn[$0] ? on : off) != .zero }
    let activations = inputs.map { functions[$0].passed(through: isOn[$0] ? on : off) }
    return weights[layer + 1].indices.map { neuron in
      let row = weights[layer + 1][neuron]
      var sum = AffineSum(bias: biases[layer + 1][neuron])
      for (input, activation) in zip(inputs, activations) {
        sum.add(row[input], times: activation)
      }
      return sum.function
    }
  }
}

/// A sum of affine functions in which what cancels is 0, not a rounding error.
private struct AffineSum {
  private var x = 0.0
  private var y = 0.0
  private var bias: Double
  private var sizeX = 0.0
  private var sizeY = 0.0
  private var sizeOfBias: Double

  init(bias: Double) {
    self.bias = bias
    sizeOfBias = abs(bias)
  }

  mutating func add(_ weight: Double, times function: AffineFunction) {
    let (termX, termY) = (weight * function.weightX, weight * function.weightY)
    let term = weight * function.bias
    x += termX
    y += termY
    bias += term
    sizeX += abs(termX)
    sizeY += abs(termY)
    sizeOfBias += abs(term)
  }

  var function: AffineFunction {
    func cleared(_ sum: Double, _ size: Double) -> Double { abs(sum) <= 1e-13 * size ? 0 : sum }
    return AffineFunction(
      weightX: cleared(x, sizeX), weightY: cleared(y, sizeY), bias: cleared(bias, sizeOfBias))
  }
}
