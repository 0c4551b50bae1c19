import Testing
import Training

@Suite("The course of a loss")
struct LossCourseTests {
  private func course(_ count: Int, capacity: Int = 2_048, loss: (Int) -> Float) -> LossCourse {
    var curve = LossCurve(capacity: capacity)
    for epoch in 0...count where epoch == curve.nextEpoch {
      curve.append(.init(epoch: epoch, trainingLoss: loss(epoch), testLoss: nil))
    }
    return LossCourse(curve, chanceLoss: 0.69)
  }

  @Test("jumps where it rises again and again by more than a tenth of what chance has")
  func jump() {
    let jumping = course(30) { $0.isMultiple(of: 2) ? 0.4 : 0.8 }
    #expect(jumping.jump?.low == 0.4 && jumping.jump?.high == 0.8)
    #expect(jumping.jump?.isClimb == false)
    #expect(course(30) { 0.4 + 0.1 * Float($0) }.jump?.isClimb == true)
    #expect(course(30) { $0.isMultiple(of: 2) ? 0.7 : 0.76 }.jump == nil, "low jumps")
    #expect(course(30) { $0.isMultiple(of: 2) ? 0.4 : 0.6 }.jump == nil, "all below chance")
    #expect(course(30) { $0 == 10 ? 2 : 0.4 }.jump == nil, "a single leap")
    #expect(course(20) { $0.isMultiple(of: 2) ? 0.4 : 0.8 }.jump == nil, "too early to say")
  }

  @Test("no longer jumps once it has calmed down")
  func calmed() {
    #expect(course(60) { $0 < 20 && $0.isMultiple(of: 2) ? 2 : 0.4 }.jump == nil)
  }

  @Test(
    "that falls by a fixed share an epoch halves in the time that the share says",
    arguments: [100, 1_000, 20_000])
  func halving(epochs: Int) throws {
    let share = 1 - 0.693 / Double(epochs)
    var loss = 0.7
    let losses = (0...200).map { _ in
      loss *= share
      return Float(loss)
    }
    let time = try #require(course(200) { losses[$0] }.halvingTime)
    #expect(abs(Double(time) - Double(epochs)) < 0.5 * Double(epochs))
  }

  @Test("counts epochs, not entries, where only every so many are recorded")
  func stride() throws {
    func halving(capacity: Int) -> Int? {
      course(1_000, capacity: capacity) { 0.7 - 0.0001 * Float($0) }.halvingTime
    }
    let all = try #require(halving(capacity: 2_048))
    let few = try #require(halving(capacity: 64))
    #expect(abs(all - few) < all / 5)
  }

  @Test("has no halving time where it rises, jumps, stands still or comes to rest")
  func otherwise() {
    #expect(course(200) { 0.5 + 0.001 * Float($0) }.halvingTime == nil)
    #expect(course(200) { _ in 0.5 }.halvingTime == nil)
    #expect(course(200) { 0.35 + 1 / Float($0 + 1) }.halvingTime == nil)
    #expect(course(200) { 0.7 - 0.001 * Float($0) + ($0 % 7 == 0 ? 0.1 : 0) }.halvingTime == nil)
    #expect(course(30) { 0.7 - 0.001 * Float($0) }.halvingTime == nil, "too early to say")
  }
}
