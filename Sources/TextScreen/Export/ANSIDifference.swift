/// What a terminal has to be sent so that it shows one screen after another.
enum ANSIDifference {
  /// Unchanged cells are skipped if there are more of them than this: moving the cursor takes eight
  /// bytes or so.
  private static let longestGap = 4

  /// The text that turns one buffer's picture into the next one's; empty if they are the same.
  ///
  /// It moves the cursor, sets styles and writes characters; in the end the style is plain again.
  /// - Precondition: both are of one size.
  static func text(from old: CellBuffer, to new: CellBuffer) -> String {
    precondition(old.size == new.size, "a terminal of another size is drawn anew")
    var text = ""
    var current = Style.plain
    for row in 0..<new.size.rows {
      for run in changedRuns(of: row, from: old, to: new) {
        text += "\u{1B}[\(row + 1);\(run.lowerBound + 1)H"
        for column in run {
          let cell = new[row, column]
          if cell.glyph == Cell.continuation { continue }
          text += cell.style.escape(from: current)
          current = cell.style
          text.unicodeScalars.append(cell.glyph.visible)
        }
      }
    }
    return text + Style.plain.escape(from: current)
  }

  /// The columns to be written again, each run with whole characters.
  private static func changedRuns(
    of row: Int, from old: CellBuffer, to new: CellBuffer
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for column in 0..<new.size.columns where old[row, column] != new[row, column] {
      let start = new[row, column].glyph == Cell.continuation ? column - 1 : column
      let isWide = column + 1 < new.size.columns && new[row, column + 1].glyph == Cell.continuation
      let end = column + (isWide ? 2 : 1)
      if let last = runs.last, start - last.upperBound <= longestGap {
        runs[runs.count - 1] = last.lowerBound..<max(end, last.upperBound)
      } else {
        runs.append(start..<end)
      }
    }
    return runs
  }
}
