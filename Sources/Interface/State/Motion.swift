public import Figures
import NeuralNetwork
import ScenarioFormat

/// How far a view that moves has moved, and whether it goes on by itself.
///
/// It has no clock: whoever draws sends a tick when it is time.
public struct Motion: Sendable, Hashable {
  /// How far the warp has come, in 24ths of a stage; nil before anybody has moved it.
  public private(set) var warp: Int?
  /// From where the lift is looked at.
  public private(set) var camera = SpaceCamera()
  /// Whether each tick moves it.
  public private(set) var isPlaying = false
  /// How far the lift has turned by itself, in degrees.
  private var turned = 0

  /// So many steps make a stage of the warp: with twenty ticks a second a bit more than a second.
  static let stepsPerStage = 24
  private static let degreesPerTick = 2

  /// Lets it move by itself, or stand still.
  mutating func setPlaying(_ shouldPlay: Bool) {
    isPlaying = shouldPlay
    turned = 0
  }

  /// Begins the warp again at the input plane.
  mutating func restartWarp() { warp = 0 }

  /// Moves the warp by so many steps, within its stages.
  mutating func scrub(by steps: Int, stageCount: Int) {
    warp = min(max(place(stageCount: stageCount) + steps, 0), stageCount * Self.stepsPerStage)
  }

  /// Turns and tilts the lift by so many degrees.
  mutating func turn(by degrees: Int, tilt: Int) {
    camera = camera.moved(turn: degrees, tilt: tilt)
  }

  /// Goes on by one tick: a warp up to its end, a lift once around.
  mutating func advance(_ view: ViewOptions.View, stageCount: Int) {
    if view == .warp {
      warp = warp ?? 0
      scrub(by: 1, stageCount: stageCount)
      if hasArrived(stageCount: stageCount) { setPlaying(false) }
    } else {
      turn(by: Self.degreesPerTick, tilt: 0)
      turned += Self.degreesPerTick
      if turned >= 360 { setPlaying(false) }
    }
  }

  /// Whether the warp is at its end.
  func hasArrived(stageCount: Int) -> Bool {
    place(stageCount: stageCount) >= stageCount * Self.stepsPerStage
  }

  /// How far the warp has come, in stages; within a stage it sets out and arrives slowly.
  func progress(stageCount: Int) -> Float {
    let place = min(place(stageCount: stageCount), stageCount * Self.stepsPerStage)
    let share = Float(place % Self.stepsPerStage) / Float(Self.stepsPerStage)
    return Float(place / Self.stepsPerStage) + share * share * (3 - 2 * share)
  }

  /// Untouched, it stands in the middle of the first bend, where a picture says the most.
  private func place(stageCount: Int) -> Int {
    warp ?? min(stageCount * Self.stepsPerStage, 5 * Self.stepsPerStage / 2)
  }
}

extension InterfaceState {
  /// Whether the picture moves by itself, so that ticks are wanted.
  public var isMoving: Bool { moves || isWaitingForTime }

  private var moves: Bool { motion.isPlaying && movesByItself }

  /// Whether the view is one that moves.
  var movesByItself: Bool { options.view == .warp || options.view == .lift }

  private var stageCount: Int { 3 * experiment.architecture.hiddenLayerCount }

  /// Moves what is shown by so many steps of the arrow keys.
  mutating func move(columns: Int, rows: Int) {
    motion.setPlaying(false)
    if options.view == .warp {
      motion.scrub(by: 3 * columns, stageCount: stageCount)
    } else {
      motion.turn(by: 5 * columns, tilt: -5 * rows)
    }
  }

  /// Lets what is shown move by itself, or stand still; any other view gives way to the warp.
  mutating func toggleMotion() {
    guard movesByItself else {
      if views.contains(.warp) { show(.warp) }
      return
    }
    motion.setPlaying(!motion.isPlaying)
    if motion.isPlaying, options.view == .warp, motion.hasArrived(stageCount: stageCount) {
      motion.restartWarp()
    }
  }

  /// Shows a view; one that moves sets out at once.
  mutating func show(_ view: ViewOptions.View) {
    options.view = view
    options.hiddenAxes = nil
    if view == .warp { motion.restartWarp() }
    motion.setPlaying(movesByItself)
  }

  /// Time has passed.
  mutating func tick() {
    if let ticks = script?.ticks, isPlaying { script?.ticks = max(0, ticks - 1) }
    guard moves else { return }
    motion.advance(options.view, stageCount: stageCount)
  }
}
