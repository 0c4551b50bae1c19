extension Dataset {
  /// What the classes are called, none for a regression.
  public var classNames: [String] {
    switch kind {
    case .classification(let names): names
    case .regression: []
    }
  }
}
