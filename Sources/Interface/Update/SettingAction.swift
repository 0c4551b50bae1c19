/// What a user can ask of the settings.
public enum SettingAction: Sendable, Hashable {
  /// Opens or closes them.
  case toggle
  /// Goes to the setting so many places further.
  case choose(Int)
  /// Makes the chosen one lower or the one before if negative, else higher or the next one.
  case change(Int)
  /// Types the chosen one's value.
  case type
}
