extension Timeline {
  /// Sets a mark at an epoch of the path, or takes it away.
  ///
  /// - Returns: whether there is one now.
  package func toggleMark(at position: TrainingPosition) -> Bool {
    let place = markPlace(at: position)
    if let old = marks.firstIndex(where: { $0.place == place }) {
      marks.remove(at: old)
      summarize()
      return false
    }
    setMark(Mark(place: place, name: ""))
    return true
  }

  /// Gives the mark at an epoch of the path a name; sets one if there is none.
  package func mark(at position: TrainingPosition, named name: String) {
    let place = markPlace(at: position)
    if let old = marks.firstIndex(where: { $0.place == place }) {
      marks[old].name = name
      return summarize()
    }
    setMark(Mark(place: place, name: name))
  }

  private func markPlace(at position: TrainingPosition) -> Stretch.Place {
    let epoch = TrainingPosition(epoch: position.epoch)
    return Stretch.Place(stretch: path[place(of: epoch)], position: epoch)
  }

  private func setMark(_ mark: Mark) {
    marks.append(mark)
    if marks.count > Timeline.largestMarkCount { marks.removeFirst() }
    summarize()
  }

  /// The marks of the path that is shown, by rising epoch.
  var pathMarks: [TimelineSummary.Mark] {
    marks.filter { mark in
      guard let place = path.firstIndex(of: mark.place.stretch) else { return false }
      let next = place + 1 < path.count ? stretches[path[place + 1]] : nil
      return next.map { mark.place.position < $0.start.position } ?? true
    }.map { TimelineSummary.Mark(epoch: $0.place.position.epoch, name: $0.name) }
      .sorted { $0.epoch < $1.epoch }
  }
}
