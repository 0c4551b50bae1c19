/// Memory for a fixed number of values, allocated once and freed with its owner.
///
/// The only file of the engine that handles raw memory. Everything else reaches it through `Strip`,
/// which checks its indices in debug builds; kernels check their sizes once, at their entry.
final class Buffer<Element: BitwiseCopyable> {
  /// All of the memory, which must not outlive the buffer.
  let strip: Strip<Element>

  /// Allocates `count` values, aligned to a cache line.
  init(repeating value: Element, count: Int) {
    let bytes = max(count, 1) * MemoryLayout<Element>.stride
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
    let base = memory.bindMemory(to: Element.self, capacity: max(count, 1))
    base.initialize(repeating: value, count: max(count, 1))
    strip = Strip(base: base, count: count)
  }

  /// Allocates a copy of an array.
  convenience init(_ values: [Element], filler: Element) {
    self.init(repeating: filler, count: values.count)
    for (index, value) in values.enumerated() { strip[index] = value }
  }

  deinit { strip.deallocate() }
}

/// A stretch of a buffer: a place to read and write, without ownership.
struct Strip<Element: BitwiseCopyable> {
  fileprivate let base: UnsafeMutablePointer<Element>
  /// How many values it holds.
  let count: Int

  /// The value at an index, unchecked in release builds.
  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count, "read outside of a strip")
      return base[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count, "write outside of a strip")
      base[index] = newValue
    }
  }

  /// The place of one value.
  @inline(__always) func place(_ index: Int) -> Place<Element> {
    assert(index >= 0 && index < count, "a place outside of a strip")
    return Place(base: base + index)
  }

  /// A part of the strip.
  ///
  /// - Precondition: the range lies within it.
  subscript(range: Range<Int>) -> Strip {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "a part lies within the whole")
    return Strip(base: base + range.lowerBound, count: range.count)
  }

  /// The same memory, number by number.
  func scalars() -> Strip<Float> where Element: Lane {
    let numbers = UnsafeMutableRawPointer(base).assumingMemoryBound(to: Float.self)
    return Strip<Float>(base: numbers, count: count * Element.width)
  }

  /// The same memory in other lanes, which must fill it.
  func lanes<Other: Lane>(_: Other.Type) -> Strip<Other> where Element: Lane {
    precondition(count * Element.width % Other.width == 0, "whole lanes")
    let lanes = UnsafeMutableRawPointer(base).assumingMemoryBound(to: Other.self)
    return Strip<Other>(base: lanes, count: count * Element.width / Other.width)
  }

  /// The values as an array.
  func array() -> [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }

  /// Takes over the values of an array.
  ///
  /// - Precondition: there are as many.
  func assign(_ values: [Element]) {
    precondition(values.count == count, "a value for each place")
    copy(0..<count, of: values)
  }

  /// Copies the first values to a place in an array.
  ///
  /// - Precondition: both have room for as many.
  func copy(_ number: Int, to array: inout [Element], at start: Int) {
    precondition(
      number <= count && start >= 0 && start + number <= array.count, "room for all values")
    array.withUnsafeMutableBufferPointer { destination in
      guard let first = destination.baseAddress else { return }
      (first + start).update(from: base, count: number)
    }
  }

  /// Copies a stretch of an array over the first values.
  ///
  /// - Precondition: the strip has room for it.
  func copy(_ range: Range<Int>, of array: [Element]) {
    precondition(
      range.count <= count && range.lowerBound >= 0 && range.upperBound <= array.count,
      "room for all values")
    array.withUnsafeBufferPointer { source in
      guard let first = source.baseAddress else { return }
      base.update(from: first + range.lowerBound, count: range.count)
    }
  }

  fileprivate func deallocate() { UnsafeMutableRawPointer(base).deallocate() }
}

/// Where one value of a buffer lies: what is handed to kernels instead of large structs, which
/// every call would copy.
struct Place<Element: BitwiseCopyable> {
  fileprivate let base: UnsafeMutablePointer<Element>

  /// The value.
  var value: Element { @inline(__always) get { base.pointee } }
}

extension Strip<F4> {
  /// Reads fours in a row, side by side.
  @inline(__always) func load<Vector>(at index: Int) -> Lanes<Vector> {
    assert(index >= 0 && index + Vector.quadCount <= count, "read outside of a strip")
    return UnsafeRawPointer(base + index).loadUnaligned(as: Lanes<Vector>.self)
  }

  /// Writes fours in a row, side by side.
  @inline(__always) func store<Vector>(_ numbers: Lanes<Vector>, at index: Int) {
    assert(index >= 0 && index + Vector.quadCount <= count, "write outside of a strip")
    UnsafeMutableRawPointer(base + index).storeBytes(of: numbers, as: Lanes<Vector>.self)
  }
}

extension Strip<Float> {
  /// Reads a lane of numbers in a row, at any index.
  @inline(__always) func load<L: Lane>(_: L.Type = L.self, at index: Int) -> L {
    assert(index >= 0 && index + L.width <= count, "read outside of a strip")
    return UnsafeRawPointer(base + index).loadUnaligned(as: L.self)
  }

  /// Writes a lane of numbers in a row, at any index.
  @inline(__always) func store<L: Lane>(_ numbers: L, at index: Int) {
    assert(index >= 0 && index + L.width <= count, "write outside of a strip")
    UnsafeMutableRawPointer(base + index).storeBytes(of: numbers, as: L.self)
  }
}
