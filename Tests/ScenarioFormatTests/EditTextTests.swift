import Datasets
import NeuralNetwork
import ScenarioFormat
import Testing

@Suite("An edit as a line")
struct EditTextTests {
  private static let place = NeuronPlace(layer: 1, neuron: 2)
  private static let numbers: [Float] = [
    0, -0.0, 1, -0.1, 0.1 + 0.2, .leastNonzeroMagnitude, .greatestFiniteMagnitude, .pi, 1e-8, 1e21,
  ]

  private static var samples: Samples {
    var samples = Samples(inputCount: 2)
    samples.append(inputs: [0.1, -0.0], label: 0)
    samples.append(inputs: [1e-30, 3.4e38], label: 9)
    return samples
  }

  private static var values: Samples {
    var samples = Samples(inputCount: 1)
    samples.append(inputs: [0.1], value: -1e-20)
    return samples
  }

  /// One at least of every case; the compiler says nothing of one that is forgotten here, but the
  /// table of verbs does.
  private static let edits: [TrainingEdit] =
    numbers.flatMap { number -> [TrainingEdit] in
      [
        .setParameter(place, input: 3, value: number),
        .setParameter(place, input: nil, value: number),
        .setNeuron(place, weights: [number, 1, number], bias: number), .setLearningRate(number),
        .setDropout(number), .setPenalty(Penalty(l1: number, l2: 0.5)),
        .setOptimizer(.adam(beta1: number, beta2: 0.999, epsilon: number)),
        .setSchedule(.step(factor: Double(number), everyEpochs: 7)),
      ]
    } + ActivationFunction.allCases.map { .setActivation(layer: 0, $0) }
    + Loss.allCases.map { .setLoss($0) } + [
      .drawNeuron(place), .setFrozen(place, true), .setFrozen(place, false),
      .setParameterFrozen(place, input: 1, true), .setParameterFrozen(place, input: nil, false),
      .addNeuron(layer: 2),
      .removeNeuron(place), .addLayer(before: 0), .removeLayer(1), .setMiniBatchSize(31),
      .setOptimizer(.gradientDescent), .setOptimizer(.momentum(momentum: 0.3)),
      .setOptimizer(.nesterov), .setOptimizer(.adaGrad), .setOptimizer(.rmsProp),
      .setOptimizer(.adamW), .setSchedule(.constant), .setSchedule(.exponential(factor: 0.1 + 0.2)),
      .setSchedule(.cosine(finalLearningRate: 1e-5, totalEpochs: 100)),
      .setTrainingSamples(samples), .setTrainingSamples(values), .setSeed(.max),
      .together([.setLearningRate(0.3), .addNeuron(layer: 0), .setTrainingSamples(samples)]),
    ]
    + DatasetGenerator.all.map { generator in
      var recipe = DatasetRecipe(generator)
      recipe.noise = generator.noises.map { ($0.range.lowerBound + $0.standard) / 3 } ?? 0
      return .setData(recipe, seed: 11)
    }

  @Test("is read as the very same edit, to the last bit", arguments: edits)
  func roundTrip(edit: TrainingEdit) throws {
    let again = try TrainingEdit(text: edit.text)
    #expect(again == edit)
    // -0 and 0 are equal and yet other bits.
    #expect(again.text == edit.text)
  }

  @Test("begins with each of the verbs of the table")
  func verbs() {
    let verbs = Set(Self.edits.map { $0.text.split(separator: " ").first.map(String.init) ?? "" })
    #expect(verbs == Set(TrainingEdit.grammar.map(\.verb)))
  }

  @Test(
    "that makes no sense is refused with what would be right",
    arguments: [
      ("", "there is no edit ''"), ("rat 0.3", "did you mean 'rate'?"),
      ("rate", "'rate' wants a number, and there is nothing"), ("rate nan", "not 'nan'"),
      ("rate 0x1p3", "wants a number"), ("rate 1e999", "wants a number"),
      ("rate 0.3 0.4", "'rate' wants nothing more, not '0.4'"),
      ("set 1.2 0.5", "a weight like 1.2.w1"), ("set 1.2.w0 1", "a weight like 1.2.w1"),
      ("set 1.2.w1", "wants a number, and there is nothing"), ("draw 0.1", "a neuron, like 1.2"),
      ("batch 0", "a number of samples"), ("optimizer adm", "did you mean 'adam'?"),
      ("optimizer adam 0.9", "wants a number"), ("schedule step 0.5", "a number of epochs"),
      ("points", "a sample at least"), ("points 1 2 0, 3 1", "sample 2 of 'points' has 2 numbers"),
      ("points 1 2 -1", "a class, 0 or more"), ("move 1.1", "wants a number"),
    ])
  func mistakes(text: String, message: String) {
    let error = #expect(throws: EditTextError.self) { try TrainingEdit(text: text) }
    #expect(error?.reason.contains(message) == true, "\(error?.reason ?? "")")
  }

  @Test("takes samples on lines as well as behind commas")
  func lines() throws {
    let text = "points\n0.1 -0 0\n1e-30 3.4e38 9\n"
    #expect(try TrainingEdit(text: text) == .setTrainingSamples(Self.samples))
  }
}
