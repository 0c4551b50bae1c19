extension Timeline {
  /// So many edits can follow one another.
  static let largestPathCount = 256
  /// So many stretches are remembered in all.
  static let largestStretchCount = 512
  /// So many marks are kept.
  static let largestMarkCount = 64
  /// Of so many stretches, the latest used, the runs are kept at hand.
  static let heldRunCount = 8

  /// How many bytes the starts of the path take, which is never forgotten: each edit of a large
  /// data set has samples of its own.
  var pathByteCount: Int { path.reduce(0) { $0 + (stretches[$1]?.byteCount ?? 0) } }

  /// How many they may take before nothing more is edited.
  var largestPathByteCount: Int { max(8 * min(byteLimit, 1 << 40), 1 << 20) }

  /// How many bytes the way back takes, about.
  package var historyByteCount: Int {
    stretches.values.reduce(0) { $0 + $1.byteCount + ($1.run?.historyByteCount ?? 0) }
  }

  /// Keeps the past within its limit: the runs that were used longest ago are let go down to their
  /// starts, the oldest branches altogether; what is at hand shares the rest, the end of the path
  /// with half of it.
  func shareMemory() {
    forgetOldest()
    let last = path[path.count - 1]
    let held = stretches.values.filter { $0.run != nil && $0.id != last && $0.id != path[index] }
      .sorted { $0.lastUse > $1.lastUse }
    for stretch in held.dropFirst(Timeline.heldRunCount) { letGo(stretch.id) }
    let starts = stretches.values.reduce(0) { $0 + $1.byteCount }
    let free = max(0, byteLimit - starts)
    var rest = free / 2
    for stretch in held.prefix(Timeline.heldRunCount) {
      stretches[stretch.id]?.run?.limitHistory(to: rest / 2)
      rest -= min(rest, stretch.run?.historyByteCount ?? 0)
    }
    let isAlone = held.isEmpty && index == path.count - 1
    stretches[last]?.run?.limitHistory(to: isAlone ? free : free / 2)
    if index != path.count - 1 { run.limitHistory(to: rest) }
  }

  private func letGo(_ name: Int) {
    stretches[name]?.summarize()
    stretches[name]?.run = nil
  }

  /// Drops branches, the one that was used longest ago first; never what can be redone.
  private func forgetOldest() {
    guard !isReplayed else { return }
    while stretches.count > Timeline.largestStretchCount || startByteCount > byteLimit / 2 {
      let kept = Set(path).union(undone.flatMap { ancestors(of: $0.stretch) })
      let parents = Set(stretches.values.compactMap { $0.continuesPast ? $0.before?.stretch : nil })
      let free = stretches.values.filter { !kept.contains($0.id) && !parents.contains($0.id) }
      guard let oldest = free.min(by: { $0.lastUse < $1.lastUse }) else { return }
      stretches[oldest.id] = nil
      marks.removeAll { $0.place.stretch == oldest.id }
      for name in stretches.keys where stretches[name]?.before?.stretch == oldest.id {
        stretches[name]?.before = nil
      }
    }
  }

  private var startByteCount: Int { stretches.values.reduce(0) { $0 + $1.byteCount } }

  /// A stretch and all before it.
  private func ancestors(of name: Int) -> [Int] {
    var names = [name]
    while let before = stretches[names[names.count - 1]]?.before { names.append(before.stretch) }
    return names
  }
}
