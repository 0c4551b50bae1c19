import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// What somebody who doesn't see the screen is told of it, as far as it can be said at any time.
struct Facts: Sendable, Hashable {
  /// Something that is set to something.
  struct Setting: Sendable, Hashable {
    let name: String
    let value: String
  }

  /// What is trained: scenario, start and shape.
  let subject: String
  let isRunning: Bool
  let position: Position
  let pace: String
  /// The epoch at which the goal was reached, once it is shown.
  let solvedEpoch: Int?
  /// Why the run has stopped by itself.
  let stop: String?
  /// What the last command came to.
  var notice: String?
  /// What is wrong with what was typed.
  let problem: String?
  let isPrompting: Bool
  let isHelpOpen: Bool
  let settings: [Setting]
  let probe: String?

  /// A place in a run.
  struct Position: Sendable, Hashable {
    let draw, epoch, shownCount, updateCount: Int
  }

  /// What a state says; nil before training has said where it stands.
  init?(_ state: InterfaceState) {
    guard let snapshot = state.snapshot else { return nil }
    let experiment = state.experiment
    subject =
      "\(state.runs[0].experiment.scenario.name)/\(state.shownRun)/\(experiment.architecture)"
    isRunning = snapshot.isRunning
    position = Position(
      draw: snapshot.draw, epoch: snapshot.epoch, shownCount: snapshot.shownCount,
      updateCount: snapshot.updateCount)
    pace = state.pace.spoken
    if case .goalReached(let epoch) = snapshot.outcome, snapshot.epoch >= epoch {
      solvedEpoch = epoch
    } else {
      solvedEpoch = nil
    }
    stop = snapshot.stop.flatMap {
      snapshot.epoch == $0.epoch && !snapshot.isRunning ? "\($0.reason)" : nil
    }
    notice = state.notice?.text
    problem = state.prompt?.problem
    isPrompting = state.prompt != nil
    isHelpOpen = state.helpScroll != nil
    settings = Self.settings(of: state)
    probe = state.probePlace
  }

  private static func settings(of state: InterfaceState) -> [Setting] {
    func onOff(_ name: String, _ isOn: Bool) -> Setting {
      Setting(name: name, value: isOn ? "on" : "off")
    }
    let options = state.options
    return [
      Setting(name: "view", value: options.view.rawValue),
      Setting(name: "focus", value: focus(of: state)),
      Setting(name: "lines", value: lines(of: state)),
      onOff("test points", options.showsTestPoints),
      onOff("hard regions", options.isDiscretized),
      onOff("ghosts", options.showsGhosts),
      onOff("lecture", state.lecture != nil),
      onOff("guessing", state.prediction != nil),
      Setting(
        name: "hidden panes",
        value: Pane.allCases.filter { options.hiddenPanes.contains($0) }.map(\.rawValue)
          .joined(separator: ", ")),
    ]
  }

  private static func focus(of state: InterfaceState) -> String {
    let selection = state.selection
    guard let neuron = selection.neuron else { return "layer \(selection.layer + 1)" }
    return NeuronName.text(
      layer: selection.layer, neuron: neuron, of: state.experiment.architecture)
  }

  private static func lines(of state: InterfaceState) -> String {
    let neurons = state.selection.visibleNeurons.enumerated().flatMap { layer, neurons in
      neurons.sorted().map {
        NeuronName.text(layer: layer, neuron: $0, of: state.experiment.architecture)
      }
    }
    let names = neurons + (state.selection.showsDecisionBoundary ? ["boundary"] : [])
    return names.isEmpty ? "none" : names.joined(separator: ", ")
  }
}

extension Pace {
  /// How fast that is, in words.
  fileprivate var spoken: String {
    isUnlimited
      ? "as fast as it can" : "\(ShortNumber.text(Float(epochsPerSecond))) epochs a second"
  }
}
