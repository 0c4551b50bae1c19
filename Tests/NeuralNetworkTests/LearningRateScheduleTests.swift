import Foundation
import NeuralNetwork
import TestSupport
import Testing

@Suite struct LearningRateScheduleTests {
  @Test("a constant rate stays, a step halves it, an exponential multiplies it each epoch")
  func simple() {
    #expect(LearningRateSchedule.constant.learningRate(initial: 0.3, epoch: .max) == 0.3)
    let step = LearningRateSchedule.step(factor: 0.5, everyEpochs: 10)
    #expect([0, 9, 10, 29].map { step.learningRate(initial: 1, epoch: $0) } == [1, 1, 0.5, 0.25])
    let exponential = LearningRateSchedule.exponential(factor: 0.9)
    for epoch in [0, 1, 7, 100] {
      #expect(
        isClose(
          exponential.learningRate(initial: 0.1, epoch: epoch), 0.1 * pow(0.9, Double(epoch)),
          within: 1e-8))
    }
    #expect(exponential.learningRate(initial: 0.1, epoch: .max) == 0)
  }

  @Test("a cosine goes down half a wave and stays there")
  func cosine() {
    let schedule = LearningRateSchedule.cosine(finalLearningRate: 0.01, totalEpochs: 100)
    for epoch in 0...100 {
      let expected = 0.01 + 0.5 * (0.4 - 0.01) * (1 + cos(.pi * Double(epoch) / 100))
      #expect(isClose(schedule.learningRate(initial: 0.4, epoch: epoch), expected, within: 4e-8))
    }
    #expect(schedule.learningRate(initial: 0.4, epoch: 101) == 0.01)
    #expect(schedule.learningRate(initial: 0.4, epoch: .max) == 0.01)
  }

  @Test("a trainer takes each epoch's rate, and that of the epoch it goes back to")
  func training() {
    var hyperparameters = XOR.online
    hyperparameters.schedule = .step(factor: 0.5, everyEpochs: 2)
    let trainer = XOR.trainer(XOR.start, hyperparameters)
    var rates: [Float] = []
    var states: [TrainerState] = []
    for _ in 0..<6 {
      rates.append(trainer.learningRate)
      states.append(trainer.state)
      trainer.runEpoch()
    }
    #expect(rates == [0.1, 0.1, 0.05, 0.05, 0.025, 0.025])
    let end = trainer.parameters
    trainer.restore(states[3])
    #expect(trainer.learningRate == 0.05)
    for _ in 3..<6 { trainer.runEpoch() }
    #expect(trainer.parameters == end)
    let constant = XOR.trainer()
    for _ in 0..<6 { constant.runEpoch() }
    #expect(constant.parameters != end)
  }
}
