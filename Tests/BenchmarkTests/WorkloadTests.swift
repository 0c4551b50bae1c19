import Foundation
import NeuralNetwork
import Testing

@testable import Benchmark

/// A workload and the loss that NumPy finds after some epochs without shuffling, in double
/// precision.
struct KnownLoss: Sendable, CustomTestStringConvertible {
  let workload: String
  let epochs: Int
  let loss: Double

  var testDescription: String { workload }

  static let all = [
    KnownLoss(workload: "xor-online", epochs: 20, loss: 0.49645),
    KnownLoss(workload: "playground", epochs: 20, loss: 0.46180),
    KnownLoss(workload: "donut", epochs: 20, loss: 0.55956),
    KnownLoss(workload: "deep", epochs: 3, loss: 1.08946),
  ]
}

@Suite struct WorkloadTests {
  @Test("the random numbers are SplitMix64's")
  func splitMix() {
    var generator = SplitMix64(state: 0)
    #expect(generator.next() == 0xE220_A839_7B1D_CDAF)
    #expect(generator.next() == 0x6E78_9E6A_A1B9_65F4)
    var other = SplitMix64(state: 0)
    #expect(other.unit() == Float(0xE220A8) * 0x1p-24)
  }

  @Test("the data are as they are defined")
  func data() throws {
    let spiral = Workload.spiral(250, arms: 2) { [$0 == 0 ? 1 : -1] }
    #expect(spiral.count == 250 && spiral.targets.prefix(3) == [1, -1, 1])
    #expect(spiral.inputs.prefix(4).allSatisfy { $0 == 0 })
    let radius = hypot(Double(spiral.inputs[498]), Double(spiral.inputs[499]))
    #expect(abs(radius - 5 * 124 / 125) < 1e-6)
    let donut = Workload.donut
    for sample in 0..<500 {
      let radius = hypot(donut.inputs[2 * sample], donut.inputs[2 * sample + 1])
      #expect(donut.targets[sample] == 1 ? radius <= 2.5 : radius >= 3.499 && radius <= 5)
    }
    #expect(donut.targets.reduce(0, +) == 250)
    let wide = try Workload.named("wide")
    #expect(wide.sampleCount == 2000 && wide.parameters.values.count == 25_450)
  }

  @Test("every workload has the initial parameters of its shape, biases 0")
  func initialParameters() throws {
    let parameters = try Workload.named("playground").parameters
    var generator = SplitMix64(state: 6)
    let limit = (6 / Float(10)).squareRoot()
    #expect(parameters.values[0] == (2 * generator.unit() - 1) * limit)
    #expect(parameters.values[1] == (2 * generator.unit() - 1) * limit)
    #expect((0..<8).allSatisfy { parameters.bias(layer: 0, neuron: $0) == 0 })
  }

  @Test(
    "training without shuffling ends with the losses that NumPy finds", arguments: KnownLoss.all)
  func losses(known: KnownLoss) throws {
    let workload = try Workload.named(known.workload)
    guard case .training(let set, var hyperparameters, _) = workload.task else {
      Issue.record("\(known.workload) trains nothing")
      return
    }
    hyperparameters.shuffles = false
    let trainer = Trainer(
      parameters: workload.parameters, trainingSet: set, hyperparameters: hyperparameters, seed: 1)
    for _ in 0..<known.epochs { trainer.runEpoch() }
    #expect(abs(Double(trainer.metrics(on: set).loss) - known.loss) < 1.1e-5)
  }

  @Test("a field is the outputs of its points, and the mean of their squares is known")
  func field() throws {
    let runner = WorkloadRunner(try Workload.named("field"))
    #expect(runner.samplesPerRun == 32_768)
    #expect(runner.run() > 0)
    #expect(abs(runner.loss - 0.10853) < 1e-5)
  }

  @Test("each run begins at the initial parameters again")
  func repetition() throws {
    let runner = WorkloadRunner(try Workload.named("xor-online"))
    _ = runner.run()
    let loss = runner.loss
    _ = runner.run()
    #expect(runner.loss == loss)
    #expect(loss < 0.01)
  }

  @Test("an unknown workload is told with those that there are")
  func unknown() {
    let error = #expect(throws: WorkloadError.self) { try Workload.named("xor") }
    #expect(
      error?.description == "there is no workload 'xor'; there are xor-online, playground, donut, "
        + "deep, digits, field, wide")
  }
}
