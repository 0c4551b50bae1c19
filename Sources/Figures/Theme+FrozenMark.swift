public import TextScreen

extension Theme {
  /// What stands beside a weight, or a neuron, that training leaves as it is.
  public var frozenMark: String { isUnicode ? "❄" : "*" }
}
