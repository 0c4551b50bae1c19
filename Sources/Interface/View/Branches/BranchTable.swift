import Datasets
import Figures
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

/// The tree of branches, a row each: where it parts, what was changed, what it came to.
struct BranchTable {
  let state: InterfaceState
  let tree: BranchTree

  /// A number at the right end of a row, and its heading.
  private struct Column {
    let heading: String
    let width: Int
    let text: (TimelineSummary.Branch) -> String
  }

  /// So many columns remain for the tree and what was changed before numbers give way, so many
  /// before the loss does.
  private static let fewestWordColumns = (beforeAll: 28, beforeLoss: 18)

  private var theme: Theme { state.theme }

  /// Draws a heading and as many branches as there is room for, the chosen one among them.
  func draw(into buffer: inout CellBuffer, area: Rectangle) {
    let inner = area.inset(columns: 1)
    let columns = columns(in: inner.size.columns)
    let numbers = columns.reduce(0) { $0 + $1.width + 2 }
    drawHeading(columns, into: &buffer, area: inner)
    let places = inner.rows.dropFirst()
    let chosen = tree.rows.firstIndex { $0.branch.id == state.chosenBranch?.id } ?? 0
    let first = max(0, min(chosen - places.count / 2, tree.rows.count - places.count))
    for (row, place) in zip(tree.rows.dropFirst(first), places) {
      let isChosen = row.branch.id == state.chosenBranch?.id
      let line = Rectangle(
        row: place, column: inner.origin.column, columns: inner.size.columns, rows: 1)
      if isChosen { buffer.fill(line, with: Cell(" ", style: theme.style(.selection))) }
      let words = Rectangle(
        row: place, column: line.origin.column, columns: line.size.columns - numbers, rows: 1)
      drawWords(of: row, isChosen: isChosen, into: &buffer, area: words)
      drawNumbers(columns, of: row.branch, isChosen: isChosen, into: &buffer, area: line)
    }
  }

  private func columns(in width: Int) -> [Column] {
    let hasClasses = state.experiment.dataset.classCount > 0
    var columns = [
      Column(heading: "loss", width: 6) { branch in
        branch.newest.map { NumberText.loss($0.trainingLoss) } ?? "–"
      },
      Column(heading: "epoch", width: 6) { NumberText.grouped($0.newestEpoch) },
      Column(heading: hasClasses ? "right" : "R²", width: 6) { branch in
        guard let score = branch.newest?.trainingScore else { return "–" }
        return hasClasses
          ? NumberText.fixed(score * 100, digits: 0) + " %" : NumberText.fixed(score, digits: 3)
      },
    ].map { column in
      let texts = tree.rows.map { column.text($0.branch) } + [column.heading]
      let width = texts.map { DisplayWidth.columns(of: theme.legible($0)) }.max() ?? 0
      return Column(heading: column.heading, width: width, text: column.text)
    }
    let fewest = Self.fewestWordColumns
    while let last = columns.last,
      width - columns.reduce(0, { $0 + $1.width + 2 })
        < (last.heading == "loss" ? fewest.beforeLoss : fewest.beforeAll)
    {
      columns.removeLast()
    }
    return columns
  }

  private func drawHeading(
    _ columns: [Column], into buffer: inout CellBuffer, area: Rectangle
  ) {
    let style = theme.style(.dim)
    buffer.write(
      "branch", row: area.origin.row, column: area.origin.column, style: style, within: area)
    var end = area.columns.upperBound
    for column in columns.reversed() {
      let heading = theme.legible(column.heading)
      buffer.write(
        heading, row: area.origin.row, column: end - DisplayWidth.columns(of: heading),
        style: style, within: area)
      end -= column.width + 2
    }
  }

  private func drawNumbers(
    _ columns: [Column], of branch: TimelineSummary.Branch, isChosen: Bool,
    into buffer: inout CellBuffer, area: Rectangle
  ) {
    var end = area.columns.upperBound
    for column in columns.reversed() {
      let text = theme.legible(column.text(branch))
      buffer.write(
        text, row: area.origin.row, column: end - DisplayWidth.columns(of: text),
        style: style(of: branch, isChosen: isChosen), within: area)
      end -= column.width + 2
    }
  }

  /// The tree, the branch's line as the plot draws it, its number, and what was changed.
  private func drawWords(
    of row: BranchTree.Row, isChosen: Bool, into buffer: inout CellBuffer, area: Rectangle
  ) {
    let branch = row.branch
    let style = style(of: branch, isChosen: isChosen)
    // A deep tree shows its last joints: they tell what a branch hangs on.
    let joints = row.joints.suffix(max(1, area.size.columns / 6)).map(glyphs).joined()
    var column = buffer.write(
      joints, row: area.origin.row, column: area.origin.column,
      style: isChosen ? style : theme.style(.dim), within: area)
    column = buffer.write(
      sample(of: row), row: area.origin.row, column: column,
      style: sampleStyle(of: row, isChosen: isChosen), within: area)
    let room = area.columns.upperBound - column - 1
    let text = theme.legible(" \(branch.id)\(branch.isShown ? " ●" : "") \(words(of: branch))")
    buffer.write(
      DisplayWidth.truncate(text, columns: max(0, room), isUnicode: theme.isUnicode),
      row: area.origin.row, column: column, style: style, within: area)
  }

  private func words(of branch: TimelineSummary.Branch) -> String {
    let isRoot = branch.parent == nil
    let beginning = isRoot && branch.words.isEmpty ? "as it began" : branch.words
    let later = branch.edits.dropFirst(isRoot ? 0 : 1).map { "\($0.words)" }
    let parting = isRoot ? "" : "at \(NumberText.grouped(branch.partingEpoch)): "
    return ([parting + beginning] + later).joined(separator: ", ")
  }

  private func style(of branch: TimelineSummary.Branch, isChosen: Bool) -> Style {
    guard !isChosen else {
      var style = theme.style(.selection)
      if branch.isShown { style.attributes.insert(.bold) }
      return style
    }
    return theme.style(branch.isShown ? .title : .text)
  }

  private func sampleStyle(of row: BranchTree.Row, isChosen: Bool) -> Style {
    let line = BranchPlot.style(ofPlace: row.place, isShown: row.branch.isShown, theme: theme)
    guard isChosen else { return line }
    var style = theme.style(.selection)
    if theme.colorDepth == .indexed { style.foreground = line.foreground }
    return style
  }

  private func sample(of row: BranchTree.Row) -> String {
    let line: Unicode.Scalar = theme.isUnicode ? "━" : "-"
    let sign = BranchPlot.sign(ofPlace: row.place, isShown: row.branch.isShown, theme: theme)
    return String(repeating: Character(sign ?? line), count: 2)
  }

  private func glyphs(_ joint: BranchTree.Joint) -> String {
    switch joint {
    case .gap: "  "
    case .pass: theme.isUnicode ? "│ " : "| "
    case .fork: theme.isUnicode ? "├─" : "|-"
    case .end: theme.isUnicode ? "└─" : "`-"
    }
  }
}
