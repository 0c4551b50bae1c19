/// The pass that a task is learned by, chosen once: by the kind of update and the size of the
/// mini-batch, never by what it contains.
///
/// A switch and no existential, through which generic code would run unspecialised: forty times
/// slower.
enum FastestPass {
  /// The network fits the registers, one sample at a time.
  case registers(RegisterPass)
  /// Neurons in the lanes of a network over a plane.
  case plane(PlanePass)
  /// Neurons in the lanes, one sample at a time.
  case row(RowPass<F1>)
  /// Neurons in the lanes, some samples at a time.
  case rows(RowPass<F4>)
  /// Nothing in the lanes: one sample at a time, for any optimiser.
  case single(BlockPass<F1>)
  /// Samples in the lanes.
  case blocks(BlockPass<Wide>)

  /// Chooses, and allocates all memory that training takes.
  init(_ task: LearningTask) {
    let isSmall = task.capacity <= RowPass<F4>.largestCapacity
    if task.hyperparameters.isPlainDescent, isSmall {
      if let pass = RegisterPass(task) {
        self = .registers(pass)
      } else if let pass = PlanePass(task) {
        self = .plane(pass)
      } else {
        self = task.capacity == 1 ? .row(RowPass(task)) : .rows(RowPass(task))
      }
    } else {
      self = task.capacity == 1 ? .single(BlockPass(task)) : .blocks(BlockPass(task))
    }
  }

  /// Updates the parameters once for each mini-batch of the samples, the last one perhaps shorter.
  ///
  /// - Returns: `updateCount`, of the whole run, and as many more as there were updates.
  func learn(_ samples: Strip<Int32>, _ size: Int, _ rate: Float, updateCount: Int) -> Int {
    switch self {
    case .registers(let pass): Self.learn(samples, size, rate, updateCount, pass)
    case .plane(let pass): Self.learn(samples, size, rate, updateCount, pass)
    case .row(let pass): Self.learn(samples, size, rate, updateCount, pass)
    case .rows(let pass): Self.learn(samples, size, rate, updateCount, pass)
    case .single(let pass): Self.learn(samples, size, rate, updateCount, pass)
    case .blocks(let pass): Self.learn(samples, size, rate, updateCount, pass)
    }
  }

  @inline(__always)
  private static func learn(
    _ samples: Strip<Int32>, _ size: Int, _ rate: Float, _ updateCount: Int,
    _ pass: some MiniBatchPass
  ) -> Int {
    pass.learn(samples, miniBatchSize: size, learningRate: rate, updateCount: updateCount)
  }

  /// Takes over the parameters of the task.
  func load() {
    switch self {
    case .registers(let pass): pass.load()
    case .plane(let pass): pass.load()
    case .row(let pass): pass.load()
    case .rows(let pass): pass.load()
    case .single(let pass): pass.load()
    case .blocks(let pass): pass.load()
    }
  }

  /// Brings the parameters of the task up to date.
  func collect() {
    switch self {
    case .registers(let pass): pass.collect()
    case .plane(let pass): pass.collect()
    case .row(let pass): pass.collect()
    case .rows(let pass): pass.collect()
    case .single(let pass): pass.collect()
    case .blocks(let pass): pass.collect()
    }
  }

  /// What it remembers from update to update besides the parameters.
  var memory: PassMemory {
    get { pass.memory }
    nonmutating set { pass.memory = newValue }
  }

  private var pass: any MiniBatchPass {
    switch self {
    case .registers(let pass): pass
    case .plane(let pass): pass
    case .row(let pass): pass
    case .rows(let pass): pass
    case .single(let pass): pass
    case .blocks(let pass): pass
    }
  }
}
