import Analysis
import NeuralNetwork
import Testing

@Suite("The combinations of neuron signs")
struct SignCombinationsTests {
  private static let grid = SampleGrid(bounds: RegionNetworks.bounds, columns: 61, rows: 61)

  private func fields(_ parameters: Parameters) -> NetworkFields {
    NetworkFields(
      parameters: parameters, inputMap: RegionNetworks.identity, grid: Self.grid)
  }

  @Test("of a pentagon's sides are sixteen, with five neurons on inside")
  func pentagon() {
    for activation in [ActivationFunction.tanh, .relu, .step] {
      let network = RegionNetworks.lines(
        RegionNetworks.pentagon(apothem: 1), activation: activation)
      let combinations = SignCombinations(of: fields(network), layers: 0..<1)
      #expect(combinations.count == 16)
      #expect(combinations.onCounts[30 * 61 + 30] == 5)
      #expect(combinations.onCounts.allSatisfy { (2...5).contains($0) })
    }
  }

  @Test("count each one that occurs, and how many neurons are on, layer by layer", arguments: 1...5)
  func bruteForce(seed: UInt64) {
    let network = RegionNetworks.random([5, 4], .tanh, seed: seed)
    let fields = fields(network)
    for layers in [0..<1, 1..<2, 0..<2] {
      let combinations = SignCombinations(of: fields, layers: layers)
      let values = network.layerValues(
        inputs: RegionNetworks.identity.inputs(of: Self.grid.points), count: Self.grid.count)
      let seen = (0..<Self.grid.count).map { sample in
        layers.flatMap { layer in
          (0..<[5, 4][layer]).map {
            values.preActivations[layer][$0 * Self.grid.count + sample] > 0
          }
        }
      }
      #expect(combinations.count == Set(seen).count)
      #expect(combinations.onCounts == seen.map { $0.count(where: \.self) })
    }
  }

  @Test("leave out the neurons that are not read, and those that have no sides")
  func leftOut() {
    let lines = RegionNetworks.pentagon(apothem: 1)
    let some = SignCombinations(of: fields(RegionNetworks.lines(lines)), layers: 0..<1) {
      $1 < 2
    }
    #expect(some.count == 4)
    let linear = fields(RegionNetworks.lines(lines, activation: .linear))
    #expect(SignCombinations(of: linear, layers: 0..<1).count == 1)
  }
}
