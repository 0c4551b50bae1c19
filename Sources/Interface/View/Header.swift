import Datasets
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// The first row: what is learned and how on the left, where training stands on the right.
struct Header {
  let state: InterfaceState
  /// What the network is as a composition of gates, while it holds.
  let composition: String?

  /// Draws the row; on a narrow screen the settings give way from the right, then the speeds.
  func draw(into buffer: inout CellBuffer, row: Int) {
    let theme = state.theme
    let position = positionParts.map(theme.legible)
    var speeds = position
    while speeds.count > 1, width(speeds, gap: 3) > buffer.size.columns / 2 { speeds.removeLast() }
    let right = speeds.joined(separator: "   ")
    let start = buffer.size.columns - DisplayWidth.columns(of: right) - 1
    var column = buffer.write("hyperplane", row: row, column: 1, style: theme.style(.dim))
    if let composition {
      column = buffer.write(
        theme.legible(composition), row: row, column: column + 2, style: theme.style(.success))
    }
    let settings = fittingSettings(columns: start - column - 4)
    buffer.write(settings, row: row, column: column + 2, style: theme.style(.text))
    let role = state.snapshot?.isRunning == true ? Theme.Role.title : .warning
    let end = buffer.write(speeds[0], row: row, column: start, style: theme.style(role))
    let rest = speeds.dropFirst().map { "   " + $0 }.joined()
    buffer.write(rest, row: row, column: end, style: theme.style(.dim))
  }

  private func width(_ parts: [String], gap: Int) -> Int {
    parts.reduce(0) { $0 + DisplayWidth.columns(of: $1) } + gap * (parts.count - 1)
  }

  private func fittingSettings(columns: Int) -> String {
    let separator = state.theme.legible(" · ")
    var parts = settingParts.map(state.theme.legible)
    while parts.count > 1, width(parts, gap: DisplayWidth.columns(of: separator)) > columns {
      parts.removeLast()
    }
    return DisplayWidth.truncate(
      parts.joined(separator: separator), columns: columns, isUnicode: state.theme.isUnicode)
  }

  /// The most telling first.
  private var settingParts: [String] {
    let experiment = state.experiment
    if state.options.view == .comparison {
      return [experiment.scenario.name, "\(state.runs.count) runs side by side"]
        + [state.sharedWords].compactMap(\.self)
    }
    if state.isFollowed {
      return [name, network, "\(experiment.trainingSet.count) samples"]
    }
    let hyperparameters = experiment.hyperparameters
    let start = state.draw == 0 ? [] : ["start \(state.draw)"]
    return [name, network] + data + start + [
      "\(rule) η \(learningRate)",
      "batch \(min(hyperparameters.miniBatchSize, experiment.trainingSet.count))",
    ] + regularization + [
      "seed \(experiment.scenario.seed)"
    ]
  }

  private var network: String {
    let architecture = state.experiment.architecture
    return "\(architecture) \(architecture.layers[0].activation.rawValue)"
  }

  /// The scenario and, of several runs, the one that is shown.
  private var name: String {
    let name = state.experiment.scenario.name
    return state.comparesRuns ? "\(name): \(state.runs[state.shownRun].name)" : name
  }

  /// How many samples are learned, once they are not the scenario's own.
  private var data: [String] {
    let run = state.runs[state.shownRun]
    guard run.hasOtherData else { return [] }
    let count = run.experiment.dataset.training.count
    if let generator = run.otherGenerator {
      return ["data \(generator.name)", "\(count) samples"]
    }
    return ["\(count) sample\(count == 1 ? "" : "s"), edited"]
  }

  /// What changes the weights.
  private var rule: String {
    let hyperparameters = state.experiment.hyperparameters
    guard hyperparameters.rule == .backpropagation else {
      return "\(hyperparameters.rule.rawValue) rule"
    }
    return hyperparameters.optimizer.name
  }

  /// The step length of the epoch that is shown.
  private var learningRate: String {
    let rate = state.snapshot?.learningRate ?? state.experiment.hyperparameters.learningRate
    return NumberText.short(rate)
  }

  /// What holds the weights down, if anything does.
  private var regularization: [String] {
    let hyperparameters = state.experiment.hyperparameters
    let settings = [
      ("L1", hyperparameters.penalty.l1), ("L2", hyperparameters.penalty.l2),
      ("dropout", hyperparameters.dropout),
    ]
    return settings.filter { $0.1 > 0 }.map { "\($0.0) \(NumberText.short($0.1))" }
  }

  private var positionParts: [String] {
    guard let snapshot = state.snapshot else { return ["epoch 0"] }
    let mark = snapshot.isRunning ? "▶" : "‖"
    var epoch = "\(mark) \(state.positionWord) \(NumberText.grouped(snapshot.epoch))"
    if snapshot.shownCount > 0 {
      epoch += " + \(snapshot.shownCount)/\(state.experiment.trainingSet.count)"
    } else if !snapshot.isLive {
      epoch += " of \(NumberText.grouped(snapshot.newestEpoch))"
    }
    if let file = snapshot.followed {
      return [epoch, DisplayWidth.truncate(file.name, columns: 24)]
    }
    guard !state.pace.isUnlimited, let maximum = snapshot.maximumEpochsPerSecond else {
      return [epoch, speed(of: snapshot)]
    }
    return [epoch, speed(of: snapshot), "\(NumberText.rate(maximum)) ep/s max"]
  }

  private func speed(of snapshot: TrainingSnapshot) -> String {
    guard state.pace.isUnlimited, let measured = snapshot.epochsPerSecond else {
      return state.pace.description
    }
    return "\(NumberText.rate(measured)) ep/s"
  }
}
