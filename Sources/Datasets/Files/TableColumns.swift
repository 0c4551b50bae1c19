/// Which columns of a table hold what, by name or by number from 1; nil leaves it to the table.
public struct TableColumns: Sendable, Hashable {
  /// The first input.
  public var x: String?
  /// The second input.
  public var y: String?
  /// The class.
  public var label: String?

  /// Chooses columns.
  public init(x: String? = nil, y: String? = nil, label: String? = nil) {
    self.x = x
    self.y = y
    self.label = label
  }
}
