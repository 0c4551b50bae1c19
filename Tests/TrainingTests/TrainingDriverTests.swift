import NeuralNetwork
import ScenarioFormat
import Testing
import Training

@Suite("TrainingDriver")
struct TrainingDriverTests {
  @Test("it publishes epoch 0 at once; standing still it has nothing to do, ever")
  func idle() {
    var simulation = Simulation(Experiments.xor)
    #expect(simulation.settle()?.epoch == 0)
    simulation.pass(.seconds(3_600))
    #expect(simulation.turn() == .never)
    #expect(simulation.snapshots.count == 1)
  }

  @Test("at a pace that the eye can follow every epoch is published, at its time")
  func slowPace() {
    var simulation = Simulation(Experiments.xor, epochsPerSecond: 10, isRunning: true)
    simulation.pass(.seconds(5))
    #expect(simulation.snapshots.map(\.epoch) == Array(0..<simulation.snapshots.count))
    #expect((49...51).contains(simulation.snapshots.count))
    for (index, instant) in simulation.instants.enumerated().dropFirst() {
      let late = instant - simulation.instants[0] - .milliseconds(100 * index)
      #expect(late >= .milliseconds(-1) && late < .milliseconds(5))
    }
    #expect(simulation.snapshots.last?.epochsPerSecond.map { ($0 * 10).rounded() } == 100)
  }

  @Test("a run that was paused goes on at once, however slow its pace")
  func atOnce() {
    var simulation = Simulation(Experiments.xor, epochsPerSecond: 1)
    simulation.settle()
    #expect(simulation.settle(.run)?.epoch == 1)
  }

  @Test("at a pace that the eye can follow, epochs that are a little late are published one by one")
  func late() {
    var simulation = Simulation(Experiments.xor, isRunning: true)
    simulation.clock.tick = .microseconds(50)
    for _ in 0..<4 { simulation.turn(isInterrupted: true) }
    simulation.clock.tick = .microseconds(200)
    simulation.turn([.setPace(Pace(normal: 30))])
    simulation.settle()
    let count = simulation.snapshots.count
    let epoch = simulation.snapshots.last?.epoch ?? 0
    simulation.clock.leap(to: simulation.clock.now + .milliseconds(125))
    simulation.settle()
    #expect(
      simulation.snapshots.dropFirst(count).map(\.epoch) == [epoch + 1, epoch + 2, epoch + 3])
  }

  @Test("at a high pace the epochs come in time, in snapshots at most 62 times a second")
  func highPace() {
    var simulation = Simulation(Experiments.xor, epochsPerSecond: 500, isRunning: true)
    simulation.pass(.seconds(2))
    let epoch = simulation.snapshots.last?.epoch ?? 0
    #expect((985...1_000).contains(epoch))
    #expect((60...126).contains(simulation.snapshots.count))
  }

  @Test("at full speed it publishes 30 times a second")
  func fullSpeed() {
    var simulation = Simulation(Experiments.xor, isRunning: true)
    simulation.pass(.seconds(1))
    #expect((29...32).contains(simulation.snapshots.count))
    let gaps = zip(simulation.instants.dropFirst(2), simulation.instants.dropFirst()).map(-)
    #expect(gaps.allSatisfy { $0 >= .milliseconds(33) })
    let snapshot = simulation.snapshots.last
    let plain = plainState(
      Experiments.xor, at: TrainingPosition(epoch: snapshot?.epoch ?? 0))
    #expect(snapshot?.parameters.values == plain.parameters)
  }

  @Test("a changed pace, a pause and going on take effect at once and change no bits")
  func paceAndPause() {
    var simulation = Simulation(Experiments.xor, epochsPerSecond: 1, isRunning: true)
    simulation.pass(.milliseconds(500))
    simulation.turn([.setPace(Pace(epochsPerSecond: 100, normal: 1))])
    #expect(simulation.snapshots.last?.pace.epochsPerSecond == 100)
    simulation.pass(.seconds(1))
    #expect(simulation.settle(.toggle)?.isRunning == false)
    let count = simulation.snapshots.count
    simulation.pass(.seconds(10))
    #expect(simulation.snapshots.count == count)
    simulation.turn([.setPace(Pace(normal: 1).unlimited), .run])
    simulation.pass(.milliseconds(200))
    let snapshot = simulation.settle(.pause)
    #expect((snapshot?.epoch ?? 0) > 100)
    #expect(snapshot?.epochsPerSecond == nil)
    for snapshot in simulation.snapshots {
      let plain = plainState(Experiments.xor, at: snapshot.position)
      #expect(snapshot.parameters.values == plain.parameters)
    }
  }

  @Test("steps pause, and lead where they say")
  func steps() {
    let experiment = Experiments.batches
    var simulation = Simulation(experiment, epochsPerSecond: 10, isRunning: true)
    let steps: [(TrainingCommand, Int, Int)] = [
      (.stepEpochs(5), 5, 0), (.stepSample, 5, 1), (.stepMiniBatch, 5, 4), (.stepSample, 5, 5),
      (.stepEpochs(-1), 5, 0), (.stepEpochs(-1), 4, 0), (.stepMiniBatch, 4, 4),
      (.stepMiniBatch, 4, 8), (.stepMiniBatch, 5, 0), (.stepEpochs(-9), 0, 0),
      (.show(epoch: 3), 3, 0), (.stepSample, 3, 1), (.stepEpochs(1), 4, 0),
      (.show(epoch: -7), 0, 0), (.showNewest, 5, 0), (.stepSample, 5, 1), (.showNewest, 5, 1),
      (.show(epoch: 9), 9, 0), (.stepEpochs(0), 9, 0),
    ]
    for (command, epoch, shownCount) in steps {
      let snapshot = simulation.settle(command)
      let position = TrainingPosition(epoch: epoch, shownCount: shownCount)
      let plain = plainTrainer(experiment, at: position)
      #expect(snapshot?.position == position, "\(command)")
      #expect(snapshot?.parameters == plain.parameters, "\(command)")
      #expect(snapshot?.training == plain.metrics(on: experiment.trainingSet))
      #expect(snapshot?.test == plain.metrics(on: experiment.testSet))
      #expect(snapshot?.updateCount == plain.updateCount)
      #expect(snapshot?.currentSample == plain.currentSample)
      #expect(snapshot?.isRunning == false)
    }
    #expect(simulation.snapshots.last?.newestEpoch == 9)
  }

  @Test(
    "a storm of steps counts each from where the ones before it lead, however often interrupted")
  func storm() {
    let experiment = Experiments.batches
    var simulation = Simulation(experiment, historyByteLimit: 3_000)
    var generator = SeededGenerator(seed: 5, stream: .data)
    var expected = TrainingPosition(epoch: 0)
    for _ in 0..<400 {
      let count = generator.index(below: 40) - 18
      let isSample = generator.index(below: 4) == 0
      expected = isSample ? expected.stepped(samples: 1, of: 10) : expected.stepped(epochs: count)
      simulation.turn([isSample ? .stepSample : .stepEpochs(count)], isInterrupted: true)
      if generator.index(below: 20) == 0 {
        let snapshot = simulation.settle()
        #expect(snapshot?.position == expected)
        #expect(
          snapshot?.parameters.values == plainState(experiment, at: expected).parameters)
      }
    }
    #expect(simulation.settle()?.position == expected)
  }

  @Test("of a way back only the arrival is published")
  func arrivalOnly() {
    var simulation = Simulation(Experiments.xor, historyByteLimit: 1_000)
    simulation.settle(.show(epoch: 400))
    let count = simulation.snapshots.count
    simulation.turn([.show(epoch: 390), .setPace(Pace(normal: 2))], isInterrupted: true)
    simulation.turn([.setPace(Pace(normal: 3))], isInterrupted: true)
    let snapshot = simulation.settle()
    #expect(simulation.snapshots.dropFirst(count).allSatisfy { $0.epoch == 390 })
    #expect(snapshot?.pace == Pace(normal: 3))
    #expect(snapshot?.isLive == false)
  }

  @Test("a pause ends a way on to a far epoch where it is, but not a way back")
  func pauseOnTheWay() {
    var simulation = Simulation(Experiments.xor, historyByteLimit: 1_000)
    simulation.turn([.show(epoch: 1_000_000)])
    simulation.turn()
    let stopped = simulation.settle(.pause)?.epoch ?? 0
    #expect((1..<1_000_000).contains(stopped))
    #expect(simulation.turn() == .never)
    simulation.turn([.show(epoch: 0)], isInterrupted: true)
    #expect(simulation.settle(.pause)?.epoch == 0)
  }

  @Test("going on from a past epoch retraces the same bits and then adds new epochs")
  func retrace() {
    var simulation = Simulation(Experiments.xor, historyByteLimit: 2_000)
    let there = simulation.settle(.show(epoch: 200))
    simulation.settle(.show(epoch: 50))
    simulation.turn([.setPace(Pace(normal: 400)), .run])
    simulation.pass(.seconds(1))
    let last = simulation.snapshots.last
    #expect((last?.epoch ?? 0) > 400)
    #expect(last?.newestEpoch == last?.epoch)
    #expect(last?.outcome == there?.outcome)
    #expect(simulation.settle(.show(epoch: 200))?.parameters == there?.parameters)
  }

  @Test("showing the newest epoch doesn't pause a run", arguments: [true, false])
  func newest(isRunning: Bool) {
    var simulation = Simulation(Experiments.xor, epochsPerSecond: 1)
    simulation.settle(.show(epoch: 30))
    simulation.settle(.show(epoch: 10))
    simulation.turn(isRunning ? [.run, .showNewest] : [.showNewest])
    simulation.pass(.milliseconds(10))
    #expect(simulation.snapshots.last?.epoch == 30)
    #expect(simulation.snapshots.last?.isRunning == isRunning)
  }

  @Test("restarting begins again at epoch 0, without a history, running or not as before")
  func restart() {
    var simulation = Simulation(Experiments.xor, epochsPerSecond: 10, isRunning: true)
    simulation.pass(.seconds(2))
    let old = simulation.snapshots
    simulation.turn([.restart(draw: 0)])
    let first = simulation.snapshots.last
    #expect(first?.epoch == 0 && first?.newestEpoch == 0 && first?.isRunning == true)
    #expect(first?.curve.entries.count == 1)
    #expect(first?.parameters == old.first?.parameters)
    simulation.pass(.seconds(1))
    #expect(simulation.snapshots.last?.parameters == old[10].parameters)
    simulation.settle(.pause)
    #expect(simulation.settle(.restart(draw: 1))?.isRunning == false)
    #expect(simulation.snapshots.last?.draw == 1)
    #expect(simulation.snapshots.last?.parameters != first?.parameters)
    #expect(simulation.settle(.restart(draw: 0))?.parameters == first?.parameters)
  }

  @Test("a run that diverges stops at its last finite epoch, and can be looked at from there")
  func divergence() {
    var simulation = Simulation(Experiments.wild, isRunning: true)
    simulation.pass(.seconds(1))
    let last = simulation.snapshots.last
    #expect(last?.outcome == .diverged(lastFiniteEpoch: last?.newestEpoch ?? -1))
    #expect(last?.isRunning == false && last?.isLive == true)
    #expect(last?.parameters.isFinite == true && last?.training.loss.isFinite == true)
    #expect(simulation.settle(.stepEpochs(-1))?.epoch == (last?.epoch ?? 0) - 1)
    #expect(simulation.settle(.stepEpochs(9))?.parameters == last?.parameters)
    #expect(simulation.settle(.stepSample)?.position == last?.position)
    #expect(simulation.settle(.run)?.isRunning == false)
  }

  @Test("measuring the machine changes nothing but the figure")
  func capacity() {
    var simulation = Simulation(Experiments.xor)
    let before = simulation.settle(.stepEpochs(3))
    #expect(before?.maximumEpochsPerSecond == nil)
    simulation.clock.tick = .milliseconds(3)
    simulation.driver.measureCapacity { false }
    var after = simulation.settle()
    #expect((after?.maximumEpochsPerSecond ?? 0) > 0)
    after?.maximumEpochsPerSecond = nil
    #expect(after == before)
  }
}
