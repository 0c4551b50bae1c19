import Training

extension InterfaceState {
  /// Whether another program trains what is shown: it can be looked at, and not be changed.
  var isFollowed: Bool { snapshot?.followed != nil }

  /// What its positions are called.
  var positionWord: String { isFollowed ? "version" : "epoch" }
}
