/// What ncurses hands over for one key press, or for a part of one that it does not know.
enum RawKey: Hashable {
  /// A character, a control character included.
  case scalar(UInt32)
  /// A key that ncurses knows by a fixed number.
  case code(Int32)
  /// A key that the terminal's description adds, by its name there, such as `kRIT5`.
  case named(String)
}
