import Testing
import TextScreen

@Suite struct TextTableTests {
  @Test("columns line up by what is seen, words to the left and numbers to the right")
  func lines() {
    let rows = [["name", "é", "count"], ["a", "日本", "7"], ["long name", "", "1,234"]]
    #expect(
      TextTable(rows, leading: 2).lines == [
        "name       é     count", "a          日本      7", "long name        1,234",
      ])
    #expect(TextTable([["x", ""], ["y", "z"]], leading: 2).lines == ["x", "y  z"])
    #expect(TextTable([], leading: 0).lines.isEmpty)
  }
}
