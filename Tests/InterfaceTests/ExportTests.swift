import Interface
import Testing
import TextScreen

@Suite("What is taken away as a file")
struct ExportTests {
  private func files(_ effects: [Effect]) -> [FileRequest] {
    effects.compactMap { if case .write(let request) = $0 { request } else { nil } }
  }

  private func typed(_ line: String, in state: inout InterfaceState) -> [FileRequest] {
    _ = state.press(":")
    _ = state.press(line)
    return files(state.press(Key(.enter)))
  }

  @Test("is the screen itself, for a key, under the next free name")
  func screenshot() throws {
    var state = try state(epoch: 40)
    let file = try #require(files(state.press("S")).first)
    #expect(file.path == "xor-epoch-40.svg")
    #expect(file.collision == .number)
    #expect(file.content == Array(SVGText.render(state.frame(reusing: nil).buffer).utf8))
  }

  @Test("is what the file's suffix says, and `!` writes over what is there")
  func suffixes() throws {
    var state = try state()
    let text = try #require(typed("export a picture.txt", in: &state).first)
    #expect(text.path == "a picture.txt")
    #expect(text.collision == .refuse)
    #expect(text.content == Array(PlainText.render(state.frame(reusing: nil).buffer).utf8))
    #expect(typed("export picture.ANS !", in: &state).first?.collision == .replace)
    #expect(typed("export picture.ANS !", in: &state).first?.path == "picture.ANS")
  }

  @Test("needs a suffix that is known", arguments: ["export", "export !", "export a.doc"])
  func mistakes(line: String) throws {
    var state = try state()
    #expect(typed(line, in: &state).isEmpty)
    #expect(state.prompt?.problem?.contains("export wants") == true)
  }

  @Test("is answered in the status line until the next key")
  func answers() throws {
    var state = try state()
    let request = FileRequest(path: "a.svg", content: [], words: "the picture")
    _ = state.update(.wrote(.written(request, to: "a-2.svg")))
    #expect(state.notice?.text == "the picture is in a-2.svg")
    _ = state.press("S")
    #expect(state.notice == nil)
    _ = state.update(.wrote(.refused(request, because: "the disk is full")))
    #expect(state.notice?.isRefusal == true)
    #expect(state.notice?.text == "the picture is not saved: the disk is full")
  }
}
