/// The name that was most likely meant, if one is near enough.
///
/// - Parameters:
///   - name: what was written.
///   - names: what there is.
/// - Returns: the first of the names with the fewest changes of a letter, if these are few.
/// - Source: Levenshtein distance, 1965.
public func nearestName(to name: String, in names: [String]) -> String? {
  let written = Array(name.lowercased().prefix(64))
  let best = names.map { ($0, distance(written, Array($0.lowercased()))) }
    .min { $0.1 < $1.1 }
  guard let (nearest, changes) = best, changes <= max(2, nearest.count / 3) else { return nil }
  return nearest
}

private func distance(_ left: [Character], _ right: [Character]) -> Int {
  var previous = Array(0...right.count)
  for (row, character) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      let replaced = previous[column] + (character == other ? 0 : 1)
      current.append(min(replaced, previous[column + 1] + 1, current[column] + 1))
    }
    previous = current
  }
  return previous[right.count]
}
