import Training

extension InterfaceState {
  /// Whether another program trains what is shown: it can be looked at, and not be changed.
  var isFollowed: Bool { snapshot?.followed != nil }

  /// What its positions are called.
  var positionWord: String { isFollowed ? "version" : "epoch" }

  /// Why what is shown can't be taken in hand; nil when it can.
  var problemOfEditing: String? {
    if let file = snapshot?.followed {
      return "\(file.name) is followed: another program trains it"
    }
    return comparesRuns ? "a comparison cannot be edited, only a single run" : nil
  }
}
