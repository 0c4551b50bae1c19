import App
import Foundation
import Interface
import Testing

@Suite("A file that is written")
struct FileStoreTests {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func write(
    _ text: String, to name: String, _ collision: FileRequest.Collision = .refuse
  ) -> FileReply {
    FileStore.reply(
      to: FileRequest(
        path: path(name), content: Array(text.utf8), words: "the text", collision: collision))
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: path(name), encoding: .utf8)
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test("holds all that was asked for, and nothing else is left beside it")
  func content() throws {
    let long = String(repeating: "0123456789", count: 100_000)
    #expect(write(long, to: "a.txt").path == path("a.txt"))
    #expect(try text("a.txt") == long)
    #expect(try names == ["a.txt"])
  }

  @Test("does not take the place of another one unasked")
  func collision() throws {
    _ = write("first", to: "a.txt")
    let reply = write("second", to: "a.txt")
    #expect(reply.path == nil)
    #expect(reply.problem == "there is a file of that name; ! behind the name replaces it")
    #expect(try text("a.txt") == "first")
    #expect(try names == ["a.txt"])
  }

  @Test("takes the next free name where that is asked for")
  func numbers() throws {
    #expect(write("1", to: "a.b.txt", .number).path == path("a.b.txt"))
    #expect(write("2", to: "a.b.txt", .number).path == path("a-2.b.txt"))
    #expect(write("3", to: "a.b.txt", .number).path == path("a-3.b.txt"))
    #expect(write("1", to: ".hidden", .number).path == path(".hidden"))
    #expect(write("2", to: ".hidden", .number).path == path(".hidden-2"))
  }

  @Test("keeps the permissions of the one that it replaces, and follows a link to it")
  func replacement() throws {
    _ = write("first", to: "a.txt")
    chmod(path("a.txt"), 0o640)
    symlink(path("a.txt"), path("link.txt"))
    #expect(write("second", to: "link.txt", .replace).problem == nil)
    #expect(try text("a.txt") == "second")
    var status = stat()
    #expect(lstat(path("a.txt"), &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(lstat(path("link.txt"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
  }

  @Test("that cannot be written is refused in words, and nothing has changed")
  func refusals() throws {
    #expect(write("x", to: "no/such/folder.txt").problem == "there is no such folder")
    #expect(write("x", to: "").problem != nil)
    try FileManager.default.createDirectory(
      atPath: path("folder"), withIntermediateDirectories: false)
    #expect(write("x", to: "folder", .replace).problem == "that is a folder, not a file")
    #expect(write("x", to: String(repeating: "n", count: 300)).problem == "the name is too long")
    #expect(try names == ["folder"])
  }

  @Test("says so when the disk is full")
  func fullDisk() {
    let request = FileRequest(
      path: "/dev/full", content: [1], words: "the text", collision: .replace)
    #expect(FileStore.reply(to: request).problem == "the disk is full")
  }
}
