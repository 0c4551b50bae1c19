import NeuralNetwork
import ScenarioFormat
import Testing
import Training

@Suite("ParameterPath")
struct ParameterPathTests {
  private func path(parameterCount: Int, epochs: Int) -> ParameterPath {
    var path = ParameterPath(parameterCount: parameterCount)
    for epoch in 0...epochs where epoch == path.nextEpoch {
      path.append(
        ParameterPath.Stop(
          epoch: epoch, loss: 1, parameters: Array(repeating: 0, count: parameterCount)))
    }
    return path
  }

  @Test(
    "holds at most 128 stops and 256 KiB, of the largest networks four",
    arguments: [1, 9, 105, 500, 2_176, 30_282])
  func bounds(parameterCount: Int) {
    for epochs in [0, 1, 3, 4, 127, 128, 1_000, 5_000] {
      let path = path(parameterCount: parameterCount, epochs: epochs)
      let bytes = path.stops.count * parameterCount * MemoryLayout<Float>.stride
      #expect(path.stops.count < path.capacity && path.capacity <= 128)
      #expect(bytes <= 256 << 10 || path.capacity == 4)
      #expect(path.stops.map(\.epoch) == path.stops.indices.map { $0 * path.stride })
      #expect(path.nextEpoch > epochs && path.stops.first?.epoch == 0)
      #expect(epochs < 4 || path.stops.count > 1)
    }
  }

  @Test("has the parameters and the loss of a plain trainer at its epochs")
  func stops() {
    let experiment = Experiments.batches
    let run = TrainingRun(experiment)
    run.go(toEpoch: 300)
    #expect(run.path.stride == 4)
    for stop in run.path.stops {
      let trainer = plainTrainer(experiment, at: TrainingPosition(epoch: stop.epoch))
      #expect(stop.parameters == trainer.parameters.values)
      #expect(stop.loss == trainer.metrics(on: experiment.trainingSet).loss)
    }
    #expect(run.path.stops.last?.epoch == 300)
  }

  @Test(
    "is the same whatever the steps and the ways back, and going back leaves it alone",
    arguments: [1, 3, 64])
  func determinism(chunk: Int) {
    let straight = TrainingRun(Experiments.xor)
    straight.go(toEpoch: 300)
    let run = TrainingRun(Experiments.xor, historyByteLimit: 2_000)
    var epoch = 0
    while epoch < 300 {
      epoch = min(300, epoch + chunk)
      while run.position.epoch < epoch {
        run.advance(toward: TrainingPosition(epoch: epoch), atMost: chunk)
      }
      if epoch % 5 == 0 { run.go(to: TrainingPosition(epoch: epoch / 3, shownCount: 1)) }
    }
    #expect(run.path == straight.path)
    run.go(toEpoch: 17)
    #expect(run.path == straight.path)
    #expect(run.snapshot(pace: Pace(normal: 1)).path == straight.path)
  }

  @Test("is the same however the run was watched")
  func watching() {
    var slow = Simulation(Experiments.xor, epochsPerSecond: 40, isRunning: true)
    slow.pass(.seconds(5))
    var fast = Simulation(Experiments.xor)
    let epoch = slow.snapshots.last?.newestEpoch ?? 0
    fast.settle(.show(epoch: epoch))
    #expect(epoch > 150)
    #expect(slow.snapshots.last?.path == fast.snapshots.last?.path)
  }

  @Test("begins anew with other initial weights, and ends where a diverging run ends")
  func ends() {
    var simulation = Simulation(Experiments.xor)
    simulation.settle(.show(epoch: 30))
    let snapshot = simulation.settle(.restart(draw: 1))
    #expect(snapshot?.path.stops.map(\.epoch) == [0])
    #expect(snapshot?.path.stops.first?.parameters == snapshot?.parameters.values)
    let run = TrainingRun(Experiments.wild)
    while run.advance(toward: .unreachable, atMost: 7) > 0 {}
    #expect(run.path.stops.allSatisfy { $0.parameters.allSatisfy(\.isFinite) })
    #expect(run.path.stops.last.map { $0.epoch <= run.newestEpoch } == true)
  }

  @Test("goes on over an edit, and where the shape changes stays known on both sides")
  func edits() throws {
    let timeline = Timeline(Experiments.xor)
    timeline.go(toEpoch: 20)
    _ = try timeline.apply(.setLearningRate(0.3))
    timeline.go(toEpoch: 30)
    _ = try timeline.apply(.addNeuron(layer: 0))
    timeline.go(toEpoch: 40)
    let snapshot = timeline.snapshot(pace: Pace(normal: 1))
    #expect(snapshot.timeline.earlierStops.map(\.epoch) == Array(0..<30))
    #expect(snapshot.path.stops.map(\.epoch) == Array(30...40))
    #expect(snapshot.path.stops.allSatisfy { $0.parameters.count == 13 })
    for stop in snapshot.timeline.earlierStops {
      timeline.go(toEpoch: stop.epoch)
      #expect(timeline.state.parameters == stop.parameters)
    }
    let back = timeline.snapshot(pace: Pace(normal: 1))
    #expect(back.path == snapshot.path)
    #expect(back.timeline.earlierStops == snapshot.timeline.earlierStops)
  }

  @Test("has no more stops before an edit than one stretch may have")
  func manyEdits() throws {
    let timeline = Timeline(Experiments.xor)
    for edit in 1...20 {
      timeline.go(toEpoch: 15 * edit)
      _ = try timeline.apply(.setLearningRate(edit.isMultiple(of: 2) ? 0.1 : 0.2))
    }
    let stops = timeline.snapshot(pace: Pace(normal: 1)).timeline.earlierStops
    #expect(stops.count <= 128 && stops.first?.epoch == 0)
    #expect(zip(stops, stops.dropFirst()).allSatisfy { $0.epoch < $1.epoch })
  }
}
