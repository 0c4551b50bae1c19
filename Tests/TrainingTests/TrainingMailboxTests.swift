import NeuralNetwork
import Testing
import Training

@Suite("TrainingMailbox")
struct TrainingMailboxTests {
  private func snapshot(epoch: Int) -> TrainingSnapshot {
    let architecture = Architecture(
      inputCount: 1, layers: [Architecture.Layer(width: 1, activation: .linear)])
    var snapshot = TrainingSnapshot(
      parameters: Parameters(architecture: architecture, values: [1, 0]),
      training: Metrics(loss: 0, correctCount: 0, count: 1), pace: Pace(normal: 1))
    snapshot.epoch = epoch
    return snapshot
  }

  @Test("only the newest snapshot is there to take, once; only the first is told")
  func newestOnly() {
    let mailbox = TrainingMailbox()
    #expect(mailbox.takeSnapshot() == nil)
    #expect(mailbox.publish(snapshot(epoch: 1)))
    #expect(!mailbox.publish(snapshot(epoch: 2)))
    #expect(mailbox.takeSnapshot()?.epoch == 2)
    #expect(mailbox.takeSnapshot() == nil)
    #expect(mailbox.publish(snapshot(epoch: 3)))
  }

  @Test("commands come out in order, and only the first needs a wake-up")
  func commands() {
    let mailbox = TrainingMailbox()
    #expect(mailbox.post(.run))
    #expect(!mailbox.post(.stepEpochs(2)))
    #expect(mailbox.isWaiting)
    #expect(mailbox.takeCommands() == [.run, .stepEpochs(2)])
    #expect(!mailbox.isWaiting)
    #expect(mailbox.takeCommands() == [])
    #expect(mailbox.post(.pause))
  }

  @Test("a closed mailbox takes nothing, and interrupts")
  func closed() {
    let mailbox = TrainingMailbox()
    #expect(mailbox.post(.run))
    mailbox.close()
    #expect(mailbox.isWaiting)
    #expect(!mailbox.post(.run))
    #expect(!mailbox.publish(snapshot(epoch: 1)))
    #expect(mailbox.takeCommands() == nil)
    #expect(mailbox.takeSnapshot() == nil)
  }
}
