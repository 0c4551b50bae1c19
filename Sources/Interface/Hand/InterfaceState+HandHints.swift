import TextScreen

extension InterfaceState {
  /// The keys for what is in hand, the most needed first; nil while nothing is.
  var hintsInHand: [(key: String, hint: String)]? {
    let arrows = theme.isUnicode ? "↔↕" : "arrows"
    if held?.isInHand == true, held?.pivot != nil {
      return [
        (arrows, "move"), (", .", "turn"), ("Enter", "done"), ("Esc", "back"),
        ("Space", "train"), ("< >", "turn far"),
      ]
    }
    guard let editor else { return nil }
    if editor.entry != nil { return [("Enter", "set"), ("Esc", "leave")] }
    let list = [
      (theme.isUnicode ? "↑↓" : "Up Down", "choose"),
      (theme.isUnicode ? "←→" : "Left Right", "nudge"), ("f", "freeze"), ("Tab", "neuron"),
      ("< >", "layer"), ("u", "undo"),
    ]
    let ends = held?.isInHand == true ? [("Enter", "set"), ("Esc", "back")] : [("Esc", "close")]
    return ends + list
  }
}
