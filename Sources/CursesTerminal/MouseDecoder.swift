import CNcurses
import TextScreen

/// Turns ncurses' mouse reports into events.
///
/// A drag is reported without the button that is down, and in the older protocol a release without
/// the button that went up; so this remembers whether the left one is down.
struct MouseDecoder {
  private var isLeftDown = false

  /// The event of a report of ncurses', its `bstate`; nil for one that means nothing here, such as
  /// a right button's release.
  mutating func decode(state: mmask_t) -> InputEvent.Mouse? {
    if state & NC_LEFT_PRESSED != 0 {
      isLeftDown = true
      return .pressed
    }
    if state & NC_LEFT_RELEASED != 0 {
      defer { isLeftDown = false }
      return isLeftDown ? .released : nil
    }
    if state & NC_MIDDLE_PRESSED != 0 { return .middlePressed }
    if state & NC_RIGHT_PRESSED != 0 { return .rightPressed }
    if state & NC_WHEEL_UP != 0 { return .wheelUp }
    if state & NC_WHEEL_DOWN != 0 { return .wheelDown }
    return state & NC_MOVED != 0 && isLeftDown ? .dragged : nil
  }
}
