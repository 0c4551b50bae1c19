/// Where the two inputs and the class stand in a table.
struct ColumnPlaces {
  let x: Int
  let y: Int
  let label: Int

  /// All three.
  var all: [Int] { [x, y, label] }

  /// Finds the columns that are named, and chooses the others.
  init(_ columns: TableColumns, in table: Table, file: String) throws(DataError) {
    let named = (
      x: try Self.place(of: columns.x, in: table, file),
      y: try Self.place(of: columns.y, in: table, file),
      label: try Self.place(of: columns.label, in: table, file)
    )
    let taken = [named.x, named.y].compactMap(\.self)
    guard let label = named.label ?? Self.label(of: table, except: taken) else {
      throw DataError(
        file: file, reason: "no column holds two to \(GivenData.largestClassCount) classes",
        suggestion: "--label names the column with the class")
    }
    var free = table.columnNames.indices.filter { column in
      column != label && !taken.contains(column) && Self.isNumeric(column, in: table)
    }[...]
    guard let x = named.x ?? free.popFirst(), let y = named.y ?? free.popFirst() else {
      throw DataError(
        file: file,
        reason: "needs two columns of numbers beside the class '\(table.columnNames[label])'",
        suggestion: "a row is two numbers and a label: 1,2,a")
    }
    guard Set([x, y, label]).count == 3 else {
      throw DataError(file: file, reason: "x, y and label must be three different columns")
    }
    (self.x, self.y, self.label) = (x, y, label)
  }

  /// A column by its name, else by its number.
  private static func place(
    of name: String?, in table: Table, _ file: String
  ) throws(DataError) -> Int? {
    guard let name else { return nil }
    if let place = table.columnNames.firstIndex(of: name) { return place }
    if let number = Int(name), table.columnNames.indices.contains(number - 1) { return number - 1 }
    let names = table.columnNames.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
    throw DataError(
      file: file, reason: "there is no column '\(name.prefix(40))'",
      suggestion: "there are \(names)")
  }

  /// The last column with few different values; one of texts before one of numbers.
  private static func label(of table: Table, except taken: [Int]) -> Int? {
    let candidates = table.columnNames.indices.reversed().filter { column in
      guard !taken.contains(column) else { return false }
      var values: Set<String> = []
      for row in table.rows where !MissingValue.isMissing(row.cells[column]) {
        values.insert(row.cells[column])
        if values.count > GivenData.largestClassCount { return false }
      }
      return values.count > 1
    }
    return candidates.first { !isNumeric($0, in: table) } ?? candidates.first
  }

  /// Whether the first value of a column is a number.
  private static func isNumeric(_ column: Int, in table: Table) -> Bool {
    let first = table.rows.first { !MissingValue.isMissing($0.cells[column]) }
    return first.map { Double($0.cells[column]) != nil } ?? false
  }
}
