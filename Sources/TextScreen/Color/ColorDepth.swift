/// How many colours a terminal shows.
public enum ColorDepth: String, Sendable, Hashable, CaseIterable {
  /// None: textures and emphasis only.
  case none
  /// The eight basic ones.
  case basic
  /// The table of 256.
  case indexed
}
