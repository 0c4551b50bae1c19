import Foundation
import NeuralNetwork

/// A network in double precision and plain loops, with the C library's functions.
///
/// It shares nothing with the engine but the shapes, so it can say whether the engine is right.
struct ReferenceModel {
  let architecture: Architecture

  /// Every layer's pre-activations and activations for one sample.
  func layers(_ parameters: [Double], _ input: [Double]) -> [(z: [Double], a: [Double])] {
    var values = input
    var place = 0
    return architecture.layers.map { layer in
      let weights = parameters[place..<place + layer.width * values.count]
      let biases = parameters[place + weights.count..<place + weights.count + layer.width]
      place += weights.count + layer.width
      let z = (0..<layer.width).map { neuron in
        let row = weights.dropFirst(neuron * values.count)
        return biases[biases.startIndex + neuron] + zip(row, values).reduce(0) { $0 + $1.0 * $1.1 }
      }
      values = Self.activations(layer.activation, z)
      return (z, values)
    }
  }

  /// The mean loss of some samples.
  func loss(
    _ loss: Loss, _ parameters: [Double], inputs: [[Double]], targets: [[Double]]
  ) -> Double {
    let losses = zip(inputs, targets).map { input, target in
      layers(parameters, input).last.map { Self.loss(loss, z: $0.z, a: $0.a, target) } ?? .nan
    }
    return losses.reduce(0, +) / Double(losses.count)
  }

  static func activations(_ function: ActivationFunction, _ z: [Double]) -> [Double] {
    switch function {
    case .linear: z
    case .step: z.map { $0 >= 0 ? 1 : 0 }
    case .sign: z.map { $0 >= 0 ? 1 : -1 }
    case .sigmoid: z.map { 1 / (1 + exp(-$0)) }
    case .tanh: z.map { tanh($0) }
    case .relu: z.map { max(0, $0) }
    case .leakyReLU: z.map { $0 > 0 ? $0 : 0.01 * $0 }
    case .elu: z.map { $0 > 0 ? $0 : expm1($0) }
    case .softplus: z.map { log1p(exp($0)) }
    case .gelu:
      z.map { 0.5 * $0 * (1 + tanh((2 / Double.pi).squareRoot() * ($0 + 0.044715 * $0 * $0 * $0))) }
    case .silu: z.map { $0 / (1 + exp(-$0)) }
    case .sine: z.map { sin($0) }
    case .softmax: z.map { e in 1 / z.reduce(0) { $0 + exp($1 - e) } }
    }
  }

  private static func loss(_ loss: Loss, z: [Double], a: [Double], _ t: [Double]) -> Double {
    switch loss {
    case .squaredError: zip(a, t).reduce(0) { $0 + 0.5 * ($1.0 - $1.1) * ($1.0 - $1.1) }
    case .huber:
      zip(a, t).reduce(0) { total, pair in
        let error = abs(pair.0 - pair.1)
        return total + (error <= 1 ? 0.5 * error * error : error - 0.5)
      }
    case .hinge: zip(a, t).reduce(0) { $0 + max(0, 1 - $1.1 * $1.0) }
    case .binaryCrossEntropy:
      zip(a, t).reduce(0) { $0 - $1.1 * log($1.0) - (1 - $1.1) * log(1 - $1.0) }
    case .softmaxCrossEntropy: zip(a, t).reduce(0) { $0 - $1.1 * log($1.0) }
    }
  }
}

extension LabeledSet {
  /// `[sample][input]` in double precision.
  var inputRows: [[Double]] { Self.rows(inputs, width: inputCount) }
  /// `[sample][output]` in double precision.
  var targetRows: [[Double]] { Self.rows(targets, width: outputCount) }

  private static func rows(_ values: [Float], width: Int) -> [[Double]] {
    stride(from: 0, to: values.count, by: width).map { values[$0..<$0 + width].map(Double.init) }
  }
}
