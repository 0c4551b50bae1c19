import CNcurses
import TextScreen

/// Brings buffers into ncurses' window: the rows that have changed since the last one, each by a
/// single call from a row of cells that is used again and again.
struct ScreenPainter {
  private var encoder: CellEncoder
  private var row: [cchar_t] = []
  private var shown: CellBuffer?

  /// Creates a painter for a screen of which nothing is known.
  init(capabilities: Capabilities, pairCapacity: Int) {
    encoder = CellEncoder(capabilities: capabilities, pairCapacity: pairCapacity)
  }

  /// Takes nothing on the screen for granted at the next `paint`.
  mutating func forget() { shown = nil }

  /// Writes a buffer into the window; to send it is the caller's.
  mutating func paint(_ buffer: CellBuffer, on size: Size) {
    encoder.hasRunOutOfPairs = false
    paintRows(buffer, on: size)
    // The table is full of pairs from earlier pictures. If this one's alone would fit, start anew;
    // if not, substitutes have to do.
    if encoder.hasRunOutOfPairs, encoder.hasRoom(for: buffer) {
      paintWithNewPairs(buffer, on: size)
    }
    shown = buffer
  }

  private mutating func paintWithNewPairs(_ buffer: CellBuffer, on size: Size) {
    encoder.forgetPairs()
    shown = nil
    clearok(nc_curscr(), true)
    paintRows(buffer, on: size)
  }

  private mutating func paintRows(_ buffer: CellBuffer, on size: Size) {
    if row.count != size.columns { row = Array(repeating: cchar_t(), count: size.columns) }
    let old = shown.flatMap { $0.size == buffer.size ? $0 : nil }
    for index in 0..<size.rows {
      let cells = Self.row(index, of: buffer)
      if let old, Self.row(index, of: old) == cells { continue }
      encoder.encode(cells, into: &row)
      row.withUnsafeBufferPointer { pointer in
        _ = mvwadd_wchnstr(
          nc_stdscr(), Int32(index), 0, pointer.baseAddress, Int32(pointer.count))
      }
    }
  }

  private static func row(_ index: Int, of buffer: CellBuffer) -> ArraySlice<Cell> {
    guard index < buffer.size.rows else { return [] }
    let start = index * buffer.size.columns
    return buffer.cells[start..<start + buffer.size.columns]
  }
}
