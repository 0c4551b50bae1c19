import Analysis
import Foundation
import NeuralNetwork
import Testing

@Suite("What no weights can do")
struct ImpossibilityTests {
  private func architecture(
    _ widths: [Int], _ activation: ActivationFunction, inputs: Int = 2
  ) -> Architecture {
    Architecture(
      inputCount: inputs,
      layers: widths.map { .init(width: $0, activation: activation) }
        + [.init(width: 1, activation: .sigmoid)])
  }

  private static let xor = LabeledSet(
    inputCount: 2, outputCount: 1, inputs: [-1, -1, -1, 1, 1, -1, 1, 1], targets: [0, 1, 1, 0])
  private static let and = LabeledSet(
    inputCount: 2, outputCount: 1, inputs: [-1, -1, -1, 1, 1, -1, 1, 1], targets: [0, 0, 0, 1])

  private func reason(
    _ architecture: Architecture, _ set: LabeledSet, accuracy: Float = 1
  ) -> Impossibility? {
    Impossibility(
      architecture: architecture, set: set, labels: set.targets.map(Int.init), accuracy: accuracy)
  }

  @Test("XOR is beyond one neuron, linear layers and layers of one rising neuron; AND is not")
  func singleLine() {
    for (widths, activation) in [
      ([], .tanh), ([4, 4], .linear), ([1], .tanh), ([1, 1], .relu), ([1], .step),
    ] as [([Int], ActivationFunction)] {
      let network = architecture(widths, activation)
      guard case .singleLine(let best) = reason(network, Self.xor) else {
        Issue.record("\(network) \(activation) should not do XOR")
        continue
      }
      #expect(best?.correctCount == 3 && best?.count == 4)
      #expect(reason(network, Self.and) == nil)
    }
  }

  @Test("XOR is within reach of two neurons, of one that waves, and of three right of four")
  func possible() {
    #expect(reason(architecture([2], .tanh), Self.xor) == nil)
    #expect(reason(architecture([1], .sine), Self.xor) == nil)
    #expect(reason(architecture([1], .gelu), Self.xor) == nil)
    #expect(reason(architecture([], .tanh), Self.xor, accuracy: 0.75) == nil)
  }

  @Test("three classes in a row are beyond lines between any two only if two of them mix")
  func threeClasses() {
    func reason(_ labels: [Int]) -> Impossibility? {
      let set = LabeledSet(
        inputCount: 2, outputCount: 3, inputs: [0, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0],
        targets: labels.flatMap { label in (0..<3).map { $0 == label ? 1 : 0 } })
      let network = Architecture(
        inputCount: 2, layers: [.init(width: 3, activation: .softmax)])
      return Impossibility(architecture: network, set: set, labels: labels, accuracy: 1)
    }
    #expect(reason([0, 0, 1, 1, 2, 2]) == nil)
    #expect(reason([0, 1, 0, 1, 2, 2]) == .singleLine(best: nil))
  }

  /// A disc within a ring.
  private static let ring: LabeledSet = {
    var random = SeededGenerator(seed: 2, stream: .data)
    var inputs: [Float] = []
    var targets: [Float] = []
    while targets.count < 300 {
      let (x, y) = (random.uniform(-1, 1) as Float, random.uniform(-1, 1) as Float)
      let square = x * x + y * y
      guard square < 0.25 || (square > 0.5 && square < 1) else { continue }
      inputs += [x, y]
      targets.append(square < 0.25 ? 1 : 0)
    }
    return LabeledSet(inputCount: 2, outputCount: 1, inputs: inputs, targets: targets)
  }()

  @Test("a ring stays open for layers of two, at any depth, where the function only rises")
  func openRegion() {
    for activation in [ActivationFunction.tanh, .sigmoid, .relu, .leakyReLU, .elu, .softplus] {
      for widths in [[2], [2, 2], [2, 1, 2], [2, 2, 2, 2, 2]] {
        guard case .openRegion(let enclosure) = reason(architecture(widths, activation), Self.ring)
        else {
          Issue.record("\(widths) \(activation) should close no ring")
          continue
        }
        #expect(enclosure.outer == 0 && enclosure.inner == 1)
      }
    }
  }

  @Test("nothing is said of wider layers, of functions that fold, or of goals that need no ring")
  func unknown() {
    for widths in [[3], [2, 3], [3, 2], [2, 8, 2]] {
      #expect(reason(architecture(widths, .tanh), Self.ring) == nil)
    }
    for activation in [ActivationFunction.sine, .gelu, .silu, .step] {
      #expect(reason(architecture([2, 2], activation), Self.ring) == nil)
    }
    let most = Self.ring.targets.count { $0 == 0 }
    let accuracy = Float(most) / Float(Self.ring.count)
    #expect(reason(architecture([2], .tanh), Self.ring, accuracy: accuracy - 0.01) == nil)
  }

  /// Whether some places inside a circle are put to the other side than all of two hundred places
  /// on it: a region with a closed border.
  private static func closesRegion(
    _ parameters: Parameters, within center: (x: Float, y: Float), radius: Float
  ) -> Bool {
    let angles = (0..<200).map { Double($0) * 2 * .pi / 200 }
    let places =
      angles.map { (Float(cos($0)), Float(sin($0))) }
      + angles.enumerated().map { index, angle in
        let share = Float(index) / 200
        return (share * Float(cos(7 * angle)), share * Float(sin(7 * angle)))
      }
    let output = parameters.architecture.layers.count - 1
    let values = parameters.layerValues(
      inputs: places.map { center.x + radius * $0.0 } + places.map { center.y + radius * $0.1 },
      count: places.count)
    let signs = values.preActivation(layer: output, neuron: 0).map { $0 >= 0 }
    return Set(signs[..<200]).count == 1 && Set(signs).count == 2
  }

  @Test(
    "what random networks of layers of two say on a circle they say inside; wider ones don't",
    arguments: [ActivationFunction.tanh, .sigmoid, .relu, .leakyReLU, .softplus])
  func theorem(activation: ActivationFunction) {
    func closedCount(_ widths: [Int]) -> Int {
      (0..<25).count { seed in
        var random = SeededGenerator(seed: UInt64(seed), stream: .parameters)
        let network = architecture(widths, activation)
        let values = (0..<network.parameterCount).map { _ in random.uniform(-5, 5) as Float }
        let parameters = Parameters(architecture: network, values: values)
        return (0..<3).contains { _ in
          let center = (x: random.uniform(-2, 2) as Float, y: random.uniform(-2, 2) as Float)
          return Self.closesRegion(
            parameters, within: center, radius: random.uniform(0.3, 3))
        }
      }
    }
    for widths in [[2], [2, 2], [2, 1, 2], [2, 2, 2, 2]] {
      #expect(closedCount(widths) == 0, "\(widths)")
    }
    #expect(closedCount([8, 8]) > 0)
  }
}
