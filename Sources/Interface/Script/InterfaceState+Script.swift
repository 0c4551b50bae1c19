import ScenarioFormat
import Training

extension InterfaceState {
  /// Plays a script from now on.
  public mutating func play(_ script: Script) { self.script = script }

  /// Whether a script is being played.
  public var isPlaying: Bool { script.map { !$0.isPaused } ?? false }

  /// Whether a script waits for time to pass.
  public var isWaitingForTime: Bool { isPlaying && script?.ticks != nil }

  /// Does what the script asks for until there is something to wait for.
  mutating func playOn() -> [Effect] {
    guard isPlaying, let snapshot, snapshot.replayedShare == nil else { return [] }
    if let awaited = script?.awaited {
      guard let last = snapshot.receipts.last, last.number >= awaited else { return [] }
      script?.awaited = nil
    }
    var effects: [Effect] = []
    while let line = script?.nextLine, effects.isEmpty {
      // A run that is held is let go behind the command, not before: it would go on meanwhile.
      let isHeld = script?.hold != nil
      let change = script?.changeOfHold().map { [Effect.training(.hold($0))] } ?? []
      if !isHeld { effects += change }
      let release = isHeld ? change : []
      switch readiness(of: line, snapshot) {
      case .waits: return effects + release
      case .fails(let reason): return effects + stop(at: line, reason)
      case .isReady: script?.place += 1
      }
      guard case .command(let text) = line.statement else {
        effects += release
        continue
      }
      do throws(Phrase.Problem) {
        effects += issue(perform(try PhraseTable.action(of: text, self)) + release)
      } catch {
        return effects + stop(at: line, error.text)
      }
    }
    if script?.nextLine == nil, script?.awaited == nil, effects.isEmpty { return finish() }
    return effects
  }

  /// Lets a user's key take over.
  mutating func pauseScript() -> [Effect] {
    guard isPlaying, let line = script?.nextLine else { return [] }
    script?.isPaused = true
    script?.hold = nil
    script?.ticks = nil
    notice = Notice(
      text: "the script is paused before line \(line.number); ':script go-on' plays it on",
      isRefusal: false)
    return [.training(.hold(nil))]
  }

  /// Goes on with a script, or gives it up.
  mutating func control(_ request: ScriptRequest) -> [Effect] {
    guard script != nil else { return refuse("there is no script; --play FILE plays one") }
    if request == .stop {
      script = nil
      return [.training(.hold(nil))]
    }
    script?.isPaused = false
    return []
  }

  /// Behind what the trainer is told it has to answer before the next line.
  private mutating func issue(_ effects: [Effect]) -> [Effect] {
    let asks = effects.contains { if case .training = $0 { true } else { false } }
    guard asks else { return effects }
    script?.awaited = .max
    return effects + [.training(.report)]
  }

  private mutating func stop(at line: ScriptLine, _ reason: String) -> [Effect] {
    guard let script else { return [] }
    let problem = Script.Problem(file: script.file, line: line.number, reason)
    self.script = nil
    scriptProblem = problem
    notice = Notice(text: "the script ends: \(problem)", isRefusal: true)
    return [.training(.hold(nil))]
  }

  private mutating func finish() -> [Effect] {
    let held = script?.hold != nil
    script = nil
    return held ? [.training(.hold(nil))] : []
  }
}

/// What can be asked of a script that is played.
public enum ScriptRequest: String, Sendable, Hashable, CaseIterable {
  /// To go on where a key has paused it.
  case goOn = "go-on"
  /// To end.
  case stop
}
