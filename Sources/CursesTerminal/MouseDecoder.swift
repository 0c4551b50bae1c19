import CNcurses
import TextScreen

/// Turns ncurses' mouse reports into events.
///
/// A drag is reported without the button that is down, and in the older protocol a release without
/// the button that went up; so this remembers whether the left or the right one is down.
struct MouseDecoder {
  private var isLeftDown = false
  private var isRightDown = false

  /// The event of a report of ncurses', its `bstate`; nil for one that means nothing here, such as
  /// a movement with no button down.
  mutating func decode(state: mmask_t) -> InputEvent.Mouse? {
    if state & NC_LEFT_PRESSED != 0 {
      isLeftDown = true
      return .pressed
    }
    if state & NC_RIGHT_PRESSED != 0 {
      isRightDown = true
      return .rightPressed
    }
    if state & NC_MIDDLE_PRESSED != 0 { return .middlePressed }
    if state & (NC_LEFT_RELEASED | NC_RIGHT_RELEASED) != 0 { return release(state) }
    if state & NC_WHEEL_UP != 0 { return .wheelUp }
    if state & NC_WHEEL_DOWN != 0 { return .wheelDown }
    return state & NC_MOVED != 0 && (isLeftDown || isRightDown) ? .dragged : nil
  }

  private mutating func release(_ state: mmask_t) -> InputEvent.Mouse? {
    let wasDown = isLeftDown || isRightDown
    if state & NC_LEFT_RELEASED != 0 { isLeftDown = false }
    if state & NC_RIGHT_RELEASED != 0 { isRightDown = false }
    return wasDown ? .released : nil
  }
}
