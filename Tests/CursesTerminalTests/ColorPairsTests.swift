import Testing
import TextScreen

@testable import CursesTerminal

@Suite("The table of colour pairs")
struct ColorPairsTests {
  private func pair(_ foreground: Int32, _ background: Int32) -> ColorPairs.Colors {
    ColorPairs.Colors(foreground: foreground, background: background)
  }

  @Test("gives each pair one number for good, and the terminal's own colours number 0")
  func numbers() {
    var table = ColorPairs(capacity: 10)
    #expect(table.add(.terminal) == 0)
    #expect(table.add(pair(1, 2)) == 1)
    #expect(table.add(pair(2, 1)) == 2)
    #expect(table.add(pair(1, 2)) == 1)
    #expect(table.count == 3)
  }

  @Test("says when it is full, and names the nearest pair that it has")
  func full() {
    var table = ColorPairs(capacity: 3)
    #expect(table.add(pair(1, 2)) == 1)
    #expect(table.add(pair(3, 4)) == 2)
    #expect(table.add(pair(5, 6)) == nil)
    #expect(table.substitute(for: pair(9, 4)) == 2)
    #expect(table.substitute(for: pair(1, 9)) == 1)
    #expect(table.substitute(for: pair(9, 9)) == 0)
    table.removeAll()
    #expect(table.add(pair(5, 6)) == 1)
  }

  @Test("brings colours down to eight where there are no more")
  func basic() {
    let style = Style(foreground: .indexed(208), background: .indexed(21))
    let colors = ColorPairs.Colors(style, depth: .basic)
    #expect((0..<8).contains(colors.foreground) && (0..<8).contains(colors.background))
    #expect(colors.foreground != colors.background)
    #expect(ColorPairs.Colors(style, depth: .indexed) == pair(208, 21))
    #expect(ColorPairs.Colors(.plain, depth: .basic) == .terminal)
  }
}

@Suite("The queue of events")
struct EventQueueTests {
  @Test("keeps their order, and of drags and resizes in a row only the last")
  func order() {
    var queue = EventQueue()
    let (first, second) = (Size(columns: 80, rows: 24), Size(columns: 90, rows: 30))
    let events: [InputEvent] = [
      .key(.character("a")), .resized(first), .resized(second),
      .mouse(.dragged, at: Position(row: 1, column: 1)),
      .mouse(.dragged, at: Position(row: 2, column: 2)), .key(.character("a")),
      .key(.character("a")),
    ]
    for event in events { queue.append(event) }
    var taken: [InputEvent] = []
    while let event = queue.popFirst() { taken.append(event) }
    #expect(taken == [events[0], events[2], events[4], events[5], events[6]])
    #expect(queue.popFirst() == nil)
  }

  @Test("has a plain character for whatever ASCII cannot show")
  func fallback() {
    for scalar in "─│·→∧●▀漢é\u{7}x".unicodeScalars {
      let plain = ASCIIFallback.character(for: scalar)
      #expect(plain.value >= 0x20 && plain.value < 0x7F)
    }
    #expect(ASCIIFallback.character(for: "x") == "x")
  }
}
