import Glibc
public import Interface
import TextScreen

/// A file that a film is written to as it is made: at every moment what it holds can be played.
public struct FilmFile {
  /// How many bytes it takes at most: 64 MiB, ten minutes and more of training at full speed.
  public static let byteLimit = 64 << 20

  /// Where it is.
  public let path: String
  private let descriptor: Int32
  private let limit: Int
  private var length = 0

  /// Creates the file, empty.
  ///
  /// - Throws: `FileProblem` when there is one already that is not to be replaced, or the place
  ///   can't be written to.
  public init(
    _ request: RecordingRequest, byteLimit: Int = FilmFile.byteLimit
  ) throws(FileProblem) {
    path = FilePath.expanded(request.path)
    limit = byteLimit
    var status = stat()
    if request.replaces, stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw FileProblem(status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
    }
    let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (request.replaces ? O_TRUNC : O_EXCL)
    descriptor = open(path, flags, 0o666)
    guard descriptor >= 0 else { throw FileProblem(errno) }
  }

  /// Adds whole lines, or none of them.
  ///
  /// - Throws: `FileProblem` when the disk or the file is full.
  mutating func append(_ lines: String) throws(FileProblem) {
    let bytes = Array(lines.utf8)
    guard length + bytes.count <= limit else { throw .isFull(limit) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let problem = FileProblem(errno)
        ftruncate(descriptor, off_t(length))
        throw problem
      }
      rest = rest.dropFirst(count)
    }
    length += bytes.count
  }

  /// Closes the file.
  func close() { Glibc.close(descriptor) }
}
