/// Which version of the program this is.
public enum ProgramVersion {
  /// As `--version` says it.
  public static let text = "0.1.0"
}
