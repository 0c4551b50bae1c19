import CNcurses
import Glibc
public import TextScreen

extension CursesScreen {
  /// Shows a buffer.
  ///
  /// One of another size than the screen is cut or filled up with blanks.
  public func present(_ buffer: CellBuffer) {
    guard isOpen, !isendwin() else { return }
    guard isTakingOutput else {
      heldBuffer = buffer
      return
    }
    heldBuffer = nil
    painter.paint(buffer, on: size)
    wrefresh(nc_stdscr())
  }

  /// Draws the newest buffer that the terminal would not take before.
  func presentHeldBuffer() {
    if let heldBuffer { present(heldBuffer) }
  }

  private var isTakingOutput: Bool {
    var output = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    return poll(&output, 1, 0) != 0
  }
}
