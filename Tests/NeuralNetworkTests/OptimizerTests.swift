import NeuralNetwork
import TestSupport
import Testing

@Suite struct OptimizerTests {
  static let architecture = network(2, hidden: [3], .tanh, .sigmoid)
  static let samples = someSamples(6, for: architecture)

  /// Twenty full-batch updates in double precision, the gradients from central differences.
  private func referenceRun(
    _ change: (_ gradient: [Double], _ update: Int) -> [Double]
  ) -> [Double] {
    let model = ReferenceModel(architecture: Self.architecture)
    var values = someParameters(of: Self.architecture).values.map(Double.init)
    for update in 1...20 {
      let gradient = numericalGradient(at: values, places: Array(values.indices)) {
        model.loss(
          .binaryCrossEntropy, $0, inputs: Self.samples.inputRows,
          targets: Self.samples.targetRows)
      }
      values = zip(values, change(gradient, update)).map { $0 - $1 }
    }
    return values
  }

  private func engineRun(_ optimizer: Optimizer) -> [Float] {
    let trainer = Trainer(
      parameters: someParameters(of: Self.architecture), trainingSet: Self.samples,
      hyperparameters: Hyperparameters(
        loss: .binaryCrossEntropy, optimizer: optimizer, learningRate: 0.1, miniBatchSize: 6),
      seed: 1)
    for _ in 0..<20 { trainer.runEpoch() }
    return trainer.parameters.values
  }

  @Test("gradient descent is θ ← θ − η g")
  func gradientDescent() {
    let expected = referenceRun { gradient, _ in gradient.map { 0.1 * $0 } }
    #expect(areClose(engineRun(.gradientDescent), expected, within: 1e-5))
  }

  @Test("momentum is v ← μ v + g, θ ← θ − η v")
  func momentum() {
    var velocity = [Double](repeating: 0, count: Self.architecture.parameterCount)
    let expected = referenceRun { gradient, _ in
      velocity = zip(velocity, gradient).map { 0.9 * $0 + $1 }
      return velocity.map { 0.1 * $0 }
    }
    #expect(areClose(engineRun(.momentum), expected, within: 1e-4))
  }

  @Test("Nesterov's momentum is v ← μ v + g, θ ← θ − η (g + μ v)")
  func nesterov() {
    var velocity = [Double](repeating: 0, count: Self.architecture.parameterCount)
    let expected = referenceRun { gradient, _ in
      velocity = zip(velocity, gradient).map { 0.9 * $0 + $1 }
      return zip(velocity, gradient).map { 0.1 * ($1 + 0.9 * $0) }
    }
    #expect(areClose(engineRun(.nesterov), expected, within: 1e-4))
  }

  @Test("AdaGrad divides by the root of the sum of all squares")
  func adaGrad() {
    var sum = [Double](repeating: 0, count: Self.architecture.parameterCount)
    let expected = referenceRun { gradient, _ in
      sum = zip(sum, gradient).map { $0 + $1 * $1 }
      return zip(sum, gradient).map { 0.1 * $1 / ($0.squareRoot() + 1e-10) }
    }
    #expect(areClose(engineRun(.adaGrad), expected, within: 1e-4))
  }

  @Test("RMSProp divides by the root of a mean of the last squares")
  func rmsProp() {
    var mean = [Double](repeating: 0, count: Self.architecture.parameterCount)
    let expected = referenceRun { gradient, _ in
      mean = zip(mean, gradient).map { 0.99 * $0 + 0.01 * $1 * $1 }
      return zip(mean, gradient).map { 0.1 * $1 / ($0.squareRoot() + 1e-8) }
    }
    #expect(areClose(engineRun(.rmsProp), expected, within: 1e-3))
  }

  @Test("AdamW is Adam with weights that shrink by η λ before each update, biases don't")
  func adamW() {
    let engine = engineRun(.adamW(beta1: 0.9, beta2: 0.999, epsilon: 1e30, weightDecay: 0.5))
    let start = someParameters(of: Self.architecture).values
    let biases = [6, 7, 8, 12]
    for (index, value) in engine.enumerated() {
      // So large an ε leaves nothing of Adam's own update.
      let factor: Double = biases.contains(index) ? 1 : 0.358_485_922_408_541_9
      #expect(isClose(value, factor * Double(start[index]), within: 1e-6))
    }
  }

  @Test("Adam is algorithm 1 of its authors, ε outside of the root", arguments: [1e-8, 0.1])
  func adam(epsilon: Double) {
    var first = [Double](repeating: 0, count: Self.architecture.parameterCount)
    var second = first
    var (firstDecay, secondDecay) = (1.0, 1.0)
    let expected = referenceRun { gradient, _ in
      first = zip(first, gradient).map { 0.9 * $0 + 0.1 * $1 }
      second = zip(second, gradient).map { 0.999 * $0 + 0.001 * $1 * $1 }
      firstDecay *= 0.9
      secondDecay *= 0.999
      return zip(first, second).map {
        0.1 * ($0 / (1 - firstDecay)) / (($1 / (1 - secondDecay)).squareRoot() + epsilon)
      }
    }
    let engine = engineRun(.adam(beta1: 0.9, beta2: 0.999, epsilon: Float(epsilon)))
    #expect(areClose(engine, expected, within: 1e-4))
  }

  @Test("Adam leaves a parameter alone whose gradient has always been 0")
  func adamAtZero() {
    let zeros = Parameters(
      architecture: Self.architecture,
      values: Array(repeating: 0, count: Self.architecture.parameterCount))
    let trainer = Trainer(
      parameters: zeros, trainingSet: Self.samples,
      hyperparameters: Hyperparameters(
        loss: .binaryCrossEntropy, optimizer: .adam, learningRate: 0.1, miniBatchSize: 6), seed: 1)
    trainer.runEpoch()
    #expect(trainer.parameters.values.dropLast().allSatisfy { $0 == 0 })
    #expect(isClose((trainer.parameters.values.last ?? 0).magnitude, 0.1, within: 1e-5))
  }
}
