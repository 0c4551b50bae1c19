import Testing

@Suite("The README")
struct ReadmeTests {
  @Test("names folders that exist")
  func folders() throws {
    let targets = Set(Project.swiftFiles(in: "Sources").map { "Sources/" + $0.target })
    let text = try Project.text("README.md")
    let named = text.matches(of: /`(Sources\/\w+)`/).map { String($0.1) }
    #expect(!named.isEmpty)
    for folder in named { #expect(targets.contains(folder), "\(folder)") }
  }

  @Test("gives the test command that CI runs, in the first block below its heading")
  func testCommand() throws {
    let text = try Project.text("README.md")
    let section = try #require(text.components("## Test it").last)
    let block = try #require(section.components("```sh\n").dropFirst().first)
    let command = try #require(block.components("\n```").first)
    #expect(command.hasSuffix("&& swift test"))
    #expect(!command.contains("\n"))
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
