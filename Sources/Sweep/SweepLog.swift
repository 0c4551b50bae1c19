public import Foundation

/// The rows of a sweep as they lie in a file: a header, then a row a line; parts may follow one
/// another, each with its header.
public struct SweepLog: Sendable {
  /// The header of the first part; nil for a file without a whole line.
  public private(set) var header: SweepHeader?
  /// The rows in the order in which they lie there.
  public private(set) var rows: [SweepRow] = []
  /// How many bytes the whole lines take.
  public private(set) var byteCount = 0
  /// What lies behind them: the beginning of a line that was torn off.
  public private(set) var torn = Data()

  /// A file without anything.
  public static let empty = SweepLog()

  private init() {}

  /// Why a file is not what it should be: where, and what is wrong.
  public struct Problem: Error, Sendable, Hashable {
    /// The line, counted from 1.
    public let line: Int
    /// What is wrong with it.
    public let reason: String
  }

  /// Reads what whole lines there are.
  ///
  /// - Throws: `Problem` for a line that is neither a header nor a row, and for parts of different
  ///   sweeps.
  public init(_ data: Data) throws(Problem) {
    let decoder = JSONDecoder()
    var number = 0
    var start = data.startIndex
    while let end = data[start...].firstIndex(of: UInt8(ascii: "\n")) {
      number += 1
      let line = data[start..<end]
      start = data.index(after: end)
      if line.starts(with: Self.rowStart), header != nil {
        guard let row = try? decoder.decode(SweepRow.self, from: line), take(row) else {
          throw Problem(line: number, reason: "this is no row of the sweep above it")
        }
      } else {
        guard let next = try? decoder.decode(SweepHeader.self, from: line) else {
          throw Problem(line: number, reason: "this is no row of a sweep, nor its header")
        }
        guard header?.isOfSameSweep(as: next) ?? true else {
          throw Problem(line: number, reason: "another sweep begins here")
        }
        header = header ?? next
      }
    }
    byteCount = start - data.startIndex
    torn = Data(data[start...])
  }

  private static let rowStart = Array("{\"run\":".utf8)

  private mutating func take(_ row: SweepRow) -> Bool {
    guard let header, (0..<header.runs).contains(row.run) else { return false }
    rows.append(row)
    return true
  }
}

extension SweepHeader {
  /// The header as a line of JSON, without its end; the same for the same values.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(self)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}
