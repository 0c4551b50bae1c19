/// What a neuron is called.
public enum NeuronName {
  /// `h₂` in the only hidden layer, `h⁽²⁾₃` in one of several, `y` or `y₂` at the output.
  public static func text(layer: Int, neuron: Int, of architecture: Architecture) -> String {
    if layer == architecture.layers.count - 1 {
      return architecture.outputCount == 1 ? "y" : "y" + subscripted(neuron + 1)
    }
    guard architecture.hiddenLayerCount > 1 else { return "h" + subscripted(neuron + 1) }
    return "h⁽" + superscripted(layer + 1) + "⁾" + subscripted(neuron + 1)
  }

  /// A number in lowered digits: `₁₂`.
  public static func subscripted(_ number: Int) -> String { spell(number, "₀₁₂₃₄₅₆₇₈₉") }

  private static func superscripted(_ number: Int) -> String { spell(number, "⁰¹²³⁴⁵⁶⁷⁸⁹") }

  private static func spell(_ number: Int, _ digits: String) -> String {
    let digits = Array(digits)
    return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
