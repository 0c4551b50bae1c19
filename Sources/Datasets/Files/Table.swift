import SwiftCSV

/// A text of separated values as rows of cells, each with the line on which it begins.
struct Table {
  /// One line of values.
  struct Row {
    /// Counted from 1.
    let line: Int
    /// The text between the separators, without quotes.
    let cells: [String]
  }

  /// How many rows a file may have.
  static let largestRowCount = 1_000_000

  /// What the columns are called: by the first row if it names them, else by number.
  let columnNames: [String]
  /// The rows behind the names, as many cells in each as there are columns; never none.
  let rows: [Row]

  /// Reads a text separated by commas, semicolons or tabs, whichever its first line holds.
  init(_ text: String, file: String) throws(DataError) {
    let delimiter = Self.delimiter(of: text)
    var all = try Self.rows(of: text, delimiter: delimiter, file: file)
    guard let first = all.first else {
      throw DataError(
        file: file, reason: "holds no rows", suggestion: "a row is two numbers and a label: 1,2,a")
    }
    for row in all where row.cells.count != first.cells.count {
      throw DataError(
        file: file, line: row.line,
        reason: "\(row.cells.count) values, where line \(first.line) has \(first.cells.count)",
        suggestion: "a text with a separator or a line break in it stands in quotes")
    }
    if delimiter == .semicolon { all = all.map(\.withDecimalPoints) }
    if Self.isHeader(all[0].cells, above: all.dropFirst().first?.cells) {
      columnNames = all[0].cells
      rows = Array(all.dropFirst())
    } else {
      columnNames = first.cells.indices.map { "column \($0 + 1)" }
      rows = all
    }
    guard !rows.isEmpty else {
      throw DataError(file: file, reason: "holds names of columns, but no rows")
    }
  }

  /// A table whose rows are there already, the first of them line 1.
  ///
  /// - Precondition: there is a row, and each has as many cells as there are names.
  init(rows: [[String]], columnNames: [String]) {
    precondition(!rows.isEmpty && rows.allSatisfy { $0.count == columnNames.count }, "whole rows")
    self.columnNames = columnNames
    self.rows = rows.enumerated().map { Row(line: $0 + 1, cells: $1) }
  }

  private static func rows(
    of text: String, delimiter: CSVDelimiter, file: String
  ) throws(DataError) -> [Row] {
    var rows: [Row] = []
    var line = 1
    do {
      // The first row is not kept back: whether it names the columns is decided here.
      let table = try CSV<Enumerated>(string: text, delimiter: delimiter, loadColumns: false)
      try table.enumerateAsArray(rowLimit: largestRowCount + 2) { cells in
        if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: line, cells: cells)) }
        line += 1 + cells.reduce(0) { $0 + $1.count(where: \.isNewline) }
      }
    } catch {
      throw DataError(
        file: file, line: line, reason: "a quote stands where none can be",
        suggestion: "a quote within quotes is written twice")
    }
    guard rows.count <= largestRowCount else {
      throw DataError(file: file, reason: "has more than \(largestRowCount) rows")
    }
    return rows.map { row in
      Row(line: row.line, cells: row.cells.map(\.trimmed))
    }
  }

  /// The separator of the first line; a comma if it has none.
  private static func delimiter(of text: String) -> CSVDelimiter {
    var counts: [Character: Int] = [:]
    var isQuoted = false
    for character in text.prefix(100_000) {
      if character == "\"" { isQuoted.toggle() }
      if character.isNewline, !isQuoted, !counts.isEmpty { break }
      if !isQuoted, ";\t,".contains(character) { counts[character, default: 0] += 1 }
    }
    if counts["\t"] ?? 0 > 0 { return .tab }
    return counts[";"] ?? 0 > 0 ? .semicolon : .comma
  }

  /// Names stand above numbers: a column whose first cell is a text and whose second is a number.
  private static func isHeader(_ first: [String], above second: [String]?) -> Bool {
    guard let second else { return false }
    return zip(first, second).contains { name, value in
      Double(name) == nil && !MissingValue.isMissing(name) && Double(value) != nil
    }
  }
}

extension Table.Row {
  /// Where semicolons separate, a comma stands for the decimal point: `1,5` becomes `1.5`.
  fileprivate var withDecimalPoints: Table.Row {
    let points = cells.map { cell in
      let parts = cell.split(separator: ",", omittingEmptySubsequences: false)
      guard parts.count == 2, !cell.contains(".") else { return cell }
      let number = parts.joined(separator: ".")
      return Double(number) == nil ? cell : number
    }
    return Table.Row(line: line, cells: points)
  }
}

extension String {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    return String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

/// What stands in a table where a value is missing.
enum MissingValue {
  /// Whether a cell holds no value: empty, NA, NaN, null, none, ?, -.
  static func isMissing(_ cell: String) -> Bool {
    cell.isEmpty
      || cell.count <= 4
        && ["na", "n/a", "nan", "null", "none", "?", "-"].contains(cell.lowercased())
  }
}
