import Glibc
public import Interface

/// Writes files whole or not at all.
public enum FileStore {
  /// Does what a request asks for.
  public static func reply(to request: FileRequest) -> FileReply {
    do throws(FileProblem) {
      return .written(request, to: try write(request))
    } catch {
      return .refused(request, because: error.text)
    }
  }

  /// Writes a file: at every moment its name stands for what was there before, or for all of the
  /// new content.
  ///
  /// What is no file, such as `/dev/stdout`, is written to as it is.
  ///
  /// - Returns: where it was written.
  /// - Throws: `FileProblem` that says why it was not; then nothing has changed.
  public static func write(_ request: FileRequest) throws(FileProblem) -> String {
    let path = FilePath.expanded(request.path)
    switch request.collision {
    case .replace: try replace(FilePath.resolved(path), with: request.content)
    case .refuse: try create(path, holding: request.content)
    case .number:
      for number in 1...9_999 {
        let candidate = FilePath.numbered(path, number)
        do {
          try create(candidate, holding: request.content)
          return candidate
        } catch {
          guard error.isCollision else { throw error }
        }
      }
      throw FileProblem(EEXIST)
    }
    return path
  }

  private static func replace(_ path: String, with content: [UInt8]) throws(FileProblem) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return try rename(content, to: path, mode: nil)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      return try write(content, into: open(path, O_WRONLY | O_CLOEXEC), path: path)
    }
    // A file that its owner protects is not replaced behind his back.
    guard access(path, W_OK) == 0 else { throw FileProblem(errno) }
    try rename(content, to: path, mode: status.st_mode & 0o7777)
  }

  private static func create(_ path: String, holding content: [UInt8]) throws(FileProblem) {
    var status = stat()
    if lstat(path, &status) == 0 { throw FileProblem(EEXIST) }
    try withTemporary(beside: path, holding: content, mode: nil) { name throws(FileProblem) in
      // Unlike a rename, a link never takes the place of what has come there in the meantime.
      if link(name, path) == 0 {
        unlink(name)
      } else if errno == EEXIST || Glibc.rename(name, path) != 0 {
        throw FileProblem(errno)
      }
    }
  }

  private static func rename(
    _ content: [UInt8], to path: String, mode: mode_t?
  ) throws(FileProblem) {
    try withTemporary(beside: path, holding: content, mode: mode) { name throws(FileProblem) in
      guard Glibc.rename(name, path) == 0 else { throw FileProblem(errno) }
    }
  }

  /// Writes all of a new file beside a path, on the disk before it gets its name.
  private static func withTemporary(
    beside path: String, holding content: [UInt8], mode: mode_t?,
    _ use: (String) throws(FileProblem) -> Void
  ) throws(FileProblem) {
    let name = FilePath.temporary(beside: path, process: getpid())
    unlink(name)
    let file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    do throws(FileProblem) {
      if let mode, file >= 0 { fchmod(file, mode) }
      try write(content, into: file, path: path)
      try use(name)
    } catch {
      unlink(name)
      throw error
    }
  }

  private static func write(
    _ content: [UInt8], into file: Int32, path: String
  ) throws(FileProblem) {
    guard file >= 0 else { throw FileProblem(errno) }
    var rest = content[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let problem = FileProblem(errno)
        close(file)
        throw problem
      }
      rest = rest.dropFirst(count)
    }
    // Where there is nothing to wait for, as in a pipe, EINVAL says so.
    let isOnDisk = fsync(file) == 0 || errno == EINVAL || errno == EROFS
    let problem = FileProblem(errno)
    guard close(file) == 0, isOnDisk else { throw problem }
  }
}
