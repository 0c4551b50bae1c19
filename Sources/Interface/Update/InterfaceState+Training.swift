import NeuralNetwork
import ScenarioFormat
import Training

extension InterfaceState {
  /// What the trainer must do for an action.
  mutating func perform(_ action: TrainingAction) -> [Effect] {
    guard !guess(action) else { return [] }
    switch action {
    case .toggleRunning:
      foresight.giveUp()
      return [.training(.toggle)]
    case .stepEpochs(let count): return [.training(.stepEpochs(count))]
    case .stepMiniBatch: return [.training(.stepMiniBatch)]
    case .stepSample: return [.training(.stepSample)]
    case .showFirstEpoch: return [.training(.show(epoch: 0))]
    case .showEpoch(let epoch): return [.training(.show(epoch: epoch))]
    case .showNewestEpoch: return [.training(.showNewest)]
    case .skip(let count): return seek(by: count, of: 20)
    case .seek(let count): return [.training(.seek(by: count))]
    case .showNextMark: return showStation(after: 1)
    case .showPreviousMark: return showStation(after: -1)
    case .goToChosenBranch: return goToChosenBranch()
    case .restart: return restart(draw: draw)
    case .restartWithNewWeights: return restart(draw: newestDraw + 1)
    case .restartWith(let draw): return restart(draw: draw)
    case .slower: return setPace(pace.slower)
    case .faster: return setPace(pace.faster)
    case .setPace(let speed):
      return setPace(Pace(epochsPerSecond: speed, normal: pace.normalEpochsPerSecond))
    case .normalPace: return setPace(pace.normal)
    case .edit(let edit): return change(.edit(edit))
    case .toggleFrozen: return toggleFrozen()
    case .drawNeuron, .addNeuron, .removeNeuron, .addLayer, .removeLayer:
      return editNetwork(action)
    case .undo: return changePast(.undo)
    case .redo: return changePast(.redo)
    case .switchBranch(let name): return changePast(.switchBranch(name))
    case .toggleMark: return change(.toggleMark)
    case .mark(let name): return change(.mark(name: name))
    }
  }

  private mutating func restart(draw: Int) -> [Effect] {
    // Refused where the file is followed: other initial weights will never come.
    if isFollowed { return [.training(.restart(draw: self.draw))] }
    self.draw = draw
    awaitedDraw = draw
    newestDraw = max(newestDraw, draw)
    return [.training(.restart(draw: draw))]
  }

  private mutating func setPace(_ pace: Pace) -> [Effect] {
    self.pace = pace
    return [.training(.setPace(pace))]
  }

  /// Several runs keep one clock, and what is said of them is what the scenario says: none of them
  /// is edited.
  private mutating func change(_ command: TrainingCommand) -> [Effect] {
    guard !comparesRuns else { return refuse("a comparison cannot be edited, only a single run") }
    foresight.expect(reply: command, after: lastReply)
    foresee()
    return [.training(command)]
  }

  /// What is shown next may be of other initial weights.
  private mutating func changePast(_ command: TrainingCommand) -> [Effect] {
    awaitedDraw = comparesRuns ? awaitedDraw : nil
    return change(command)
  }

  /// The focused neuron, else the one that its own view shows; in a network without hidden layers
  /// the output.
  private mutating func toggleFrozen() -> [Effect] {
    let isOnly = selection.width == 0 || options.view == .neuron
    guard let neuron = selection.neuron ?? (isOnly ? 0 : nil) else {
      return refuse("no neuron has the focus; Tab gives it to one")
    }
    let place = NeuronPlace(layer: selection.width > 0 ? selection.layer : 0, neuron: neuron)
    let isFrozen = experiment.frozenNeurons.contains(place)
    return change(.edit(.setFrozen(place, !isFrozen)))
  }

  private mutating func editNetwork(_ action: TrainingAction) -> [Effect] {
    let (layer, width) = (selection.layer, selection.width)
    guard width > 0 || action == .addLayer else {
      return refuse("there is no hidden layer; L adds one")
    }
    switch action {
    case .drawNeuron:
      guard let neuron = selection.neuron ?? (options.view == .neuron ? 0 : nil) else {
        return refuse("no neuron has the focus; Tab gives it to one")
      }
      return change(.edit(.drawNeuron(NeuronPlace(layer: layer, neuron: neuron))))
    case .addNeuron: return change(.edit(.addNeuron(layer: layer)))
    case .removeNeuron:
      let place = NeuronPlace(layer: layer, neuron: selection.neuron ?? width - 1)
      return change(.edit(.removeNeuron(place)))
    case .addLayer: return change(.edit(.addLayer(before: width > 0 ? layer + 1 : 0)))
    default: return change(.edit(.removeLayer(layer)))
    }
  }
}
