import Datasets
import Interface
import NeuralNetwork
import ScenarioFormat
import TestSupport
import Testing
import TextScreen
import Training

@Suite("Points that are put, moved and deleted")
struct PointTests {
  /// The samples that an effect asks for.
  private func samples(_ effects: [Effect]) throws -> Samples {
    guard case .training(.edit(.setTrainingSamples(let samples))) = try #require(effects.first)
    else { throw EditRefusal("\(effects)") }
    return samples
  }

  private func click(
    _ mouse: InputEvent.Mouse, _ position: Position, in state: inout InterfaceState
  ) -> [Effect] {
    state.update(.input(.mouse(mouse, at: position)))
  }

  @Test("want a cursor first, and then stand where it is: p one class, P the other")
  func put() throws {
    var state = try state()
    #expect(state.press("p").isEmpty)
    #expect(state.notice?.text.contains("cursor") == true)
    let probe = try #require(state.probe)
    for (key, label) in [("p", 0), ("P", 1)] {
      let put = try samples(state.press(key))
      #expect(put.labels.last == label)
      #expect(put.point(put.count - 1) == probe)
    }
    #expect(state.experiment.dataset.training.count == 6, "both are shown before any answer")
  }

  @Test("of many classes are of the class of the last one, and P goes on to the next")
  func manyClasses() throws {
    var state = try state("three-arms")
    _ = state.press("p")
    let labels = try ["p", "P", "p", "P", "P"].map { try samples(state.press($0)).labels.last }
    #expect(labels == [0, 1, 1, 2, 0])
  }

  @Test("go one by one, the nearest first, but the last one stays")
  func delete() throws {
    var state = try state()
    #expect(state.press("x").isEmpty)
    _ = state.press(Key(.left, modifiers: .shift))
    for left in [3, 2, 1] { #expect(try samples(state.press("x")).count == left) }
    #expect(state.press("x").isEmpty)
    #expect(state.notice?.isRefusal == true)
    #expect(state.experiment.dataset.training.count == 1)
  }

  @Test("are put by the middle button, and deleted by the right one only where they are")
  func buttons() throws {
    var state = try state()
    let place = Position(row: 10, column: 30)
    let put = try samples(click(.middlePressed, place, in: &state))
    #expect(put.count == 5)
    #expect(try samples(click(.rightPressed, place, in: &state)).count == 4)
    #expect(click(.rightPressed, place, in: &state).isEmpty)
  }

  @Test("follow the mouse, and are an edit where it lets go; Escape leaves them where they were")
  func drag() throws {
    var state = try state()
    let start = Position(row: 10, column: 30)
    _ = click(.middlePressed, start, in: &state)
    let before = state.experiment.dataset.training
    #expect(click(.pressed, start, in: &state).isEmpty)
    #expect(click(.dragged, Position(row: 12, column: 36), in: &state).isEmpty)
    let held = state.experiment.dataset.training
    #expect(held.point(4).x > before.point(4).x && held.point(4).y < before.point(4).y)
    #expect(held.selecting([0, 1, 2, 3]) == before.selecting([0, 1, 2, 3]))
    #expect(state.probe == nil)
    let end = Position(row: 12, column: 36)
    #expect(try samples(click(.released, end, in: &state)) == held)
    _ = click(.pressed, end, in: &state)
    _ = click(.dragged, start, in: &state)
    _ = state.press(Key(.escape))
    #expect(state.experiment.dataset.training == held)
    #expect(click(.released, start, in: &state).isEmpty)
  }

  @Test("that are clicked but not moved get the probe, as any other place does")
  func clickOnly() throws {
    var state = try state()
    let place = Position(row: 10, column: 30)
    _ = click(.middlePressed, place, in: &state)
    _ = click(.pressed, place, in: &state)
    #expect(click(.released, place, in: &state).isEmpty)
    #expect(state.probe == state.experiment.dataset.training.point(4))
  }

  @Test("with one input stand at their height, and of two have the nearest value or one typed")
  func values() throws {
    var curve = try state("sine")
    _ = curve.press("p")
    _ = curve.press(Key(.up, modifiers: .shift))
    let probe = try #require(curve.probe)
    let put = try samples(curve.press("p"))
    #expect(put.inputs.last == probe.x && put.values.last == probe.y)
    _ = curve.frame(reusing: nil)
    var surface = try state("hills")
    _ = surface.press("p")
    #expect(try samples(surface.press("p")).values.count == surface.experiment.trainingSet.count)
    #expect(surface.press("P").isEmpty)
    #expect(surface.prompt?.text.hasPrefix("point ") == true)
    let typed = try samples(surface.press(Key(.enter)))
    #expect(typed.count == surface.experiment.trainingSet.count)
  }

  @Test("leave how the network sees the plane, the test set and the axes as they are")
  func whatStays() throws {
    var state = try state("moons")
    let before = state.experiment
    _ = state.press("pp")
    #expect(state.experiment.dataset.training.count == before.dataset.training.count + 1)
    #expect(state.experiment.inputMap == before.inputMap)
    #expect(state.experiment.testSet == before.testSet)
    #expect(state.experiment.dataset.bounds == before.dataset.bounds)
  }

  @Test("are refused in a comparison")
  func comparison() throws {
    var runs = try state("learning-rates")
    for key in ["p", "P", "x"] {
      #expect(runs.press(key).isEmpty)
      #expect(runs.notice?.isRefusal == true)
      #expect(runs.probe == nil)
    }
  }

  @Test("are the same as in a plain list, however late the trainer answers", arguments: 0..<8)
  func property(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed), stream: .data)
    var trainer = LateTrainer(
      try state(seed.isMultiple(of: 2) ? "xor" : "three-arms", columns: 80, rows: 24))
    let first = trainer.state.experiment.dataset.training
    var (past, list, future): ([Samples], Samples, [Samples]) = ([], first, [])
    func edit(_ change: (inout Samples) -> Void) {
      past.append(list)
      future = []
      change(&list)
    }
    trainer.press("i")
    for _ in 0..<60 {
      for _ in 0..<random.index(below: 4) {
        let codes: [Key.Code] = [.left, .right, .up, .down]
        trainer.send(
          .input(.key(Key(codes[random.index(below: 4)], modifiers: .shift))))
      }
      let probe = try #require(trainer.state.probe)
      switch random.index(below: 8) {
      case 0...2:
        trainer.press("p")
        let label = try #require(trainer.state.experiment.dataset.training.labels.last)
        edit { $0.append(inputs: [probe.x, probe.y], label: label) }
      case 3...4 where list.count > 1:
        trainer.press("x")
        let distances = (0..<list.count).map { index in
          let point = list.point(index)
          return (point.x - probe.x) * (point.x - probe.x)
            + (point.y - probe.y) * (point.y - probe.y)
        }
        let left = trainer.state.experiment.dataset.training
        let gone = (0..<list.count).first { index in
          var rest = list
          rest.remove(index)
          return rest == left
        }
        let removed = try #require(gone)
        #expect(distances[removed] <= (distances.min() ?? 0) * 1.001 + 1e-6)
        edit { $0.remove(removed) }
      case 5:
        let place = random.index(below: list.count)
        trainer.send(.action(.point(.delete(place))))
        if list.count > 1 { edit { $0.remove(place) } }
      case 6 where !past.isEmpty:
        trainer.press("u")
        trainer.answer()
        future.append(list)
        list = past.removeLast()
      case 7 where !future.isEmpty:
        trainer.send(.input(.key(.control("r"))))
        trainer.answer()
        past.append(list)
        list = future.removeLast()
      default: trainer.answer(random.index(below: 2))
      }
      #expect(trainer.state.experiment.dataset.training == list)
      if random.index(below: 12) == 0 { _ = trainer.state.frame(reusing: nil) }
    }
    trainer.answer()
    #expect(trainer.state.experiment.dataset.training == list)
    #expect(trainer.state.experiment.trainingSet.count == trainer.state.snapshot?.training.count)
  }

  @Test("are seen at once in a frame that knows the one before")
  func reused() throws {
    var state = try state(epoch: 40)
    let old = state.frame(reusing: nil)
    _ = state.press("pppxx")
    for view in ViewOptions.View.allCases {
      _ = state.press(":view \(view.rawValue)")
      _ = state.press(Key(.enter))
      let known = state.frame(reusing: old.readings).buffer
      let anew = state.frame(reusing: nil).buffer
      #expect(PlainText.render(known) == PlainText.render(anew), "\(view)")
    }
  }

  @Test(
    "may be down to one in every view, and back again",
    arguments: ["xor", "three-arms", "hills", "sine", "donut-lift"])
  func fewest(name: String) throws {
    var trainer = LateTrainer(try state(name, columns: 80, rows: 24))
    let count = trainer.state.experiment.trainingSet.count
    let only = trainer.state.experiment.dataset.training.selecting([count / 2])
    trainer.send(.action(.training(.edit(.setTrainingSamples(only)))))
    for hasAnswer in [false, true] {
      if hasAnswer { trainer.answer() }
      var readings: Readings?
      for view in ViewOptions.View.allCases {
        trainer.send(.action(.view(.show(view))))
        readings = trainer.state.frame(reusing: readings).readings
      }
    }
    #expect(trainer.state.snapshot?.training.count == 1)
    trainer.press("u")
    trainer.answer()
    #expect(trainer.state.experiment.trainingSet.count == count)
    _ = trainer.state.frame(reusing: nil)
  }

  @Test("belong to what is said of them: corners, gates, how many are right, how many there are")
  func whatFollows() throws {
    var trainer = LateTrainer(try state(epoch: 0))
    trainer.send(.action(.training(.showEpoch(60))))
    trainer.answer()
    func text() -> String { PlainText.render(trainer.state.frame(reusing: nil).buffer) }
    #expect(text().contains("XOR = NAND ∧ OR") && text().contains("accuracy 4/4"))
    trainer.send(.action(.point(.put(Point(x: 0.5, y: 0.25), classIndex: 1))))
    trainer.answer()
    #expect(trainer.state.experiment.corners == nil)
    #expect(!text().contains("XOR = NAND") && text().contains("5 samples, edited"))
    #expect(text().contains("/5"))
    trainer.send(.action(.point(.delete(4))))
    trainer.send(.action(.point(.delete(3))))
    trainer.answer()
    #expect(text().contains("accuracy 3/3") && text().contains("3 samples, edited"))
    #expect(trainer.state.experiment.corners?.count == 4)
    trainer.press("uuu")
    trainer.answer()
    #expect(text().contains("accuracy 4/4") && !text().contains("edited"))
  }

  @Test("are drawn, and the cursor does not hide them", arguments: [true, false])
  func picture(isUnicode: Bool) throws {
    var trainer = LateTrainer(
      try state(
        columns: 80, rows: 24, colorDepth: isUnicode ? .indexed : .none, isUnicode: isUnicode))
    trainer.press("p")
    for _ in 0..<4 { trainer.send(.input(.key(Key(.right)))) }
    trainer.press("P")
    trainer.answer()
    expectScreen(
      trainer.state.frame(reusing: nil).buffer,
      matches: "point-80\(isUnicode ? "" : "-ascii")", title: "a point of class 1, 80x24")
  }
}
