extension GivenData {
  /// How many classes a file may have.
  public static let largestClassCount = 10

  /// Reads samples from a text of separated values: two numeric columns and one with the class.
  ///
  /// Columns that are not named are chosen: the class is the last column that holds at most ten
  /// different values, the inputs are the first two numeric ones beside it. Classes are in
  /// ascending order, numbers as numbers. Names come without anything that a terminal would obey.
  /// - Parameters:
  ///   - text: the file's text.
  ///   - file: what it is called in messages.
  ///   - columns: which columns hold what.
  ///   - dropsMissing: whether rows without a value are left out; else they are a mistake.
  /// - Throws: `DataError` with the line of the first mistake.
  public init(
    table text: String, file: String, columns: TableColumns = TableColumns(),
    dropsMissing: Bool = false
  ) throws(DataError) {
    let table = try Table(text.withoutByteOrderMark, file: file)
    try self.init(table, columns, file: file, dropsMissing: dropsMissing)
  }

  /// Takes points that are written down: x₁, x₂ and the class in each row.
  ///
  /// - Parameter points: `[point]` of two numbers and a label.
  /// - Throws: `DataError` whose line is the point, counted from 1.
  /// - Precondition: there is a point, and each has three cells.
  public init(points: [[String]]) throws(DataError) {
    let names = ["x₁", "x₂", "label"]
    try self.init(
      Table(rows: points, columnNames: names), TableColumns(x: "1", y: "2", label: "3"), file: "",
      dropsMissing: false)
  }

  private init(
    _ table: Table, _ columns: TableColumns, file: String, dropsMissing: Bool
  ) throws(DataError) {
    let places = try ColumnPlaces(columns, in: table, file: file)
    let (rows, droppedCount) = try Self.complete(
      table, places, dropsMissing: dropsMissing, file: file)
    let labels = rows.map { $0.cells[places.label] }
    let classNames = try Self.classNames(labels, column: table.columnNames[places.label], file)
    let indices = Dictionary(uniqueKeysWithValues: zip(classNames, classNames.indices))
    var samples = Samples(inputCount: 2)
    for (row, label) in zip(rows, labels) {
      let x = try Self.number(row, places.x, table, file)
      let y = try Self.number(row, places.y, table, file)
      samples.append(inputs: [x, y], label: indices[label] ?? 0)
    }
    self.init(
      samples: samples,
      inputNames: [places.x, places.y].map { HarmlessText.escaped(table.columnNames[$0]) },
      classNames: classNames.map(HarmlessText.escaped), droppedCount: droppedCount)
  }

  /// The rows that have all three values.
  private static func complete(
    _ table: Table, _ places: ColumnPlaces, dropsMissing: Bool, file: String
  ) throws(DataError) -> (rows: [Table.Row], droppedCount: Int) {
    let incomplete = table.rows.filter { row in
      places.all.contains { MissingValue.isMissing(row.cells[$0]) }
    }
    guard let first = incomplete.first else { return (table.rows, 0) }
    guard dropsMissing else {
      let column = places.all.first { MissingValue.isMissing(first.cells[$0]) } ?? places.x
      let lines = incomplete.prefix(8).map { "\($0.line)" }.joined(separator: ", ")
      let more = incomplete.count > 8 ? ", …" : ""
      throw DataError(
        file: file, line: first.line,
        reason: "no value for '\(table.columnNames[column])'"
          + (incomplete.count > 1 ? " (\(incomplete.count) such lines: \(lines)\(more))" : ""),
        suggestion: "--missing drop leaves such rows out (data.missing: drop in a scenario)")
    }
    let rows = table.rows.filter { row in
      !places.all.contains { MissingValue.isMissing(row.cells[$0]) }
    }
    guard !rows.isEmpty else { throw DataError(file: file, reason: "no row has all its values") }
    return (rows, incomplete.count)
  }

  private static func number(
    _ row: Table.Row, _ column: Int, _ table: Table, _ file: String
  ) throws(DataError) -> Float {
    guard let number = Double(row.cells[column]), abs(number) <= 1e30 else {
      throw DataError(
        file: file, line: row.line,
        reason: "'\(row.cells[column].prefix(40))' in '\(table.columnNames[column])' is no number "
          + "up to 1e30",
        suggestion: "--x and --y name two columns of numbers")
    }
    return Float(number)
  }

  /// The different labels, in ascending order.
  private static func classNames(
    _ labels: [String], column: String, _ file: String
  ) throws(DataError) -> [String] {
    let names = Set(labels)
    guard names.count <= largestClassCount else {
      throw DataError(
        file: file, reason: "'\(column)' has \(names.count) different values",
        suggestion: "--label names a column of at most \(largestClassCount) classes")
    }
    guard names.count > 1 else {
      throw DataError(
        file: file, reason: "all rows have the class '\(names.first?.prefix(40) ?? "")'",
        suggestion: "--label names a column of two to \(largestClassCount) classes")
    }
    return names.sorted { left, right in
      guard let first = Double(left), let second = Double(right), first != second else {
        return left < right
      }
      return first < second
    }
  }
}

extension String {
  /// Some editors begin a file with a mark that no cell means.
  fileprivate var withoutByteOrderMark: String {
    unicodeScalars.first == "\u{FEFF}" ? String(unicodeScalars.dropFirst()) : self
  }
}
