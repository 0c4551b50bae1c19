package import NeuralNetwork

/// Something to train, or a field to compute, that programs are compared on.
package struct Workload: Sendable {
  /// What a run does.
  package enum Task: Sendable {
    /// Trains so many epochs from the initial parameters.
    case training(LabeledSet, Hyperparameters, epochs: Int)
    /// Computes the outputs of points, `[input][point]`, once.
    case field(inputs: [Float], count: Int)
  }

  /// What it is called on the command line.
  package let name: String
  /// The parameters that a run begins with.
  package let parameters: Parameters
  package let task: Task

  /// How many samples an epoch has, or points the field.
  package var sampleCount: Int {
    switch task {
    case .training(let set, _, _): set.count
    case .field(_, let count): count
    }
  }

  /// How many samples of a mini-batch; nil for a field.
  package var miniBatchSize: Int? {
    if case .training(_, let hyperparameters, _) = task {
      hyperparameters.miniBatchSize
    } else {
      nil
    }
  }
}

/// Why a workload cannot be had.
package struct WorkloadError: Error, Hashable, CustomStringConvertible {
  /// One sentence for the user: what is wrong, and what would be right.
  package let description: String
}
