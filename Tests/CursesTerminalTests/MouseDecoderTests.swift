import CNcurses
import Testing
import TextScreen

@testable import CursesTerminal

struct MouseDecoderTests {
  @Test("motion counts as a drag only between a press and a release of the left button")
  func drag() {
    var mouse = MouseDecoder()
    let reports = [
      NC_MOVED, NC_LEFT_PRESSED, NC_MOVED, NC_MOVED, NC_LEFT_RELEASED, NC_MOVED, NC_LEFT_RELEASED,
    ]
    let events = reports.map { mouse.decode(state: $0) }
    #expect(events == [nil, .pressed, .dragged, .dragged, .released, nil, nil])
  }

  @Test(
    "buttons other than the left one need no memory",
    arguments: [
      (NC_RIGHT_PRESSED, InputEvent.Mouse.rightPressed), (NC_MIDDLE_PRESSED, .middlePressed),
      (NC_WHEEL_UP, .wheelUp),
      (NC_WHEEL_DOWN, .wheelDown),
    ])
  func others(state: mmask_t, event: InputEvent.Mouse) {
    var mouse = MouseDecoder()
    #expect(mouse.decode(state: state) == event)
  }

  @Test("the right button drags too, until neither is down")
  func rightDrag() {
    var mouse = MouseDecoder()
    let reports = [
      NC_RIGHT_RELEASED, NC_RIGHT_PRESSED, NC_MOVED, NC_RIGHT_RELEASED, NC_MOVED,
    ]
    let events = reports.map { mouse.decode(state: $0) }
    #expect(events == [nil, .rightPressed, .dragged, .released, nil])
  }
}
