import TextScreen

/// The fill of a plane, cell by cell.
struct PlaneFill {
  let region: RegionLevels?
  let plot: Rectangle
  let theme: Theme
  let isDiscretized: Bool
  /// Whether shades stay as they are behind lines and marks.
  let showsPieces: Bool

  /// Creates a fill; levels that were sampled for another plot are not shown.
  init(
    region: RegionLevels?, plot: Rectangle, theme: Theme, isDiscretized: Bool,
    showsPieces: Bool = false
  ) {
    let fits = region?.columns == plot.size.columns && region?.rows == 2 * plot.size.rows
    self.region = fits ? region : nil
    self.plot = plot
    self.theme = theme
    self.isDiscretized = isDiscretized
    self.showsPieces = showsPieces
  }

  func draw(into buffer: inout CellBuffer) {
    guard let region else { return buffer.fill(plot, with: Cell()) }
    let style = FillStyle(
      theme: theme, classCount: region.classCount, isDiscretized: isDiscretized)
    for row in plot.rows {
      for column in plot.columns {
        let (top, bottom) = levels(row, column, region)
        buffer[row, column] = style.cell(top: top, bottom: bottom)
      }
    }
  }

  /// The one colour that stands for a cell.
  func background(row: Int, column: Int) -> Color {
    guard let region, theme.colorDepth == .indexed else { return .terminal }
    let style = FillStyle(
      theme: theme, classCount: region.classCount, isDiscretized: isDiscretized)
    let (top, bottom) = levels(row, column, region)
    return style.color(showsPieces ? style.surer(top, bottom) : style.mean(top, bottom))
  }

  /// The colours of the two halves of a cell.
  func halves(row: Int, column: Int) -> (top: Color, bottom: Color) {
    guard let region, theme.colorDepth == .indexed else { return (.terminal, .terminal) }
    let style = FillStyle(
      theme: theme, classCount: region.classCount, isDiscretized: isDiscretized)
    let (top, bottom) = levels(row, column, region)
    return (style.color(top), style.color(bottom))
  }

  /// The colour behind a line in a cell.
  func lineBackground(row: Int, column: Int) -> Color {
    guard let region else { return .terminal }
    if showsPieces, theme.colorDepth == .indexed { return background(row: row, column: column) }
    let style = FillStyle(
      theme: theme, classCount: region.classCount, isDiscretized: isDiscretized)
    let (top, bottom) = levels(row, column, region)
    return style.lineBackground(top: top, bottom: bottom)
  }

  private func levels(_ row: Int, _ column: Int, _ region: RegionLevels) -> (UInt8, UInt8) {
    let row = 2 * (row - plot.origin.row)
    let column = column - plot.origin.column
    return (region[row, column], region[row + 1, column])
  }
}
