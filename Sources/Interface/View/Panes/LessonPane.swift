import Datasets
import ScenarioFormat
import TextScreen

/// What the scenario teaches: a few sentences, then what to try.
struct LessonPane: PaneContent {
  let lesson: Lesson
  let scenario: Scenario
  let theme: Theme

  var title: String {
    let name = scenario.title.isEmpty ? scenario.name : scenario.title
    return HarmlessText.escaped(name) + " · ( ) previous, next lesson · l hides"
  }

  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    let area = area.inset(columns: 1)
    let lines = Self.lines(of: lesson, columns: area.size.columns, theme: theme)
    let isCut = lines.count > area.size.rows
    for (index, line) in lines.prefix(area.size.rows).enumerated() {
      let isLast = isCut && index == area.size.rows - 1
      let row = area.origin.row + index
      let column = buffer.write(
        line.mark, row: row, column: area.origin.column, style: theme.style(.accent), within: area)
      buffer.write(
        isLast ? theme.legible("… a larger window shows the rest") : line.text, row: row,
        column: column, style: theme.style(isLast ? .dim : .text), within: area)
    }
  }

  /// How many rows a lesson takes on a screen of so many columns, its frame included.
  static func rowCount(of lesson: Lesson, columns: Int, theme: Theme) -> Int {
    lines(of: lesson, columns: columns - 4, theme: theme).count + 2
  }

  private static func lines(
    of lesson: Lesson, columns: Int, theme: Theme
  ) -> [(mark: String, text: String)] {
    let text = DisplayWidth.wrap(theme.legible(lesson.text), columns: columns)
    let mark = theme.legible("▸ ")
    let hints = lesson.hints.flatMap { hint in
      DisplayWidth.wrap(theme.legible(hint), columns: columns - 2).enumerated()
        .map { (mark: $0 == 0 ? mark : "  ", text: $1) }
    }
    return text.map { ("", $0) } + hints
  }
}

extension InterfaceState {
  /// How many rows the lesson takes: none where it is hidden or has no room.
  var lessonRows: Int {
    guard let lesson = runs[0].experiment.scenario.lesson else { return 0 }
    let needed = LessonPane.rowCount(of: lesson, columns: size.columns, theme: theme)
    let room = size.rows - 2 - PaneLayout.smallestRowCount
    let isShown =
      options.showsLesson
      ?? (lecture == nil && size.rows >= Self.rowsWithLesson && needed <= room)
    return isShown ? min(needed, room) : 0
  }

  /// From so many rows on a lesson is shown without being asked for.
  private static let rowsWithLesson = 34
}
