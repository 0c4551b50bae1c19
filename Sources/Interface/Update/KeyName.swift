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

extension Key {
  /// The key of such a name: `Space`, `Shift-→` or `Shift-Right`, `Ctrl-L`, `F5`, `.`.
  public init?(name: String) {
    var rest = name[...]
    var modifiers: Modifiers = []
    let prefixes: [(String, Modifiers)] = [
      ("Ctrl-", .control), ("Alt-", .alt), ("Shift-", .shift),
    ]
    for (prefix, modifier) in prefixes where rest.hasPrefix(prefix) && rest.count > prefix.count {
      rest = rest.dropFirst(prefix.count)
      modifiers.insert(modifier)
    }
    guard let code = Code(name: String(rest), isLowercased: modifiers.contains(.control)) else {
      return nil
    }
    // A terminal sends the capital letter itself.
    if case .character = code, modifiers.contains(.shift) { return nil }
    self.init(code, modifiers: modifiers)
  }
}

extension Key.Code {
  private static let named: [Key.Code] =
    [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert, .delete, .tab, .enter,
      .escape, .backspace, .character(" "),
    ] + (1...12).map { .function($0) }

  fileprivate init?(name: String, isLowercased: Bool) {
    let known = Self.named.first { code in
      [true, false].contains { code.name(isUnicode: $0, isUppercased: false) == name }
    }
    if let known {
      self = known
      return
    }
    guard name.count == 1, let character = name.first, !character.isWhitespace,
      !character.isNewline
    else { return nil }
    self = .character(isLowercased ? Character(character.lowercased()) : character)
  }

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
