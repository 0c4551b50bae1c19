extension DisplayWidth {
  /// The text with spaces behind it, so that it fills so many columns; a wider one stays as it is.
  public static func padded(_ text: String, to columns: Int) -> String {
    text + spaces(beside: text, columns)
  }

  /// The text with spaces before it, so that it fills so many columns; a wider one stays as it is.
  public static func aligned(_ text: String, to columns: Int) -> String {
    spaces(beside: text, columns) + text
  }

  private static func spaces(beside text: String, _ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - self.columns(of: text)))
  }
}
