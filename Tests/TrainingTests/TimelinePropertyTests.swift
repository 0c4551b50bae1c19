import Datasets
import NeuralNetwork
import ScenarioFormat
import Testing
import Training

@Suite("Timeline, by random commands")
struct TimelinePropertyTests {
  @Test(
    "is at every step what bare trainers compute, whatever is let go meanwhile",
    arguments: [UInt64(1), 2, 3, 4], [0, 20_000, 8 << 20])
  func random(seed: UInt64, byteLimit: Int) throws {
    var generator = SeededGenerator(seed: seed, stream: .data)
    let timeline = Timeline(Experiments.batches, byteLimit: byteLimit)
    var plain = PlainTimeline(Experiments.batches)
    for _ in 0..<120 {
      switch generator.index(below: 12) {
      case 0...4:
        var target = TrainingPosition(epoch: generator.index(below: 12))
        target.shownCount = generator.index(below: timeline.sampleCount(at: target))
        timeline.go(to: target)
        plain.go(to: target)
      case 5...8:
        let edit = TrainingEdit.any(for: plain.experiment, using: &generator)
        var refusals: [EditRefusal?] = [nil, nil]
        do { _ = try timeline.apply(edit) } catch { refusals[0] = error }
        do { try plain.apply(edit) } catch { refusals[1] = error }
        #expect(refusals[0] == refusals[1])
      case 9:
        let move = timeline.undo(from: timeline.position)
        let isUndone = plain.undo()
        // Where memory is short there may be no way back over a restart.
        if isUndone, move == nil, byteLimit < 1 << 20 { return }
        #expect(isUndone == (move != nil))
        if let move { timeline.go(to: move.target) }
      case 10:
        let move = timeline.redo()
        #expect(plain.redo() == (move != nil))
        if let move { timeline.go(to: move.target) }
      default:
        let draw = generator.index(below: 3)
        timeline.restart(draw: draw, from: timeline.position)
        plain.restart(draw: draw)
        // With no memory at all there is no way back over a restart.
        if byteLimit == 0 { return }
      }
      #expect(timeline.position == plain.position)
      #expect(timeline.state == plain.state)
      #expect(timeline.experiment == plain.experiment)
    }
  }

  @Test("keeps its memory within the limit and the number of stretches bounded")
  func bounded() throws {
    let timeline = Timeline(Experiments.batches, byteLimit: 60_000)
    for number in 0..<150 {
      timeline.go(toEpoch: 5)
      timeline.go(toEpoch: number % 5)
      _ = try timeline.apply(.setLearningRate(0.2 + Float(number) / 1000))
      #expect(timeline.historyByteCount <= 60_000 * 5 / 4)
    }
    timeline.go(toEpoch: 5)
    #expect(timeline.snapshot(pace: Pace(normal: 1)).timeline.branches.count < 60)
  }

  @Test("refuses edits without end instead of growing for ever")
  func endless() {
    let timeline = Timeline(Experiments.xor)
    var count = 0
    while count < 300, (try? timeline.apply(.setLearningRate(0.2 + Float(count)))) != nil {
      count += 1
    }
    #expect(count < 256 && count > 200)
  }
}

extension TrainingEdit {
  /// As many samples as are soon trained.
  private static var smallData: DatasetRecipe {
    var recipe = DatasetRecipe(DatasetGenerator.named("circle") ?? DatasetGenerator.all[0])
    recipe.sampleCount = recipe.generator.sampleCounts.range.lowerBound
    return recipe
  }

  /// An edit that may or may not make sense.
  static func any(
    for experiment: Experiment, using generator: inout SeededGenerator
  ) -> TrainingEdit {
    let layer = generator.index(below: experiment.architecture.layers.count + 1)
    let place = NeuronPlace(layer: layer, neuron: generator.index(below: 4))
    let number = generator.uniform(-1, 1)
    return switch generator.index(below: 21) {
    case 0: .setParameter(place, input: generator.index(below: 3), value: number)
    case 1: .setParameter(place, input: nil, value: number)
    case 2: .setNeuron(place, weights: [number, 1], bias: -number)
    case 3: .drawNeuron(place)
    case 4: .setFrozen(place, number > -0.5)
    case 5: .addNeuron(layer: layer)
    case 6: .removeNeuron(place)
    case 7: .addLayer(before: layer)
    case 8: .removeLayer(layer)
    case 9: .setActivation(layer: layer, number > 0 ? .relu : .sigmoid)
    case 10: .setLearningRate(0.05 + number * number)
    case 11: .setMiniBatchSize(1 + generator.index(below: 12))
    case 12: .setOptimizer(number > 0 ? .momentum : number > -0.5 ? .adam : .gradientDescent)
    case 13: .setPenalty(Penalty(l1: 0, l2: number > 0 ? 0.01 : 0))
    case 14: .setDropout(number > 0 ? 0.2 : 0)
    case 15: .setSchedule(number > 0 ? .constant : .exponential(factor: 0.99))
    case 16: .setParameterFrozen(place, input: number > 0 ? nil : 0, number > -0.5)
    case 17: .setSeed(UInt64(generator.index(below: 3)))
    case 18: .together([.setLearningRate(0.1 + number * number), .addNeuron(layer: 0)])
    case 19: .setData(smallData, seed: UInt64(generator.index(below: 3)))
    default:
      .setTrainingSamples(
        experiment.dataset.training.selecting(
          Array(0..<1 + generator.index(below: experiment.trainingSet.count))))
    }
  }
}
