import TextScreen

extension InterfaceState {
  /// Takes a key while a command is typed.
  mutating func edit(_ key: Key) -> [Effect] {
    switch key.code {
    case .escape: prompt = nil
    case .enter: return enter()
    case .tab: complete()
    case .backspace:
      if prompt?.text.isEmpty == true { prompt = nil } else { prompt?.deleteBackward() }
    case .delete: prompt?.deleteForward()
    case .left: prompt?.moveCursor(by: -1)
    case .right: prompt?.moveCursor(by: 1)
    case .home: prompt?.moveCursor(by: -Prompt.longest)
    case .end: prompt?.moveCursor(by: Prompt.longest)
    case .up: recall(step: -1)
    case .down: recall(step: 1)
    case .character(let character): return type(character, key.modifiers)
    case .pageUp, .pageDown, .insert, .function: break
    }
    return []
  }

  private mutating func type(_ character: Character, _ modifiers: Key.Modifiers) -> [Effect] {
    if modifiers.isEmpty {
      prompt?.insert(character)
    } else if modifiers == .control, character == "u" {
      prompt = Prompt()
    } else if modifiers == .control, character == "c" {
      prompt = nil
    } else if let action = keymap.command(
      for: Key(.character(character), modifiers: modifiers))?.action
    {
      return perform(action)
    }
    return []
  }

  /// Does what is typed; what can't be done stays there with what is wrong.
  private mutating func enter() -> [Effect] {
    guard let line = prompt?.text, line.contains(where: { $0 != " " }) else {
      prompt = nil
      return []
    }
    do {
      let action = try PhraseTable.action(of: line, self)
      promptHistory.removeAll { $0 == line }
      promptHistory = promptHistory.suffix(49) + [line]
      prompt = nil
      return perform(action)
    } catch {
      prompt?.problem = error.text
      return []
    }
  }

  /// Does what a whole line asks for, or says what would be right; an empty one and a remark behind
  /// `#` ask for nothing.
  mutating func take(line: String) -> [Effect] {
    notice = nil
    guard line.contains(where: { $0 != " " }), !line.hasPrefix("#") else { return [] }
    do {
      return perform(try PhraseTable.action(of: line, self))
    } catch {
      return refuse(error.text)
    }
  }

  /// As much as all completions begin with; a name that wants a value gets its space.
  private mutating func complete() {
    guard let line = prompt?.text else { return }
    let found = PhraseTable.completions(of: line, self)
    guard let first = found.first else { return }
    let common = found.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
    let isName = found.count == 1 && PhraseTable.wantsValue(common)
    prompt = Prompt(isName ? common + " " : common)
  }

  /// An earlier line, or a later one; after the last comes an empty one.
  private mutating func recall(step: Int) {
    guard let line = prompt?.text, !promptHistory.isEmpty else { return }
    let place = promptHistory.lastIndex(of: line) ?? promptHistory.count
    let target = min(max(place + step, 0), promptHistory.count)
    prompt = Prompt(target == promptHistory.count ? "" : promptHistory[target])
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}
