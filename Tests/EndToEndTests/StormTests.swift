import Foundation
import Glibc
import NeuralNetwork
import ProgramSupport
import Testing

/// The program under more than anybody would do to it, at full training speed.
///
/// `HYPERPLANE_STORM=1` makes the storms as long as they get: a thousand sizes, ten thousand keys,
/// ten seconds without a reader. Else they are a tenth of it.
@Suite("A storm", .serialized)
struct StormTests {
  private static let isLong = ProcessInfo.processInfo.environment["HYPERPLANE_STORM"] != nil
  private static let share = isLong ? 1 : 10
  private static let fullSpeed = ["--pace", "1e9"]

  /// A folder of its own: keys that save write there.
  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "storm-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  /// Quits from whatever state the program is in, and holds that the terminal is as it was.
  private func quit(_ terminal: PseudoTerminal) {
    terminal.resize(columns: 100, rows: 30)
    // What was typed before may still be on its way, and a full terminal takes no more.
    for _ in 0..<40 {
      // What is open is closed first; an Escape stands alone only after a while.
      for _ in 0..<3 {
        terminal.type("\u{1b}")
        terminal.drain(milliseconds: 150)
      }
      terminal.type("q")
      if terminal.end(withinSeconds: 1) != nil { break }
    }
    expectEnd(terminal, status: 0)
  }

  private func expectEnd(_ terminal: PseudoTerminal, status: Int) {
    let end = terminal.end()
    #expect(end == status, "\(String(decoding: terminal.tail.suffix(2_000), as: UTF8.self))")
    #expect(terminal.isCooked)
    let text = String(decoding: terminal.tail, as: UTF8.self)
    let alternate = text.ranges(of: "\u{1b}[?1049").last
    #expect(alternate.map { text[$0.upperBound...].first } == "l", "the shell's screen is back")
  }

  @Test("of sizes from 1×1 to 400×120 leaves it drawing and answering")
  func sizes() throws {
    var generator = SeededGenerator(seed: 1, stream: .data)
    let terminal = try PseudoTerminal(["donut"] + Self.fullSpeed)
    #expect(terminal.drain(until: "epoch"))
    for _ in 0..<1_000 / Self.share {
      terminal.resize(
        columns: 1 + generator.index(below: 400), rows: 1 + generator.index(below: 120))
      terminal.drain(milliseconds: generator.index(below: 30))
    }
    terminal.resize(columns: 97, rows: 31)
    #expect(terminal.drain(until: "epoch"))
    quit(terminal)
  }

  @Test(
    "of keys and mouse events leaves it drawing and answering", arguments: [1, 2, 3] as [UInt64])
  func keys(seed: UInt64) throws {
    try withFolder { folder in
      var generator = SeededGenerator(seed: seed, stream: .data)
      let terminal = try PseudoTerminal(
        [["xor", "donut", "three-blobs"][Int(seed) - 1]] + Self.fullSpeed, folder: folder)
      #expect(terminal.drain(until: "epoch"))
      for number in 0..<10_000 / Self.share {
        terminal.type(Self.event(&generator))
        if number % 8 == 0 { terminal.drain(milliseconds: generator.index(below: 8)) }
      }
      terminal.drain(milliseconds: 200)
      quit(terminal)
    }
  }

  /// A key, a mouse report, or a broken piece of one; never one that ends or stops the program.
  private static func event(_ generator: inout SeededGenerator) -> String {
    switch generator.index(below: 8) {
    case 0, 1:
      let button = [0, 0, 0, 2, 32, 64, 65, 1, 35][generator.index(below: 9)]
      let place = "\(1 + generator.index(below: 110));\(1 + generator.index(below: 34))"
      return "\u{1b}[<\(button);\(place)" + (generator.index(below: 3) == 0 ? "m" : "M")
    case 2:
      return [
        "\u{1b}[A", "\u{1b}[B", "\u{1b}[C", "\u{1b}[D", "\u{1b}[1;2C", "\u{1b}[1;2A", "\u{1b}[5~",
        "\u{1b}[6~", "\u{1b}[3~", "\t", "\u{1b}[Z", "\r", "\u{7f}", "\u{1b}[H", "\u{1b}[F",
        "\u{12}",
        "\u{1b}", "\u{1b}[<0;", "\u{1b}[200~", "é", "日", "\u{c}", "\u{b}",
      ][generator.index(below: 23)]
    case 3:
      return [
        ":rate 0.3\r", ":net 2-3-1\r", ":optimizer adam\r", ":batch 3\r", ":view loss\r",
        ":epoch 40\r", ":set h1.b 0.5\r", ":nonsense\r", ":activation relu\r", ":pace 1e9\r",
      ][generator.index(below: 10)]
    default:
      let key = Character(UnicodeScalar(UInt8(33 + generator.index(below: 94))))
      return key == "q" ? " " : String(key)
    }
  }

  @Test("of suspensions gives the terminal back each time, and comes back each time")
  func suspensions() throws {
    let shell = try PseudoTerminal(["xor"] + Self.fullSpeed)
    #expect(shell.drain(until: "epoch"))
    for _ in 0..<50 / Self.share {
      // No shell that could continue it is there: the test stops and continues it itself.
      shell.signal(SIGSTOP)
      shell.drain(milliseconds: 20)
      shell.signal(SIGCONT)
      shell.type(".")
      #expect(shell.drain(until: "epoch"))
      shell.type(" ")
    }
    quit(shell)
  }

  @Test("of nothing: a terminal that takes no output for a while costs no memory")
  func blocked() throws {
    let terminal = try PseudoTerminal(["donut"] + Self.fullSpeed)
    #expect(terminal.drain(until: "epoch"))
    terminal.drain(milliseconds: 2_000)
    let before = terminal.residentByteCount
    Thread.sleep(forTimeInterval: 10 / Double(Self.share))
    terminal.resize(columns: 90, rows: 28)
    Thread.sleep(forTimeInterval: 1)
    let after = terminal.residentByteCount
    #expect(after - before < 8 << 20, "\(before) bytes before, \(after) after")
    #expect(terminal.drain(until: "epoch"))
    quit(terminal)
  }

  @Test(
    "of one signal at full speed gives the terminal back",
    arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGFPE, SIGILL, SIGBUS])
  func signals(number: Int32) throws {
    let terminal = try PseudoTerminal(["spiral"] + Self.fullSpeed)
    #expect(terminal.drain(until: "epoch"))
    terminal.signal(number)
    expectEnd(terminal, status: 128 + Int(number))
  }
}
