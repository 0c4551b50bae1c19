import Datasets
import Foundation
import Glibc
import Sweep

/// The file that a sweep's rows are added to, a whole line at a time.
struct SweepOutput: Sendable {
  /// The rows that were there already.
  let earlier: [SweepRow]
  private let path: String
  private let handle: FileHandle

  /// Opens a file, or makes it; what an interruption has torn off at its end is cut away.
  ///
  /// - Throws: `Complaint` if it holds something else than the beginning of the same rows.
  init(path: String, header: SweepHeader, plan: SweepPlan, shard: Shard) throws(Complaint) {
    self.path = path
    let isThere = access(path, F_OK) == 0
    let log = isThere ? try Self.read(path) : .empty
    let isOwn = log.header.map { $0 == header } ?? Data(header.json.utf8).starts(with: log.torn)
    guard isOwn, log.rows.allSatisfy(plan.accepts) else {
      throw Complaint(
        "\(HarmlessText.escaped(path)): it holds the rows of another sweep; "
          + "name another file, or use the same arguments")
    }
    let misplaced = log.rows.indices.first { log.rows[$0].run != shard.run(at: $0) }
    guard misplaced == nil, log.rows.count <= shard.size(of: plan.runCount) else {
      throw Complaint(
        "\(HarmlessText.escaped(path)):\((misplaced ?? 0) + 2): a row is missing before this one")
    }
    earlier = log.rows
    handle = try Self.open(path, cutAt: log.byteCount)
    if log.header == nil { try write(header.json) }
  }

  /// Adds a row's line; it is handed to the system as a whole.
  func write(_ line: String) throws(Complaint) {
    do {
      try handle.write(contentsOf: Data((line + "\n").utf8))
    } catch {
      throw Complaint("\(HarmlessText.escaped(path)): cannot be written; is there room?")
    }
  }

  /// Reads the rows of a file.
  ///
  /// - Throws: `Complaint` with the line that is neither a row nor a header.
  static func read(_ path: String) throws(Complaint) -> SweepLog {
    let data = try InputFile.rows(path).data()
    do {
      return try SweepLog(data)
    } catch {
      throw Complaint("\(HarmlessText.escaped(path)):\(error.line): \(error.reason)")
    }
  }

  private static func open(_ path: String, cutAt count: Int) throws(Complaint) -> FileHandle {
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard file >= 0, ftruncate(file, off_t(count)) == 0 else {
      throw Complaint(
        "\(HarmlessText.escaped(path)): cannot be written; is the folder there?")
    }
    return FileHandle(fileDescriptor: file, closeOnDealloc: true)
  }
}
