import NeuralNetwork

extension NetworkModel {
  /// The model as equations, one a neuron, in the notation of a textbook.
  public var formula: String {
    let names = inputMap.features.map { $0.name(of: coordinateNames) }
    let source = SourceText(
      model: self,
      style: SourceText.Style(
        times: " ", minus: "−",
        neuron: { [architecture] layer, neuron in
          let letter = layer == architecture.layers.count - 1 ? "y" : "h"
          let isOnly = letter == "y" ? architecture.outputCount == 1 : false
          let mark = letter == "h" && architecture.hiddenLayerCount > 1 ? "\(layer + 1)," : ""
          return isOnly ? letter : letter + Self.lowered(mark + "\(neuron + 1)")
        },
        applied: { function, sum in
          switch function {
          case .linear: sum
          case .sigmoid: "σ(\(sum))"
          case .softmax: "softmax(\(sum))"
          default: "\(function.rawValue)(\(sum))"
          }
        }))
    let standardized = names.indices.map { source.standardized(names[$0], input: $0) }
    let isRaw = standardized == names
    let inputs = isRaw ? names : names.indices.map { "a" + Self.lowered("\($0 + 1)") }
    let features = isRaw ? [] : zip(inputs, standardized).map { "\($0) = \($1)" }
    return (features + source.equations(inputs: inputs)).map { $0 + "\n" }.joined()
  }

  private static func lowered(_ text: String) -> String {
    let digits = Array("₀₁₂₃₄₅₆₇₈₉")
    return String(text.map { $0.wholeNumberValue.map { digits[$0] } ?? $0 })
  }
}
