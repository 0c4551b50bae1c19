public import TextScreen

extension Key {
  /// What the help calls the key: `Space`, `Shift-→`, `Ctrl-L`, `.`.
  public func name(isUnicode: Bool) -> String {
    var prefix = ""
    if modifiers.contains(.control) { prefix += "Ctrl-" }
    if modifiers.contains(.alt) { prefix += "Alt-" }
    if modifiers.contains(.shift) { prefix += "Shift-" }
    return prefix + code.name(isUnicode: isUnicode, isUppercased: modifiers.contains(.control))
  }
}

extension Key.Code {
  fileprivate func name(isUnicode: Bool, isUppercased: Bool) -> String {
    switch self {
    case .character(" "): "Space"
    case .character(let character):
      isUppercased ? String(character).uppercased() : String(character)
    case .up: isUnicode ? "↑" : "Up"
    case .down: isUnicode ? "↓" : "Down"
    case .left: isUnicode ? "←" : "Left"
    case .right: isUnicode ? "→" : "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PageUp"
    case .pageDown: "PageDown"
    case .insert: "Insert"
    case .delete: "Delete"
    case .tab: "Tab"
    case .enter: "Enter"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .function(let number): "F\(number)"
    }
  }
}
