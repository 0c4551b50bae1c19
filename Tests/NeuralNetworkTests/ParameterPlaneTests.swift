import NeuralNetwork
import Testing

@Suite("A plane of parameters")
struct ParameterPlaneTests {
  private func plane(_ architecture: Architecture) -> ParameterPlane {
    ParameterPlane(
      origin: someParameters(of: architecture),
      x: someParameters(of: architecture, seed: 11).values,
      y: someParameters(of: architecture, seed: 12).values)
  }

  private let points = [
    Point(x: 0, y: 0), Point(x: 1, y: 0), Point(x: 0, y: -2), Point(x: 0.3, y: 0.7),
    Point(x: -40, y: 25),
  ]

  @Test(
    "has the loss at each point that a trainer with those parameters has, to the bit",
    arguments: [1, 5, 128, 300])
  func trainersLoss(count: Int) {
    let cases: [(Architecture, Loss)] = [
      (network(2, hidden: [2]), .binaryCrossEntropy),
      (network(2, hidden: [8, 8]), .squaredError),
      (network(2, hidden: [5], outputs: 3, .softmax), .softmaxCrossEntropy),
      (network(1, .linear), .huber),
    ]
    for (architecture, loss) in cases {
      let plane = plane(architecture)
      let set = someSamples(count, for: architecture)
      let losses = plane.losses(loss, on: set, at: points)
      for (point, found) in zip(points, losses) {
        let trainer = Trainer(
          parameters: plane.parameters(at: point), trainingSet: set,
          hyperparameters: Hyperparameters(
            loss: loss, optimizer: .gradientDescent, learningRate: 1, miniBatchSize: 4), seed: 1)
        #expect(found == trainer.metrics(on: set).loss, "\(architecture) at \(point)")
      }
    }
  }

  @Test("has its origin's parameters at 0, and a step along a direction changes them by it")
  func parameters() {
    let plane = plane(network(2, hidden: [2]))
    #expect(plane.parameters(at: Point(x: 0, y: 0)) == plane.origin)
    let moved = plane.parameters(at: Point(x: 2, y: -1)).values
    for place in moved.indices {
      let expected = plane.origin.values[place] + 2 * plane.x[place] - plane.y[place]
      #expect(abs(moved[place] - expected) < 1e-6)
    }
  }

  @Test("lies as far from another as their origins do")
  func distance() {
    let architecture = network(2, .sigmoid)
    func plane(_ values: [Float]) -> ParameterPlane {
      ParameterPlane(
        origin: Parameters(architecture: architecture, values: values), x: [1, 0, 0], y: [0, 1, 0])
    }
    #expect(plane([1, 2, 3]).distance(to: plane([1, 2, 3])) == 0)
    #expect(plane([1, 2, 3]).distance(to: plane([4, 2, -1])) == 5)
  }

  @Test("a set's part is spread evenly over it, and a small set is its own part")
  func part() {
    let set = LabeledSet(
      inputCount: 2, outputCount: 1, inputs: (0..<20).map(Float.init),
      targets: (0..<10).map(Float.init))
    let part = set.evenlySpaced(atMost: 4)
    #expect(part.targets == [0, 2, 5, 7])
    #expect(part.inputs == [0, 1, 4, 5, 10, 11, 14, 15])
    #expect(set.evenlySpaced(atMost: 10) == set)
  }
}
