import NeuralNetwork

/// Learning rates by epoch.
enum SchedulesKind: GoldenKind {
  static let name = "schedules"
  static let quantities = ["learningRates"]

  struct Given: Decodable, Sendable {
    let schedule: String
    let initialLearningRate: Double
    let factor: Double?
    let stepEpochs: Int?
    let finalLearningRate: Double?
    let totalEpochs: Int?
    /// Where to evaluate; the first epoch is 0.
    let epochs: [Int]

    /// The engine's schedule of this name.
    func learningRateSchedule() throws(CaseError) -> LearningRateSchedule {
      try Vocabulary.check(schedule, in: Vocabulary.schedules, "schedule", at: "given.schedule")
      switch schedule {
      case "step":
        return .step(
          factor: try given(factor, "factor"),
          everyEpochs: try positive(stepEpochs, "stepEpochs"))
      case "exponential": return .exponential(factor: try given(factor, "factor"))
      case "cosine":
        return .cosine(
          finalLearningRate: try given(finalLearningRate, "finalLearningRate"),
          totalEpochs: try positive(totalEpochs, "totalEpochs"))
      default: return .constant
      }
    }

    private func given<Number>(_ value: Number?, _ key: String) throws(CaseError) -> Number {
      guard let value else {
        throw CaseError("given.\(key)", "missing; '\(schedule)' needs it")
      }
      return value
    }

    private func positive(_ value: Int?, _ key: String) throws(CaseError) -> Int {
      let value = try given(value, key)
      guard value > 0 else { throw CaseError("given.\(key)", "is \(value), must be at least 1") }
      return value
    }
  }

  struct LearningRates<Number: BinaryFloatingPoint & Codable & Sendable>: Codable, Sendable {
    let learningRates: [Number]
  }

  static func check(_ given: Given) throws(CaseError) {
    _ = try given.learningRateSchedule()
    for (index, epoch) in given.epochs.enumerated() where epoch < 0 {
      throw CaseError("given.epochs[\(index)]", "is \(epoch), must be at least 0")
    }
  }

  static func numbers(
    for given: Given, like reference: LearningRates<Double>?
  ) -> LearningRates<Float> {
    guard let schedule = try? given.learningRateSchedule() else {
      preconditionFailure("a case is checked before it is computed")
    }
    return LearningRates(
      learningRates: given.epochs.map {
        schedule.learningRate(initial: Float(given.initialLearningRate), epoch: $0)
      })
  }

  static func tensors(_ numbers: LearningRates<Float>) -> [Tensor] {
    Tensor.each("learningRates", "learningRates", numbers.learningRates)
  }
  static func tensors(_ reference: LearningRates<Double>) -> [Tensor] {
    Tensor.each("learningRates", "learningRates", reference.learningRates)
  }
}
