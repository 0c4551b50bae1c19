import CNcurses
import CTerminalGuard
import Glibc
public import TextScreen

extension CursesScreen {
  /// Waits for the next event, until a deadline at most; nil waits for ever, a past one only looks.
  ///
  /// Signals come first, then keys and mouse in their order, then `.woken`. A signal that asks to
  /// end is returned by every later call too.
  public func nextEvent(until deadline: ContinuousClock.Instant?) -> InputEvent {
    while isOpen {
      if let event = pendingEvent() { return event }
      switch wait(until: deadline) {
      case .something: continue
      case .deadline: return .timedOut
      case .hangUp: return .closed
      }
    }
    return .closed
  }

  private func pendingEvent() -> InputEvent? {
    let signal = terminal_guard_pending_signal()
    guard signal == 0 else { return .terminated(signal) }
    if terminal_guard_was_continued() != 0 {
      leave()
      reenter()
    }
    if let event = keyboard.nextEvent() {
      if case .resized = event { painter.forget() }
      return event
    }
    defer { wasWoken = false }
    return wasWoken ? .woken : nil
  }

  private enum Wait {
    case something, deadline, hangUp
  }

  /// Waits until there is something to look at: keys, a signal, a wake, or room for output that was
  /// held back.
  private func wait(until deadline: ContinuousClock.Instant?) -> Wait {
    var waits = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipe.readingEnd, events: Int16(POLLIN), revents: 0),
      pollfd(fd: heldBuffer == nil ? -1 : STDOUT_FILENO, events: Int16(POLLOUT), revents: 0),
    ]
    let count = poll(&waits, nfds_t(waits.count), Self.milliseconds(until: deadline))
    guard count >= 0 else { return errno == EINTR ? .something : .hangUp }
    guard count > 0 else { return .deadline }
    if waits[1].revents != 0, pipe.drain() { wasWoken = true }
    if waits[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 {
      return terminal_guard_pending_signal() == 0 ? .hangUp : .something
    }
    if waits[2].revents != 0 { presentHeldBuffer() }
    return .something
  }

  /// The time to wait for `poll`: rounded up, so that a deadline has passed when it returns.
  static func milliseconds(until deadline: ContinuousClock.Instant?) -> Int32 {
    guard let deadline else { return -1 }
    let left = ContinuousClock.now.duration(to: deadline)
    guard left > .zero else { return 0 }
    let (seconds, attoseconds) = left.components
    guard seconds < 1_000_000 else { return 1_000_000_000 }
    return Int32(seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
  }
}
