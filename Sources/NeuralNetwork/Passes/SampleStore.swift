/// A set of samples in the engine's own memory, to be gathered into mini-batches.
final class SampleStore {
  private let inputCount: Int
  private let outputCount: Int
  private let inputBlocks: Int
  private let inputs: Buffer<Float>
  /// `[sample][block of inputs]`, padded with 0: what row passes take.
  private var rows: Buffer<F4>?
  private let targetValues: Buffer<Float>

  /// Copies a set.
  init(_ set: LabeledSet) {
    inputCount = set.inputCount
    outputCount = set.outputCount
    inputBlocks = (set.inputCount + 3) / 4
    inputs = Buffer(set.inputs, filler: 0)
    targetValues = Buffer(set.targets, filler: 0)
  }

  /// Lays the inputs out in rows of whole lanes too, for the passes that take them so.
  func makeRows() {
    let count = inputs.strip.count / inputCount
    let rows = Buffer(repeating: F4(0), count: count * inputBlocks)
    for sample in 0..<count {
      for input in 0..<inputCount {
        rows.strip.scalars()[sample * inputBlocks * 4 + input] =
          inputs.strip[sample * inputCount + input]
      }
    }
    self.rows = rows
  }

  /// `[sample][block of inputs]`, padded with 0.
  ///
  /// - Precondition: `makeRows()` has been called.
  var inputRows: Strip<F4> {
    guard let rows else { preconditionFailure("rows are made before they are taken") }
    return rows.strip
  }
  /// `[sample][output]`.
  var targets: Strip<Float> { targetValues.strip }

  /// Copies samples into a workspace; lanes behind the last one become 0.
  func gather<L: Lane>(_ samples: Strip<Int32>, into workspace: Workspace<L>) {
    let (inputLanes, targetLanes) = (
      workspace.inputs.lanes(L.Block.self), workspace.targets.lanes(L.Block.self)
    )
    Self.gather(samples, from: inputs.strip, rows: inputCount, into: inputLanes)
    Self.gather(samples, from: targets, rows: outputCount, into: targetLanes)
  }

  /// Copies samples into rows of inputs, `[block of inputs][sample]`, padded with 0, and into lanes
  /// of targets.
  func gatherRows<L: SampleLane>(_ samples: Strip<Int32>, inputs: Strip<F4>, targets: Strip<L>) {
    let rows = inputRows
    let blocks = inputBlocks
    precondition(samples.count &* blocks <= inputs.count, "more samples than there is memory for")
    if blocks == 1 {
      for index in 0..<samples.count { inputs[index] = rows[Int(samples[index])] }
    } else {
      let stride = inputs.count / blocks
      for index in 0..<samples.count {
        let first = Int(samples[index]) &* blocks
        for block in 0..<blocks { inputs[block &* stride &+ index] = rows[first &+ block] }
      }
    }
    Self.gather(samples, from: self.targets, rows: outputCount, into: targets)
  }

  private static func gather<L: SampleLane>(
    _ samples: Strip<Int32>, from source: Strip<Float>, rows: Int, into destination: Strip<L>
  ) {
    let stride = destination.count / rows
    let blocks = (samples.count + L.width - 1) / L.width
    precondition(blocks <= stride, "more samples than there is memory for")
    let whole = samples.count / L.width
    var row = 0
    while L.width > 1, whole > 0, row &+ 4 <= rows {
      for block in 0..<whole {
        let columns = L.columns { lane in
          source.load(at: Int(samples[block &* L.width &+ lane]) &* rows &+ row)
        }
        for t in 0..<4 { destination[(row &+ t) &* stride &+ block] = columns[t] }
      }
      row &+= 4
    }
    let transposed = row
    row = whole < blocks ? 0 : transposed
    while row < rows {
      var block = row < transposed ? whole : 0
      while block < whole {
        destination[row &* stride &+ block] = L { lane in
          source[Int(samples[block &* L.width &+ lane]) &* rows &+ row]
        }
        block &+= 1
      }
      if whole < blocks {
        destination[row &* stride &+ whole] = L { lane in
          let sample = whole &* L.width &+ lane
          return sample < samples.count ? source[Int(samples[sample]) &* rows &+ row] : 0
        }
      }
      row &+= 1
    }
  }
}
