import NeuralNetwork
public import ScenarioFormat

/// A run that another program trains: the versions of its file, as they come, stand for epochs.
///
/// It takes the commands of a training session as far as they only look: there is a way back
/// through the newest versions, and running means to go along with the file. All others are
/// refused.
public struct FollowedRun: Sendable {
  /// One state of the file.
  private struct Version: Sendable {
    /// Its network, among all that the file has held.
    var network: Int
    var parameters: Parameters
    var training: Metrics
    var test: Metrics?
  }

  /// How many bytes of weights and biases, how many versions, and how many different networks are
  /// kept at most.
  private static let limits = (bytes: 8 << 20, versions: 4_096, networks: 8)

  private var file: FollowedFile
  private var networks: [Experiment]
  private var versions: [Version] = []
  /// The number of the oldest version that is kept.
  private var firstNumber = 0
  private var shownNumber = 0
  private var goesAlong = true
  private var curve = LossCurve()
  private var path: ParameterPath
  private var outcome = TrainingOutcome.learning
  private var marks: [Int: String] = [:]
  private var reply: TrainingReply?

  /// Creates a run whose version 0 are the initial parameters of an experiment.
  public init(_ experiment: Experiment, file: String) {
    self.file = FollowedFile(name: file)
    networks = [experiment]
    path = ParameterPath(parameterCount: experiment.architecture.parameterCount)
    append(experiment.initialParameters)
  }

  /// The network that the newest version has.
  public var experiment: Experiment { networks[newest.network] }

  /// Takes in what was found in the file; the same weights and biases again are nothing new.
  public mutating func take(_ version: FollowedVersion) {
    switch version {
    case .problem(let problem): file.problem = problem
    case .parameters(let parameters):
      file.problem = nil
      if parameters != newest.parameters { append(parameters) }
    case .experiment(let experiment):
      file.problem = nil
      if networks.count == Self.limits.networks { forgetNetworks() }
      networks.append(experiment)
      path = ParameterPath(
        parameterCount: experiment.architecture.parameterCount, firstEpoch: newestNumber + 1)
      append(experiment.initialParameters)
    }
  }

  private var newest: Version { versions[versions.count - 1] }
  private var newestNumber: Int { firstNumber + versions.count - 1 }

  private mutating func append(_ parameters: Parameters) {
    let network = networks.count - 1
    let (experiment, loss) = (networks[network], networks[network].hyperparameters.loss)
    let training = parameters.metrics(on: experiment.trainingSet, loss: loss)
    let test =
      experiment.testSet.count > 0 ? parameters.metrics(on: experiment.testSet, loss: loss) : nil
    versions.append(
      Version(network: network, parameters: parameters, training: training, test: test))
    note(TrainingRecord(epoch: newestNumber, training: training, test: test), parameters)
    let size = parameters.values.count * MemoryLayout<Float>.stride
    let kept = max(2, min(Self.limits.versions, Self.limits.bytes / max(1, size)))
    if versions.count > kept { forget(versions.count - kept) }
    if goesAlong { shownNumber = newestNumber }
  }

  private mutating func note(_ record: TrainingRecord, _ parameters: Parameters) {
    let number = record.epoch
    if number == curve.nextEpoch { curve.append(LossCurve.Entry(record)) }
    if number == path.nextEpoch {
      path.append(
        ParameterPath.Stop(
          epoch: number, loss: record.training.loss, parameters: parameters.values))
    }
    if case .goalReached = outcome { return }
    if experiment.scenario.goal?.isReached(by: record.training) == true {
      outcome = .goalReached(epoch: number)
    }
  }

  private mutating func forget(_ count: Int) {
    versions.removeFirst(count)
    firstNumber += count
    shownNumber = max(shownNumber, firstNumber)
  }

  /// Keeps the newest version alone, and its network.
  private mutating func forgetNetworks() {
    forget(versions.count - 1)
    networks = [experiment]
    versions[0].network = 0
  }
}

// MARK: - Commands

extension FollowedRun {
  /// Shows another version, or says why something else can't be done.
  public mutating func perform(_ command: TrainingCommand) {
    switch command {
    case .run: follow(true)
    case .pause: follow(false)
    case .toggle: follow(!goesAlong)
    case .stepEpochs(let count), .seek(let count): show(shownNumber + count)
    case .show(let number): show(number)
    case .showNewest: shownNumber = newestNumber
    case .toggleMark: toggleMark()
    case .mark(let name): mark(name)
    case .report, .hold: break
    case .setPace: say("\(file.name) sets the pace", isRefusal: true)
    case .stepMiniBatch, .stepSample, .restart, .edit, .undo, .redo, .switchBranch:
      say("\(file.name) is followed: another program trains it", isRefusal: true)
    }
  }

  private mutating func follow(_ shouldFollow: Bool) {
    goesAlong = shouldFollow
    if shouldFollow { shownNumber = newestNumber }
  }

  private mutating func show(_ number: Int) {
    goesAlong = false
    shownNumber = min(max(number, firstNumber), newestNumber)
    if number < firstNumber, firstNumber > 0 {
      say("version \(firstNumber) is the oldest that is kept", isRefusal: true)
    }
  }

  private mutating func toggleMark() {
    guard marks.removeValue(forKey: shownNumber) != nil else { return mark("") }
    say("no mark at: version \(shownNumber)")
  }

  private mutating func mark(_ name: String) {
    marks[shownNumber] = name
    say("marked: version \(shownNumber)")
  }

  private mutating func say(_ text: String, isRefusal: Bool = false) {
    reply = TrainingReply(number: (reply?.number ?? 0) + 1, text: text, isRefusal: isRefusal)
  }
}

// MARK: - What a screen sees

extension FollowedRun {
  /// The version that is shown.
  public var snapshot: TrainingSnapshot {
    let version = versions[shownNumber - firstNumber]
    let experiment = networks[version.network]
    var snapshot = TrainingSnapshot(
      parameters: version.parameters, training: version.training, test: version.test,
      pace: Pace(normal: experiment.scenario.pace))
    snapshot.followed = file
    snapshot.epoch = shownNumber
    snapshot.newestEpoch = newestNumber
    snapshot.isRunning = goesAlong
    snapshot.outcome = outcome
    snapshot.experiment = version.network > 0 || firstNumber > 0 ? experiment : nil
    snapshot.timeline.marks = marks.sorted { $0.key < $1.key }.map {
      TimelineSummary.Mark(epoch: $0.key, name: $0.value)
    }
    snapshot.reply = reply
    snapshot.curve = curve
    snapshot.path = path
    return snapshot
  }
}
