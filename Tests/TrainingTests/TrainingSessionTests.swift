import Dispatch
import NeuralNetwork
import ScenarioFormat
import Testing
import Training

@Suite("TrainingSession", .serialized)
struct TrainingSessionTests {
  private func plain(_ experiment: Experiment, _ epoch: Int) -> [Float] {
    plainState(experiment, at: TrainingPosition(epoch: epoch)).parameters
  }

  @Test("whatever it is told, its parameters are a plain trainer's at that epoch")
  func plainTrainer() throws {
    let experiment = Experiments.xor
    let watcher = SessionWatcher(experiment, isRunning: true)
    let free = try watcher.snapshot { $0.epoch > 50 }
    #expect(free.parameters.values == plain(experiment, free.epoch))
    let paced = try watcher.snapshot(after: .setPace(Pace(normal: 100))) {
      $0.pace.epochsPerSecond == 100 && $0.epoch > free.epoch
    }
    #expect(paced.parameters.values == plain(experiment, paced.epoch))
    let paused = try watcher.snapshot(after: .pause) { !$0.isRunning }
    #expect(paused.parameters.values == plain(experiment, paused.epoch))
    let back = try watcher.snapshot(after: .show(epoch: 20)) { $0.epoch == 20 }
    #expect(back.parameters.values == plain(experiment, 20))
    #expect(!back.isLive && back.newestEpoch == paused.epoch)
    let newest = try watcher.snapshot(after: .showNewest) { $0.isLive }
    #expect(newest.parameters == paused.parameters)
    watcher.session.stop()
  }

  @Test("500 epochs forward, 500 back and 500 forward give the same bits, with little memory")
  func thereAndBack() throws {
    let watcher = SessionWatcher(Experiments.xor, historyByteLimit: 4_000)
    let there = try watcher.snapshot(after: .stepEpochs(500)) { $0.epoch == 500 }
    let start = try watcher.snapshot(after: .stepEpochs(-500)) { $0.epoch == 0 }
    #expect(start.parameters.values == plain(Experiments.xor, 0))
    let again = try watcher.snapshot(after: .stepEpochs(500)) { $0.epoch == 500 }
    #expect(again.parameters == there.parameters)
    #expect(there.parameters.values == plain(Experiments.xor, 500))
    #expect(there.historyByteCount <= 5_000)
    watcher.session.stop()
  }

  @Test("a storm of commands from many threads is done, every one of them")
  func storm() throws {
    let watcher = SessionWatcher(Experiments.batches, isRunning: true)
    let session = watcher.session
    session.perform(.show(epoch: 0))
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      for _ in 0..<50 { session.perform(.stepEpochs(1)) }
    }
    let snapshot = try watcher.snapshot(after: .stepSample) { $0.shownCount == 1 }
    #expect(snapshot.epoch == 400)
    let position = TrainingPosition(epoch: 400, shownCount: 1)
    #expect(
      snapshot.parameters.values == plainState(Experiments.batches, at: position).parameters)
    session.stop()
  }

  @Test("of many snapshots only the newest is there to take, once")
  func newestOnly() throws {
    let watcher = SessionWatcher(Experiments.xor, pace: Pace(normal: 1))
    _ = try watcher.snapshot { $0.maximumEpochsPerSecond != nil }
    for epoch in 1...20 { watcher.session.perform(.show(epoch: epoch)) }
    let last = try watcher.snapshot(after: .show(epoch: 21)) { $0.epoch == 21 }
    #expect(last.epoch == 21)
    #expect(watcher.session.takeSnapshot() == nil)
    watcher.session.stop()
  }

  @Test("the same draw begins with the same parameters again, another with others")
  func restart() throws {
    let watcher = SessionWatcher(Experiments.xor)
    let first = try watcher.snapshot { $0.epoch == 0 }
    let there = try watcher.snapshot(after: .stepEpochs(30)) { $0.epoch == 30 }
    let other = try watcher.snapshot(after: .restart(draw: 3)) { $0.draw == 3 }
    #expect(other.epoch == 0 && other.newestEpoch == 0)
    #expect(other.parameters != first.parameters)
    let again = try watcher.snapshot(after: .restart(draw: 0)) { $0.draw == 0 }
    #expect(again.parameters == first.parameters)
    let thereAgain = try watcher.snapshot(after: .stepEpochs(30)) { $0.epoch == 30 }
    #expect(thereAgain.parameters == there.parameters)
    #expect(thereAgain.curve == there.curve)
    watcher.session.stop()
  }

  @Test("once stopped, nothing comes any more", arguments: [1, 50, .infinity])
  func stop(epochsPerSecond: Double) throws {
    let watcher = SessionWatcher(
      Experiments.xor, pace: Pace(normal: epochsPerSecond), isRunning: true)
    _ = try watcher.snapshot { $0.isRunning }
    watcher.session.stop()
    _ = watcher.session.takeSnapshot()
    watcher.session.perform(.stepEpochs(1))
    watcher.session.stop()
    #expect(watcher.session.takeSnapshot() == nil)
  }

  @Test("stopping waits for what runs")
  func stopWaits() {
    let (entered, left) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let isInside = Shared(true)
    let session = TrainingSession(experiment: Experiments.xor, isRunning: false) {
      entered.signal()
      _ = left.wait(timeout: .now() + .milliseconds(50))
      isInside.withLock { $0 = false }
    }
    entered.wait()
    session.stop()
    #expect(!isInside.withLock { $0 })
  }

  @Test("a session that nobody holds any more ends by itself, even at full speed")
  func abandoned() {
    let ended = DispatchSemaphore(value: 0)
    let started = DispatchSemaphore(value: 0)
    do {
      let witness = Witness { ended.signal() }
      let session = TrainingSession(
        experiment: Experiments.xor, pace: Pace(normal: 1).unlimited, isRunning: true
      ) {
        withExtendedLifetime(witness) { _ = started.signal() }
      }
      #expect(started.wait(timeout: .now() + .seconds(10)) == .success)
      withExtendedLifetime(session) {}
    }
    #expect(ended.wait(timeout: .now() + .seconds(10)) == .success)
  }

  @Test("divergence is told with the last finite epoch, which can be left and come back to")
  func divergence() throws {
    let watcher = SessionWatcher(Experiments.wild, isRunning: true)
    let last = try watcher.snapshot { !$0.isRunning }
    #expect(last.outcome == .diverged(lastFiniteEpoch: last.epoch))
    #expect(last.parameters.isFinite)
    let back = try watcher.snapshot(after: .stepEpochs(-2)) { $0.epoch == last.epoch - 2 }
    #expect(back.parameters.values == plain(Experiments.wild, back.epoch))
    let again = try watcher.snapshot(after: .stepEpochs(10)) { $0.isLive }
    #expect(again.parameters == last.parameters)
    watcher.session.stop()
  }
}

/// Tells when nobody holds it any more.
private final class Witness: Sendable {
  private let onEnd: @Sendable () -> Void

  init(onEnd: @escaping @Sendable () -> Void) { self.onEnd = onEnd }

  deinit { onEnd() }
}
