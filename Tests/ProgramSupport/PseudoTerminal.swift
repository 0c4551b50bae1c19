import Foundation
import Glibc

/// The program behind a pseudo-terminal of the test's own: no other program reads what it writes, or
/// limits how fast it is typed at.
///
/// One thread owns it. What the program writes waits until `drain` takes it.
public final class PseudoTerminal {
  /// What the system refused.
  public struct Failure: Error {
    /// Which call, and why.
    public let text: String

    init(_ call: String) { text = "\(call): \(String(cString: strerror(errno)))" }
  }

  /// The last bytes that the program wrote.
  public private(set) var tail: [UInt8] = []
  /// How many bytes it has written.
  public private(set) var byteCount = 0
  /// The program's process.
  private var process: pid_t = 0
  private let terminal: Int32
  private var status: Int?

  /// Starts the program in a terminal, in a folder.
  ///
  /// - Throws: `Failure` when there is no pseudo-terminal, or the program can't be started.
  public init(
    _ arguments: [String], columns: Int = 100, rows: Int = 30, folder: String = "/tmp"
  ) throws {
    terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (lock, number) = (Int32(0), UInt32(0))
    guard terminal >= 0, ioctl(terminal, Self.setLock, &lock) == 0,
      ioctl(terminal, Self.getNumber, &number) == 0
    else { throw Failure("/dev/ptmx") }
    resize(columns: columns, rows: rows)
    try start(arguments, device: "/dev/pts/\(number)", folder: folder)
    _ = fcntl(terminal, F_SETFL, O_NONBLOCK)
  }

  // What the C library's headers have as macros, which Swift doesn't see: TIOCSPTLCK, TIOCGPTN,
  // POSIX_SPAWN_SETSID.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let beginsSession: Int16 = 0x80

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    Glibc.close(terminal)
  }

  private func start(_ arguments: [String], device: String, folder: String) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens is its own.
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, device, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads that tests run on take no signals, and a child would inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Self.beginsSession | Int16(POSIX_SPAWN_SETSIGMASK))
    let environment = [
      "TERM=xterm-256color", "LC_ALL=C.UTF-8", "SWIFT_BACKTRACE=enable=no", "HOME=\(folder)",
      "PATH=\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")",
      "LD_LIBRARY_PATH=\(ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "")",
    ]
    let call = ["env", "-C", folder, BuiltProgram.path] + arguments
    var words = call.map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    let code = posix_spawn(
      &process, "/usr/bin/env", &actions, &attributes, &words, &variables)
    errno = code
    guard code == 0 else { throw Failure("spawn") }
  }

  /// Gives the terminal another size.
  public func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// Types bytes, as many as the terminal takes.
  public func type(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
  }

  /// Types a text.
  public func type(_ text: String) { type(Array(text.utf8)) }

  /// Sends a signal.
  public func signal(_ number: Int32) { kill(process, number) }

  /// Takes what the program writes, for so long.
  public func drain(milliseconds: Int) {
    let deadline = ContinuousClock.now + .milliseconds(milliseconds)
    repeat {
      switch take() {
      case .something: break
      case .nothing:
        var request = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
        poll(&request, 1, 5)
      case .end: usleep(5_000)
      }
    } while ContinuousClock.now < deadline
  }

  private enum Taken { case something, nothing, end }

  /// Takes some of what waits.
  private func take() -> Taken {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(terminal, &buffer, buffer.count)
    guard count > 0 else { return count < 0 && errno == EAGAIN ? .nothing : .end }
    byteCount += count
    tail = (tail + buffer[..<count]).suffix(65_536)
    return .something
  }

  /// Takes what the program writes until it has written a text from now on.
  ///
  /// - Returns: whether it came in time.
  public func drain(until text: String, seconds: Int = 20) -> Bool {
    tail = []
    let deadline = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < deadline {
      drain(milliseconds: 20)
      if String(decoding: tail, as: UTF8.self).contains(text) { return true }
    }
    return false
  }

  /// How many bytes of memory the program has in use.
  public var residentByteCount: Int {
    let path = "/proc/\(process)/status"
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return 1_024 * (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0)
  }

  /// Whether the terminal reads line by line and echoes, as a shell wants it.
  public var isCooked: Bool {
    var settings = termios()
    tcgetattr(terminal, &settings)
    let wanted = UInt32(ICANON | ECHO | ISIG)
    return settings.c_lflag & wanted == wanted && settings.c_oflag & UInt32(OPOST) != 0
  }

  /// Waits for the program's end.
  ///
  /// - Returns: its exit status, 128 and the signal's number for one that a signal ended; nil if it
  ///   goes on.
  public func end(withinSeconds seconds: Int = 20) -> Int? {
    if let status { return status }
    let deadline = ContinuousClock.now + .seconds(seconds)
    var code: Int32 = 0
    while waitpid(process, &code, WNOHANG) == 0 {
      guard ContinuousClock.now < deadline else { return nil }
      drain(milliseconds: 5)
    }
    // All that it wrote is there, and behind it the terminal's end.
    while take() != .end, ContinuousClock.now < deadline {}
    status = code & 0x7F == 0 ? Int(code >> 8 & 0xFF) : 128 + Int(code & 0x7F)
    return status
  }
}
