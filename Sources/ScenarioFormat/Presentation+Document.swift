import Datasets

extension ViewRequest {
  /// Reads the section `view`.
  init(_ document: ScenarioDocument, hasVariants: Bool) throws(ScenarioError) {
    self.init()
    panel =
      try document.choice("view.panel", ScenarioNames.panels) ?? (hasVariants ? .comparison : nil)
    if panel == .comparison, !hasVariants {
      throw document.error("view.panel", "there is nothing to compare without 'variants'")
    }
    lines = try document.choice("view.lines", ScenarioNames.lines) ?? .first
    layer = try document.wholeNumber("view.layer", in: 1...8) ?? 1
    showsBoundary = try document.truth("view.boundary") ?? true
    showsTestPoints = try document.truth("view.test-points") ?? true
    isDiscretized = try document.truth("view.discretize") ?? false
    showsGhosts = try document.truth("view.ghosts") ?? false
    isLecture = try document.truth("view.lecture") ?? false
  }
}

extension Lesson {
  /// Reads the section `lesson`; nil if it isn't there.
  init?(_ document: ScenarioDocument) throws(ScenarioError) {
    let hints = try document.texts("lesson.hints", atMost: 6)
    guard let text = try document.text("lesson.text", atMost: 1000) else {
      guard hints == nil else {
        throw document.error(
          "lesson.hints", "a lesson begins with its text", suggestion: "add text")
      }
      return nil
    }
    self.init(
      text: HarmlessText.escaped(text), hints: (hints ?? []).map { HarmlessText.escaped($0) })
  }
}
