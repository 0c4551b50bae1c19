public import Datasets
import NeuralNetwork

extension Scenario {
  /// A scenario for data that come without one: settings that serve most small problems.
  ///
  /// One hidden layer of eight tanh neurons, Adam, standardised inputs. From 50 samples on, three
  /// tenths are held back. A mini-batch is a twentieth of the training set, 10 to 256 samples, so
  /// that an epoch makes about twenty updates or more.
  public init(data: GivenData, name: String) {
    let count = data.samples.count
    let testShare = count >= 50 ? 0.3 : 0
    let classCount = data.kind.classCount
    let trainingCount = Int(Double(count) * (1 - testShare))
    self.init(
      name: HarmlessText.escaped(name), title: "", source: .given(data), features: [.x1, .x2],
      testShare: testShare, standardizes: true,
      hiddenLayers: [Architecture.Layer(width: 8, activation: .tanh)],
      outputActivation: classCount > 2 ? .softmax : .sigmoid,
      hyperparameters: Hyperparameters(
        loss: classCount > 2 ? .softmaxCrossEntropy : .binaryCrossEntropy,
        optimizer: .adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8),
        learningRate: 0.02, miniBatchSize: min(max(10, trainingCount / 20), 256)),
      initialization: .xavier, start: nil, seed: 7, pace: 5, goal: nil)
    title = "\(inputText(data)): \(count) samples of \(classCount) classes"
    lesson = Lesson(text: Self.account(of: data, testShare: testShare), hints: Self.dataHints)
  }

  private func inputText(_ data: GivenData) -> String {
    data.inputNames.map { HarmlessText.escaped(String($0.prefix(20))) }.joined(separator: " × ")
  }

  private static func account(of data: GivenData, testShare: Double) -> String {
    var text =
      "\(data.samples.count) samples of \(data.kind.classCount) classes. "
    if data.droppedCount > 0 {
      text += "\(data.droppedCount) rows without a value are left out. "
    }
    text +=
      testShare > 0
      ? "Three in ten of each class are held back as a test set, drawn hollow. "
      : "All are learned: there are too few to hold some back. "
    return text
      + "Both inputs are standardised for the network; the axes show the file's own units."
  }

  private static let dataHints = [
    "i probes a point; 1-8 show or hide each neuron's line; R draws new weights.",
    "Another network or optimiser: write a scenario file with 'data: {file: points.csv}'.",
  ]
}
