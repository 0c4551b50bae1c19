public import NeuralNetwork
import ScenarioFormat

/// The list of one neuron's weights and its bias, in which they are edited.
public struct ParameterEditor: Sendable, Hashable {
  /// Whose parameters.
  public internal(set) var neuron: NeuronPlace
  /// The chosen one: a weight by its input, then the bias.
  public internal(set) var row = 0
  /// The number that is being typed; nil while none is.
  public internal(set) var entry: Prompt?

  /// Which parameter is chosen.
  func place(in architecture: Architecture) -> ParameterPlace {
    let inputCount = architecture.inputCount(ofLayer: neuron.layer)
    return ParameterPlace(neuron, input: row < inputCount ? row : nil)
  }

  /// Chooses another row of a network's neuron, within the list.
  mutating func moveRow(by step: Int, in architecture: Architecture) {
    row = min(max(row + step, 0), architecture.inputCount(ofLayer: neuron.layer))
  }

  /// Goes over to another neuron; the row stays, as far as there is one.
  mutating func show(_ place: NeuronPlace, of architecture: Architecture) {
    neuron = place
    entry = nil
    moveRow(by: 0, in: architecture)
  }
}

/// A number that somebody has typed for a weight or bias.
enum ParameterText {
  /// Reads a number.
  ///
  /// - Throws: `Phrase.Problem` that says what would be right.
  static func value(of text: String) throws(Phrase.Problem) -> Float {
    let plain = String(text.map { $0 == "−" ? "-" : $0 })
    guard let value = Float(plain), value.isFinite, abs(value) <= Experiment.largestParameter else {
      let found = text.isEmpty ? "nothing" : "'\(text)'"
      throw Phrase.Problem(text: "this wants a number from −1000000 to 1000000, not \(found)")
    }
    return value
  }

  /// A value with all the digits that it has: `−0.12345678`.
  static func full(_ value: Float) -> String {
    let text = value == value.rounded() && abs(value) < 1e6 ? "\(Int(value))" : "\(value)"
    return text.replacing("-", with: "−")
  }

  /// How far a nudge moves a value: the power of ten one or two below it, at least a hundredth.
  static func step(for value: Float) -> Double {
    var step = 0.01
    while step * 100 <= Double(abs(value)), step < 1e4 { step *= 10 }
    return step
  }

  /// A value so many steps on, rounded to what one reads.
  static func nudged(_ value: Float, by distance: Double) -> Float {
    let sum = (Double("\(value)") ?? Double(value)) + distance
    let largest = Experiment.largestParameter
    return min(max(Float(sum), -largest), largest)
  }
}
