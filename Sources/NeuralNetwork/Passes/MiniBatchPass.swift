/// A way through mini-batches: how samples, neurons and parameters lie in memory while they are
/// learned.
///
/// The ways differ in speed and in the last bits, never in what they compute.
protocol MiniBatchPass: AnyObject {
  /// Updates the parameters once for each mini-batch of the samples, the last one perhaps shorter.
  ///
  /// - Returns: `updateCount`, of the whole run, and as many more as there were updates.
  func learn(
    _ samples: Strip<Int32>, miniBatchSize: Int, learningRate: Float, updateCount: Int
  ) -> Int
  /// Takes over the parameters of the task into a layout of its own, if it has one.
  func load()
  /// Brings the parameters of the task up to date.
  func collect()
  /// What it remembers from update to update besides the parameters.
  var memory: PassMemory { get set }
}

extension MiniBatchPass {
  /// Plain gradient descent remembers nothing but the parameters.
  var memory: PassMemory {
    get { PassMemory() }
    set { precondition(newValue.optimizer.isEmpty, "a memory of another pass") }
  }
}

/// What is learned, from what, and how: the same for each way through its mini-batches.
struct LearningTask {
  let architecture: Architecture
  let hyperparameters: Hyperparameters
  /// The weights and biases, in the order of `Parameters.values`, padded to whole lanes.
  let parameters: Buffer<F4>
  let samples: SampleStore
  /// The largest mini-batch.
  let capacity: Int
  /// What dropout follows from.
  let seed: UInt64
}

/// What a run remembers from update to update besides the parameters.
struct PassMemory {
  /// What the optimiser remembers of each parameter, one quantity after the other: Adam's two
  /// moments, momentum's velocity, nothing for gradient descent.
  var optimizer: [Float] = []
  /// The generator of the next mini-batches' dropout; nil without.
  var dropout: SeededGenerator?
}

extension Strip<Int32> {
  /// Hands over mini-batches of `size` samples, the last one perhaps shorter.
  ///
  /// - Returns: how many there were.
  @discardableResult
  @inline(__always) func forEachMiniBatch(of size: Int, _ body: (Strip<Int32>) -> Void) -> Int {
    var number = 0
    var start = 0
    while start < count {
      let end = Swift.min(start + size, count)
      body(self[start..<end])
      number += 1
      start = end
    }
    return number
  }
}

extension Hyperparameters {
  /// Whether an update is nothing but θ ← θ − η g with the gradient of the loss, or a rule's own.
  var isPlainDescent: Bool {
    optimizer == .gradientDescent && penalty == .none && dropout == 0
  }
}
