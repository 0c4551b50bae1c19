import Interface
import ScenarioFormat
import TestSupport
import Testing
import TextScreen

@Suite("Views that move")
struct MotionTests {
  private func text(_ state: InterfaceState) -> String {
    PlainText.render(state.frame(reusing: nil).buffer)
  }

  private func opened(_ name: String, epoch: Int, columns: Int = 120, rows: Int = 32) throws
    -> InterfaceState
  {
    var state = try state(name, epoch: epoch, columns: columns, rows: rows)
    state.options.showsLesson = false
    return state
  }

  @Test("show the plane half bent, and three neurons as a space", arguments: [120, 80])
  func screens(columns: Int) throws {
    let rows = columns == 120 ? 32 : 24
    for (name, view) in [("layer-in-slow-motion", "warp"), ("donut-lift", "lift")] {
      let state = try opened(name, epoch: 40, columns: columns, rows: rows)
      expectScreen(
        state.frame(reusing: nil).buffer, matches: "\(view)-\(columns)",
        title: "\(name), epoch 40, \(columns)x\(rows)")
    }
  }

  @Test("go by themselves when they are opened, until they have arrived")
  func warp() throws {
    var state = try opened("layer-in-slow-motion", epoch: 40)
    #expect(state.isMoving)
    _ = state.update(.tick)
    #expect(text(state).contains("Warp: the input plane"))
    var tickCount = 1
    while state.isMoving {
      _ = state.update(.tick)
      tickCount += 1
    }
    #expect(tickCount == 72)
    #expect(text(state).contains("Warp: tanh"))
    let arrived = state.frame(reusing: nil).buffer
    _ = state.update(.tick)
    #expect(state.frame(reusing: nil).buffer == arrived)
    _ = state.press("m")
    #expect(state.isMoving && text(state).contains("Warp: the input plane"))
  }

  @Test("stop at an arrow key, which moves them instead of training")
  func arrows() throws {
    var state = try opened("layer-in-slow-motion", epoch: 40)
    #expect(state.press(Key(.left, modifiers: .shift)).isEmpty)
    #expect(!state.isMoving)
    for _ in 0..<30 { _ = state.press(Key(.left)) }
    #expect(text(state).contains("Warp: the input plane"))
    let start = state.frame(reusing: nil).buffer
    _ = state.press(Key(.right))
    #expect(state.frame(reusing: nil).buffer != start)
    _ = state.press(Key(.left))
    #expect(state.frame(reusing: nil).buffer == start)
    _ = state.press("v")
    _ = state.press("V")
    #expect(state.options.view == .warp && state.isMoving)
    state.options.view = .overview
    #expect(!state.press(Key(.right)).isEmpty, "elsewhere it steps")
  }

  @Test("turn once around, and tilt no farther than straight up or down")
  func lift() throws {
    var state = try opened("donut-lift", epoch: 40)
    let start = state.frame(reusing: nil).buffer
    for _ in 0..<90 { _ = state.update(.tick) }
    #expect(state.frame(reusing: nil).buffer != start)
    for _ in 0..<90 { _ = state.update(.tick) }
    #expect(state.frame(reusing: nil).buffer == start)
    #expect(!state.isMoving)
    for _ in 0..<40 { _ = state.press(Key(.up)) }
    let above = state.frame(reusing: nil).buffer
    _ = state.press(Key(.up))
    #expect(state.frame(reusing: nil).buffer == above)
  }

  @Test("leave the arrows to the probe while there is one")
  func probe() throws {
    var state = try opened("donut-lift", epoch: 40)
    _ = state.press("m")
    let camera = state.motion.camera
    _ = state.press("i")
    _ = state.press(Key(.right))
    #expect(state.motion.camera == camera)
    #expect(text(state).contains("✛"))
  }

  @Test("are offered only where there is a plane to bend, or a layer of three")
  func offered() throws {
    var state = try opened("and", epoch: 0)
    _ = state.press("m")
    #expect(state.options.view == .overview)
    var seen: Set<ViewOptions.View> = []
    state = try opened("xor", epoch: 0)
    for _ in 0..<20 {
      _ = state.press("v")
      seen.insert(state.options.view)
    }
    #expect(seen.contains(.warp) && !seen.contains(.lift))
  }

  @Test("of more than three neurons lift their principal components, or any three in a row")
  func axes() throws {
    var state = try opened("spiral", epoch: 3)
    state.options.view = .lift
    #expect(text(state).contains("Lift: "))
    #expect(text(state).contains("neurons, "))
    _ = state.press("}")
    #expect(text(state).contains("₁ × "))
    _ = state.press("{")
    #expect(text(state).contains("Lift: "))
  }

  @Test("draw deep networks, one input and a layer of one neuron without harm")
  func shapes() throws {
    for name in ["spiral", "sine", "xor-chain", "iris", "donut-lift-by-hand", "vanishing-gradient"]
    {
      for view in [ViewOptions.View.warp, .lift] {
        var state = try opened(name, epoch: 1, columns: 60, rows: 20)
        state.options.view = view
        for _ in 0..<5 { _ = state.press(Key(.right, modifiers: .shift)) }
        #expect(!text(state).isEmpty)
      }
    }
  }
}
