import ScenarioFormat
import Sweep
import TestSupport
import Testing
import TextScreen

@Suite("An atlas of solutions")
struct AtlasTests {
  private func rows(_ plan: SweepPlan) throws -> [SweepRow] {
    try (0..<plan.runCount).map { try #require(plan.row(ofRun: $0)) }
  }

  @Test("finds the two ways to XOR, each as often as the other, about")
  func xor() throws {
    let plan = try Plans.xor(seeds: 60, epochs: 600, vary: [])
    let rows = try rows(plan)
    let solutions = Solution.all(in: rows, of: plan)
    let solved = solutions.filter(\.isSolved)
    #expect(solved.count == 2)
    #expect(solved.allSatisfy { $0.rows.count > 10 })
    #expect(solutions.flatMap(\.rows).count == 60)
    #expect(solutions.prefix(2).map(\.isSolved) == [true, true])
  }

  @Test("draws each solution once, in colours and without")
  func picture() throws {
    let plan = try Plans.xor(seeds: 12, epochs: 400, vary: [])
    let rows = try rows(plan)
    for (name, depth, glyphs) in [
      ("atlas", ColorDepth.indexed, GlyphLevel.braille), ("atlas-ascii", .none, .ascii),
    ] {
      let theme = Theme(palette: .dark, colorDepth: depth, glyphs: glyphs)
      expectScreen(Atlas(plan, rows, name: "xor", theme: theme).picture, matches: name)
    }
  }

  @Test("tells by the plane where there is no logic, and shows nothing of no runs")
  func plane() throws {
    let plan = try SweepPlan(
      Plans.scenario("moons"), axes: [], seedCount: 6, epochs: 40)
    let rows = try rows(plan)
    let solutions = Solution.all(in: rows, of: plan)
    #expect(solutions.flatMap(\.rows).map(\.run).sorted() == Array(0..<6))
    #expect(solutions.count < 6)
    let text = PlainText.render(Atlas(plan, [], name: "moons", theme: Theme()).picture)
    #expect(text.contains("0 runs"))
  }

  @Test("draws functions of one input as curves")
  func curve() throws {
    let plan = try SweepPlan(Plans.scenario("sine"), axes: [], seedCount: 2, epochs: 5)
    let theme = Theme(palette: .dark, colorDepth: .none, glyphs: .braille)
    let text = PlainText.render(Atlas(plan, try rows(plan), name: "sine", theme: theme).picture)
    #expect(text.contains("sine · 1-"))
    #expect(text.contains("●"))
  }
}
