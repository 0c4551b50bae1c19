import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import Training

extension PhraseTable {
  /// The phrases that change what is learned, and from how large a network.
  static let data: [Phrase] = [
    Phrase(
      name: "point", value: "X Y CLASS", help: "put a point; of values, X Y VALUE or X VALUE",
      meaning: point),
    Phrase(
      name: "delete", value: "NUMBER", help: "take a sample away by its number",
      meaning: { text, state throws(Phrase.Problem) in
        let count = state.experiment.dataset.training.count
        guard let number = Int(text), (1...count).contains(number) else {
          throw Phrase.Problem(text: "delete wants a number from 1 to \(count), a training sample")
        }
        return .point(.delete(number - 1))
      }),
    Phrase(
      name: "dataset", value: "NAME K=V", help: "learn other data: spiral noise=0.1 seed=3",
      completions: { text, _ in
        let names = DatasetGenerator.all.map(\.name)
        return (text.contains(" ") ? DatasetRequest.usualLines : names)
          .filter { $0.hasPrefix(text) }
      },
      meaning: dataset),
    Phrase(
      name: "seed", value: "NUMBER", help: "another seed: data now, weights at the next start",
      range: 0...UInt64.max, rule: "a whole number, 0 or more",
      action: { .training(.edit(.setSeed($0))) }),
    Phrase(
      name: "net", value: "2-8-8-1", help: "more or fewer layers and neurons; what stays is kept",
      choices: { ["\($0.experiment.architecture)"] },
      meaning: net),
  ]

  /// A place and what is there: a class by its name or its number, or a value.
  @Sendable private static func point(
    _ text: String, _ state: InterfaceState
  ) throws(Phrase.Problem) -> Action {
    let dataset = state.experiment.dataset
    let form =
      dataset.classCount > 0
      ? "X Y CLASS" : dataset.inputCount > 1 ? "X Y VALUE" : "X VALUE"
    let words = text.split(separator: " ", maxSplits: 2).map(String.init)
    let numbers = words.prefix(dataset.classCount > 0 ? 2 : 3).compactMap(Float.init)
      .filter(\.isFinite)
    guard words.count == form.split(separator: " ").count, numbers.count >= 2 else {
      throw Phrase.Problem(text: "point wants \(form), in the data's units")
    }
    let place = Point(x: numbers[0], y: numbers[1])
    let bounds = state.plane.bounds
    guard bounds.x.contains(place.x), bounds.y.contains(place.y) else {
      throw Phrase.Problem(
        text: "the plane is \(limits(bounds.x)) by \(limits(bounds.y)); the point lies outside")
    }
    if dataset.classCount > 0 {
      return .point(.put(place, classIndex: try classIndex(words[2], dataset.classNames)))
    }
    guard let value = numbers.last, numbers.count == words.count else {
      throw Phrase.Problem(text: "point wants \(form), in the data's units")
    }
    return .point(.putValue(place, value))
  }

  private static func limits(_ range: ClosedRange<Float>) -> String {
    "\(NumberText.short(range.lowerBound))…\(NumberText.short(range.upperBound))"
  }

  private static func classIndex(
    _ name: String, _ names: [String]
  ) throws(Phrase.Problem) -> Int {
    if let index = names.firstIndex(of: name) { return index }
    let nearest = nearestName(to: name, in: names).map { "did you mean '\($0)'?" }
    let some = names.prefix(5).joined(separator: ", ")
    throw Phrase.Problem(text: "there is no class '\(name)'; " + (nearest ?? "there are \(some)"))
  }

  /// A generator with its settings.
  @Sendable private static func dataset(
    _ text: String, _ state: InterfaceState
  ) throws(Phrase.Problem) -> Action {
    do {
      let request = try DatasetRequest(text, seed: state.experiment.scenario.seed)
      return .training(.edit(.setData(request.recipe, seed: request.seed)))
    } catch {
      throw Phrase.Problem(text: error.description)
    }
  }

  /// The widths of all layers, the first and the last as they are.
  @Sendable private static func net(
    _ text: String, _ state: InterfaceState
  ) throws(Phrase.Problem) -> Action {
    let shape = state.experiment.architecture
    let widths = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard widths.count > 1, widths.first == shape.inputCount, widths.last == shape.outputCount
    else {
      throw Phrase.Problem(
        text: "net wants \(shape.inputCount)-…-\(shape.outputCount): these inputs and outputs stay")
    }
    let hidden = widths.dropFirst().dropLast().compactMap(\.self)
    guard hidden.count == widths.count - 2, hidden.allSatisfy((1...64).contains), hidden.count <= 8
    else {
      throw Phrase.Problem(text: "net takes up to 8 hidden layers of 1 to 64 neurons, as 2-8-8-1")
    }
    guard let edit = TrainingEdit.setHiddenWidths(hidden, of: shape) else {
      throw Phrase.Problem(text: "the network is \(shape) already")
    }
    return .training(.edit(edit))
  }
}
