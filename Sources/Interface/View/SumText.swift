/// A sum as text, each number with its sign before it: `1.80 x₁ − 2.10 x₂ + 0.30`.
enum SumText {
  /// Spells numbers with so many decimals, each followed by a text of its own.
  static func text(_ terms: [(number: Float, suffix: String)], digits: Int = 2) -> String {
    terms.enumerated().map { index, term in
      let size = NumberText.fixed(abs(term.number), digits: digits) + term.suffix
      if index == 0 { return (term.number < 0 ? "−" : "") + size }
      return (term.number < 0 ? " − " : " + ") + size
    }.joined()
  }

  /// Spells weights with the names of what they weigh, and a bias.
  static func text(weights: some Sequence<Float>, names: [String], bias: Float) -> String {
    text(zip(weights, names).map { (number: $0, suffix: " " + $1) } + [(number: bias, suffix: "")])
  }
}
