import Testing

@testable import NeuralNetwork

/// Passes with sixteen samples in their lanes must give the bits of those with four.
@Suite struct WidePassTests {
  static let architectures = [
    network(2, hidden: [16], .relu, outputs: 3, .softmax),
    network(5, hidden: [18, 7], .gelu, outputs: 2, .tanh),
    network(33, hidden: [4], .sine, .sigmoid),
  ]

  @Test(
    "gradients have the same bits for any number of samples",
    arguments: architectures, 1...70)
  func gradients(architecture: Architecture, count: Int) {
    let wide = gradients(of: architecture, count: count, SIMD16<Float>.self)
    let four = gradients(of: architecture, count: count, SIMD4<Float>.self)
    #expect(wide.map(\.bitPattern) == four.map(\.bitPattern))
  }

  @Test("gradients of one layer have the same bits, whatever its size")
  func gradientKernel() {
    for (inputs, width) in [(2, 16), (2, 39), (3, 17), (15, 4), (16, 6), (37, 21), (64, 33)] {
      let architecture = network(inputs, outputs: width, .linear)
      let wide = kernelSums(architecture, SIMD16<Float>.self)
      #expect(wide == kernelSums(architecture, SIMD4<Float>.self))
      #expect(wide.allSatisfy { $0 != 0 })
    }
  }

  private func kernelSums<Vector: LaneVector>(
    _ architecture: Architecture, _: Vector.Type
  ) -> [UInt32] {
    let parameters = Buffer(someParameters(of: architecture))
    let workspace = Workspace<F4>(
      architecture: architecture, parameters: parameters, capacity: 23, keeping: .nothing)
    let width = architecture.outputCount
    let deltas = Buffer(repeating: F4(0), count: width * 6)
    var generator = SeededGenerator(seed: 8, stream: .data)
    for strip in [workspace.inputs, deltas.strip] {
      for place in 0..<strip.count { strip[place] = F4 { _ in generator.uniform(-1, 1) } }
    }
    let rows = Buffer(repeating: F4(0), count: architecture.inputCount * 6)
    let sums = Buffer(repeating: F4(0), count: parameters.strip.count)
    let (numbers, biases) = (sums.strip.scalars(), architecture.biasOffset(ofLayer: 0))
    let gradients = LayerGradients<F4>(
      weights: numbers[0..<biases], biases: numbers[biases..<biases + width],
      deltas: deltas.strip, rows: rows.strip)
    GradientKernel<Vector, GradientSums>(
      workspace.layers[0], gradients, sampleCount: 23, sink: GradientSums()
    ).run()
    let bits = numbers[0..<architecture.parameterCount].array().map(\.bitPattern)
    return withExtendedLifetime((workspace, deltas, rows, sums)) { bits }
  }

  /// The outputs and then the sums of the gradients.
  private func gradients<Vector: LaneVector>(
    of architecture: Architecture, count: Int, _: Vector.Type
  ) -> [Float] {
    let parameters = Buffer(someParameters(of: architecture))
    let sums = Buffer(repeating: F4(0), count: parameters.strip.count)
    let pass = BackwardPass<Lanes<Vector>>(architecture, parameters, sums, capacity: 70)
    let store = SampleStore(someSamples(count, for: architecture))
    let order = EpochOrder(count: count, seed: 0, shuffles: false)
    store.gather(order.samples, into: pass.workspace)
    let loss = architecture.layers.last?.activation == .softmax ? Loss.softmaxCrossEntropy : .huber
    pass.run(loss: loss, sampleCount: count, sink: GradientSums())
    let output = pass.workspace.output
    let outputs = (0..<output.width).flatMap { row in
      let start = row * output.stride * Vector.scalarCount
      return output.activations.scalars()[start..<start + count].array()
    }
    let all = outputs + sums.strip.scalars().array()
    return withExtendedLifetime((pass, order, store)) { all }
  }
}
