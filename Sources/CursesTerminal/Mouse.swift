import CNcurses

/// Mouse reports of presses, releases, the wheel, and of drags.
///
/// ncurses asks the terminal for the first three only (mode 1000), whatever its mask says; drags
/// come with mode 1002, which is asked for here and taken back before ncurses ends.
enum Mouse {
  static let on = "\u{1B}[?1002h"
  static let off = "\u{1B}[?1002l"

  /// Asks for reports; false when the terminal has no mouse.
  static func start() -> Bool {
    mouseinterval(0)
    let wanted =
      NC_LEFT_PRESSED | NC_LEFT_RELEASED | NC_MIDDLE_PRESSED | NC_RIGHT_PRESSED
      | NC_RIGHT_RELEASED | NC_WHEEL_UP | NC_WHEEL_DOWN | NC_MOVED
    return mousemask(wanted, nil) != 0
  }
}
