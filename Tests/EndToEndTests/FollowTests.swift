import Foundation
import ProgramSupport
import Testing

@Suite("A model file in a real terminal", .enabled(if: TerminalSession.isAvailable))
struct FollowTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("hyperplane-\(UUID().uuidString)")

  /// The networks that XOR's training has at some epochs, as safetensors.
  private func models(_ epochs: [Int]) async throws -> [Data] {
    var models: [Data] = []
    for epoch in epochs {
      let file = folder.appendingPathComponent("\(epoch).safetensors")
      let result = try await BuiltProgram.run([
        "export", "xor", "--epoch", "\(epoch)", "--output", file.path,
      ])
      try #require(result.status == 0, "\(result.messages)")
      models.append(try Data(contentsOf: file))
    }
    return models
  }

  @Test("is followed through twenty versions, replaced or written in place, to the last one")
  func versions() async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let models = try await models([0, 40, 80])
    let file = folder.appendingPathComponent("m.safetensors")
    try models[0].write(to: file)
    try await withTerminal("view \(file.path) --data xor --follow") { terminal in
      try await terminal.expect("▶ version 0")
      for round in 1...20 {
        let model = models[round % 3]
        if round.isMultiple(of: 2) {
          try model.write(to: file, options: .atomic)
        } else {
          // As programs do that write in place: empty, then half of it, then all.
          let handle = try FileHandle(forWritingTo: file)
          try handle.truncate(atOffset: 0)
          try handle.write(contentsOf: model.prefix(model.count / 2))
          try await terminal.expect("the program goes on") { $0.contains("version") }
          try handle.write(contentsOf: model.dropFirst(model.count / 2))
          try handle.close()
        }
        if round == 10 {
          try await terminal.expect("a later version") { !$0.contains("version 0 ") }
        }
      }
      // The twentieth is of epoch 80.
      try await terminal.expect("loss 0.1")
      try await terminal.press("r")
      try await terminal.expect("m.safetensors is followed: another program trains it")
      try Data("half of a file".utf8).write(to: file)
      try await terminal.expect("m.safetensors: this is no safetensors file")
      try models[1].write(to: file, options: .atomic)
      try await terminal.expect("whole again") { !$0.contains("no safetensors file") }
      try FileManager.default.removeItem(at: file)
      try await terminal.expect("m.safetensors is not there")
      try await terminal.press("q")
      try await terminal.expectEnd(status: 0)
    }
  }

  @Test("is waited for until it comes")
  func waiting() async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let models = try await models([40])
    let file = folder.appendingPathComponent("m.safetensors")
    try await withTerminal("view \(file.path) --data xor --follow", columns: 120) { terminal in
      try await terminal.expect("waiting for \(file.path)")
      try models[0].write(to: file, options: .atomic)
      try await terminal.expect("▶ version 0")
      try await terminal.press("q")
      try await terminal.expectEnd(status: 0)
    }
  }

  @Test("and a film of it is whole when the terminal goes away")
  func film() async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let film = folder.appendingPathComponent("a.cast")
    try await withTerminal("xor --record \(film.path)") { terminal in
      try await terminal.expect("a few epochs") { screen in
        (3...999).contains { screen.contains("▶ epoch \($0) ") }
      }
      try await terminal.signal("KILL")
      try await terminal.expect("Killed")
    }
    let lines = try String(contentsOf: film, encoding: .utf8).split(separator: "\n")
    #expect(lines.count > 4)
    for line in lines {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
  }
}
