import NeuralNetwork

/// Schedules of the learning rate as one types them: `step 0.5 100`.
enum ScheduleWords {
  /// Each schedule with usual numbers.
  static let examples = ["constant", "step 0.5 100", "exponential 0.99", "cosine 0 100"]

  /// Reads a line; numbers that are left out are the usual ones.
  static func schedule(_ line: String) throws(Phrase.Problem) -> LearningRateSchedule {
    let words = line.split(separator: " ").map(String.init)
    let name = words.first ?? ""
    switch (name, words.count) {
    case ("constant", 1): return .constant
    case ("step", ...3):
      return .step(
        factor: try number(words, 1, usual: 0.5, in: 0...1, "step FACTOR EPOCHS"),
        everyEpochs: try epochs(words, "step FACTOR EPOCHS"))
    case ("exponential", ...2):
      return .exponential(
        factor: try number(words, 1, usual: 0.99, in: 0...1, "exponential FACTOR"))
    case ("cosine", ...3):
      return .cosine(
        finalLearningRate: try number(words, 1, usual: 0, in: 0...1000, "cosine FINAL EPOCHS"),
        totalEpochs: try epochs(words, "cosine FINAL EPOCHS"))
    default:
      throw Phrase.Problem(
        text: "schedule wants constant, step FACTOR EPOCHS, exponential FACTOR, cosine FINAL EPOCHS"
      )
    }
  }

  private static func number(
    _ words: [String], _ place: Int, usual: Double, in range: ClosedRange<Double>, _ form: String
  ) throws(Phrase.Problem) -> Double {
    guard words.count > place else { return usual }
    guard let number = Double(words[place]), range.contains(number) else {
      throw Phrase.Problem(
        text: "\(form): a number from 0 to \(Int(range.upperBound)), not '\(words[place])'")
    }
    return number
  }

  private static func epochs(_ words: [String], _ form: String) throws(Phrase.Problem) -> Int {
    guard words.count > 2 else { return 100 }
    guard let epochs = Int(words[2]), (1...1_000_000_000).contains(epochs) else {
      throw Phrase.Problem(text: "\(form): a whole number of epochs, not '\(words[2])'")
    }
    return epochs
  }

  /// How a schedule is typed.
  static func text(_ schedule: LearningRateSchedule) -> String {
    switch schedule {
    case .constant: "constant"
    case .step(let factor, let epochs): "step \(NumberText.short(Float(factor))) \(epochs)"
    case .exponential(let factor): "exponential \(NumberText.short(Float(factor)))"
    case .cosine(let final, let epochs): "cosine \(NumberText.short(Float(final))) \(epochs)"
    }
  }
}

extension Optimizer {
  /// The optimiser with another momentum; one that has none gives way to gradient descent.
  func with(momentum: Float) -> Optimizer {
    if case .nesterov = self { return .nesterov(momentum: momentum) }
    return .momentum(momentum: momentum)
  }
}
