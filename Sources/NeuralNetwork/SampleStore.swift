/// A set of samples in the engine's own memory, to be gathered into mini-batches.
final class SampleStore {
  private let inputCount: Int
  private let outputCount: Int
  private let inputs: Buffer<Float>
  private let targets: Buffer<Float>

  /// Copies a set.
  init(_ set: LabeledSet) {
    inputCount = set.inputCount
    outputCount = set.outputCount
    inputs = Buffer(set.inputs, filler: 0)
    targets = Buffer(set.targets, filler: 0)
  }

  /// Copies samples into a workspace; lanes behind the last one become 0.
  func gather<L: Lane>(_ samples: Strip<Int32>, into workspace: Workspace<L>) {
    Self.gather(samples, from: inputs.strip, rows: inputCount, into: workspace.inputs)
    Self.gather(samples, from: targets.strip, rows: outputCount, into: workspace.targets)
  }

  private static func gather<L: Lane>(
    _ samples: Strip<Int32>, from source: Strip<Float>, rows: Int, into destination: Strip<L>
  ) {
    let numbers = destination.scalars()
    let stride = numbers.count / rows
    let padded = (samples.count + L.width - 1) / L.width * L.width
    precondition(padded <= stride, "more samples than there is memory for")
    for row in 0..<rows {
      let first = row &* stride
      for lane in 0..<samples.count {
        numbers[first &+ lane] = source[Int(samples[lane]) &* rows &+ row]
      }
      for lane in samples.count..<padded { numbers[first &+ lane] = 0 }
    }
  }
}
