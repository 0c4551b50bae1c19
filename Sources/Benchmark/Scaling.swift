import Glibc
import NeuralNetwork
import TextScreen

/// How cost and memory grow: three tables.
package struct Scaling {
  private let seconds: Double

  /// Measures for so many seconds of the processor a row.
  package init(seconds: Double) { self.seconds = seconds }

  /// All tables, measured one row after the other.
  package func lines() -> [String] {
    samples() + [""] + widths() + [""] + epochs()
  }

  /// Cost against samples, for 2-8-8-1 in mini-batches of 10.
  private func samples() -> [String] {
    let rows = [250, 1000, 4000, 16_000, 64_000].map { count in
      let rate = rate(of: Self.workload(sampleCount: count, width: 8))
      return ["\(count)", fixed(1e9 / rate, 1), fixed(1e3 * Double(count) / rate, 3)]
    }
    return TextTable([["samples", "ns/sample", "ms/epoch"]] + rows, leading: 0).lines
  }

  /// Cost against parameters, for 2-n-n-1 in mini-batches of 10.
  private func widths() -> [String] {
    let rows = [4, 8, 16, 32, 64, 128, 256].map { width in
      let workload = Self.workload(sampleCount: 1000, width: width)
      let nanoseconds = 1e9 / rate(of: workload)
      let count = workload.parameters.values.count
      return [
        "2-\(width)-\(width)-1", "\(count)", fixed(nanoseconds, 1),
        fixed(nanoseconds / Double(count), 3),
      ]
    }
    return TextTable(
      [["network", "parameters", "ns/sample", "ns/sample/parameter"]] + rows, leading: 1
    ).lines
  }

  /// Memory against epochs, of one trainer that goes on and on.
  private func epochs() -> [String] {
    guard
      case .training(let set, let hyperparameters, _) = Self.workload(sampleCount: 250, width: 8)
        .task
    else { return [] }
    let trainer = Trainer(
      parameters: Workload.initialParameters([2, 8, 8, 1], .tanh, .tanh), trainingSet: set,
      hyperparameters: hyperparameters, seed: 3)
    let rows = [1, 10, 100, 1000, 10_000].map { count in
      while trainer.epoch < count { trainer.runEpoch() }
      return ["\(count)", Self.residentMebibytes.map { fixed($0, 1) } ?? "unknown"]
    }
    return TextTable([["epochs", "resident MiB"]] + rows, leading: 0).lines
  }

  private func rate(of workload: Workload) -> Double {
    WorkloadRunner(workload).measure(seconds: seconds).samplesPerSecond
  }

  private static func workload(sampleCount: Int, width: Int) -> Workload {
    Workload(
      name: "scaling", parameters: Workload.initialParameters([2, width, width, 1], .tanh, .tanh),
      task: .training(
        Workload.spiral(sampleCount, arms: 2) { [$0 == 0 ? 1 : -1] },
        Hyperparameters(
          loss: .squaredError, optimizer: .gradientDescent, learningRate: 0.03, miniBatchSize: 10),
        epochs: 1))
  }

  /// The memory of this process that is in use, as the kernel counts it.
  private static var residentMebibytes: Double? {
    guard let file = fopen("/proc/self/statm", "r") else { return nil }
    defer { fclose(file) }
    var text = [CChar](repeating: 0, count: 128)
    guard fgets(&text, Int32(text.count), file) != nil else { return nil }
    let fields = String(
      decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self
    )
    .split(separator: " ")
    guard fields.count > 1, let pages = Double(fields[1]) else { return nil }
    return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
  }
}
