/// A forward pass over any number of samples, block by block, so that its values stay in the cache.
final class Evaluation {
  /// How many samples are computed at a time.
  static let blockSize = 128

  private let workspace: Workspace<Wide>

  /// Allocates the memory for one block.
  init(architecture: Architecture, parameters: Buffer<F4>, keeping: Workspace<Wide>.Keeping) {
    workspace = Workspace(
      architecture: architecture, parameters: parameters, capacity: Self.blockSize,
      keeping: keeping)
  }

  /// The mean loss and the number of samples in their class, where the targets stand for classes.
  func metrics(on set: LabeledSet, loss: Loss) -> Metrics {
    var total = 0.0
    var correctCount = 0
    var squaredErrors = 0.0
    forEachBlock(of: set) { count in
      total += sumOfLosses(loss, count: count)
      if set.holdsClasses {
        correctCount += countOfCorrect(count: count)
      } else {
        squaredErrors += sumOfSquaredErrors(count: count)
      }
    }
    let mean = set.count == 0 ? 0 : Float(total / Double(set.count))
    let variation = set.holdsClasses ? 0 : set.targetVariation
    return Metrics(
      loss: mean, correctCount: set.holdsClasses ? correctCount : nil, count: set.count,
      coefficientOfDetermination: variation > 0 ? Float(1 - squaredErrors / variation) : nil)
  }

  /// The mean losses of several networks of one shape; `prepare` puts the one with an index into
  /// the parameters that the evaluation was created with.
  func meanLosses(_ loss: Loss, on set: LabeledSet, count: Int, prepare: (Int) -> Void) -> [Float] {
    var totals = [Double](repeating: 0, count: count)
    for start in stride(from: 0, to: set.count, by: Self.blockSize) {
      let samples = min(Self.blockSize, set.count - start)
      load(set, start: start, count: samples)
      for index in 0..<count {
        prepare(index)
        workspace.forward(sampleCount: samples)
        totals[index] += sumOfLosses(loss, count: samples)
      }
    }
    return totals.map { set.count == 0 ? 0 : Float($0 / Double(set.count)) }
  }

  /// Hands over the class of each sample and the one that it is put into.
  func forEachSample(of set: LabeledSet, _ body: (_ target: Int, _ prediction: Int) -> Void) {
    forEachBlock(of: set) { count in
      for sample in 0..<count { body(target(of: sample), prediction(of: sample)) }
    }
  }

  /// Computes a set block by block; the values of each are in the workspace.
  private func forEachBlock(of set: LabeledSet, _ body: (_ count: Int) -> Void) {
    for start in stride(from: 0, to: set.count, by: Self.blockSize) {
      let count = min(Self.blockSize, set.count - start)
      load(set, start: start, count: count)
      workspace.forward(sampleCount: count)
      body(count)
    }
  }

  /// Computes samples whose inputs are `[input][sample]` and hands over each block.
  func forEachBlock(
    inputs: [Float], count: Int,
    _ body: (_ layers: Strip<LayerPlan<Wide>>, _ samples: Range<Int>) -> Void
  ) {
    let rows = workspace.layers[0].inputCount
    precondition(inputs.count == rows * count, "each input of each sample")
    let numbers = workspace.inputs.scalars()
    var start = 0
    while start < count {
      let end = min(start + Self.blockSize, count)
      for row in 0..<rows {
        numbers[row * Self.blockSize..<(row + 1) * Self.blockSize].copy(
          row * count + start..<row * count + end, of: inputs)
      }
      workspace.forward(sampleCount: end - start)
      body(workspace.layers, start..<end)
      start = end
    }
  }

  private func load(_ set: LabeledSet, start: Int, count: Int) {
    Self.transpose(
      set.inputs, rows: set.inputCount, start: start, count: count, into: workspace.inputs)
    Self.transpose(
      set.targets, rows: set.outputCount, start: start, count: count, into: workspace.targets)
  }

  private static func transpose(
    _ values: [Float], rows: Int, start: Int, count: Int, into destination: Strip<Wide>
  ) {
    let numbers = destination.scalars()
    for sample in 0..<count {
      for row in 0..<rows {
        numbers[row &* blockSize &+ sample] = values[(start &+ sample) &* rows &+ row]
      }
    }
  }

  private func sumOfLosses(_ loss: Loss, count: Int) -> Double {
    let output = workspace.output
    var total = 0.0
    for first in stride(from: 0, to: count, by: Wide.width) {
      let losses = output.losses(loss, targets: workspace.targets, block: first / Wide.width)
      for lane in 0..<min(Wide.width, count - first) { total += Double(losses[lane]) }
    }
    return total
  }

  private func sumOfSquaredErrors(count: Int) -> Double {
    let activations = workspace.output.activations.scalars()
    let targets = workspace.targets.scalars()
    var total = 0.0
    for row in 0..<workspace.output.width {
      for place in row * Self.blockSize..<row * Self.blockSize + count {
        let error = Double(activations[place] - targets[place])
        total += error * error
      }
    }
    return total
  }

  private func countOfCorrect(count: Int) -> Int {
    (0..<count).count { prediction(of: $0) == target(of: $0) }
  }

  /// The class that a sample of the block is put into: where z ≥ 0, or the largest z.
  private func prediction(of sample: Int) -> Int {
    let output = workspace.output
    let preActivations = output.preActivations.scalars()
    guard output.width == 1 else { return Self.largest(preActivations, sample, output.width) }
    return preActivations[sample] >= 0 ? 1 : 0
  }

  /// The class that a sample of the block belongs to.
  private func target(of sample: Int) -> Int {
    let output = workspace.output
    let targets = workspace.targets.scalars()
    guard output.width == 1 else { return Self.largest(targets, sample, output.width) }
    let (first, second) = output.activation.twoClassTargets
    return targets[sample] > (first + second) / 2 ? 1 : 0
  }

  /// The first row with the largest value of a sample.
  private static func largest(_ values: Strip<Float>, _ sample: Int, _ rows: Int) -> Int {
    var best = 0
    for row in 1..<rows
    where values[row &* blockSize &+ sample] > values[best &* blockSize &+ sample] {
      best = row
    }
    return best
  }
}
