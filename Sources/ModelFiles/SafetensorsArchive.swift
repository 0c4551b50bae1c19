import Datasets
public import Foundation

/// A safetensors file: named arrays of numbers behind a JSON header, and nothing that can be run.
///
/// Eight bytes say how long the header is, little-endian; the header says of each array what its
/// numbers are, its shape, and where its bytes lie behind the header.
/// - Source: the format's page, huggingface.co/docs/safetensors.
public struct SafetensorsArchive: Sendable, Hashable {
  /// An array of numbers, the last dimension side by side.
  public struct Tensor: Sendable, Hashable {
    /// How many numbers there are along each dimension.
    public var shape: [Int]
    /// The numbers.
    public var values: [Float]

    /// Creates an array.
    ///
    /// - Precondition: there are as many numbers as the shape says.
    public init(shape: [Int], values: [Float]) {
      precondition(shape.reduce(1, *) == values.count, "a number for each place")
      self.shape = shape
      self.values = values
    }
  }

  /// The arrays by name.
  public var tensors: [String: Tensor]
  /// Texts by name.
  public var metadata: [String: String]

  /// The longest header that is read, in bytes.
  static let longestHeader = 1 << 20

  /// Creates an archive.
  public init(tensors: [String: Tensor], metadata: [String: String]) {
    self.tensors = tensors
    self.metadata = metadata
  }

  /// The bytes of a file that holds it: 32-bit floats in the order of their names.
  public var data: Data {
    var header: [String: Any] = ["__metadata__": metadata]
    var bytes = Data()
    for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) {
      let start = bytes.count
      for value in tensor.values {
        withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
      }
      header[name] = [
        "dtype": "F32", "shape": tensor.shape, "data_offsets": [start, bytes.count],
      ]
    }
    // Only texts, numbers and arrays of them: there is nothing that JSON could not hold.
    var text = (try? JSONSerialization.data(withJSONObject: header, options: .sortedKeys)) ?? Data()
    // The arrays begin at a multiple of eight, as the format's own writer has it.
    text.append(contentsOf: Array(repeating: UInt8(ascii: " "), count: (8 - text.count % 8) % 8))
    var length = UInt64(text.count).littleEndian
    return Data(bytes: &length, count: 8) + text + bytes
  }

  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - data: the bytes; numbers of 16, 32 or 64 bits.
  ///   - file: the file's name, for messages.
  /// - Throws: `ModelError` when it is no safetensors file, or is cut off.
  public init(_ data: Data, file: String) throws(ModelError) {
    let bytes = [UInt8](data)
    let length = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard bytes.count >= 8, length <= Self.longestHeader, Int(length) <= bytes.count - 8 else {
      throw ModelError(file: file, problem: "this is no safetensors file: it has no header")
    }
    let text = Data(bytes[8..<8 + Int(length)])
    guard let json = try? JSONSerialization.jsonObject(with: text),
      let header = json as? [String: Any]
    else {
      throw ModelError(file: file, problem: "this is no safetensors file: its header is not JSON")
    }
    metadata = header["__metadata__"] as? [String: String] ?? [:]
    tensors = [:]
    let content = bytes[(8 + Int(length))...]
    for (name, entry) in header where name != "__metadata__" {
      tensors[name] = try Self.tensor(entry, named: name, in: content, file: file)
    }
  }

  private static func tensor(
    _ entry: Any, named name: String, in content: ArraySlice<UInt8>, file: String
  ) throws(ModelError) -> Tensor {
    func wrong(_ problem: String) -> ModelError {
      ModelError(file: file, problem: "tensor '\(HarmlessText.escaped(name))' \(problem)")
    }
    guard let entry = entry as? [String: Any], let type = entry["dtype"] as? String,
      let shape = entry["shape"] as? [Int], let offsets = entry["data_offsets"] as? [Int],
      offsets.count == 2
    else { throw wrong("lacks its dtype, its shape or its place") }
    guard let kind = NumberKind(rawValue: type) else {
      let known = NumberKind.allCases.map(\.rawValue).joined(separator: ", ")
      throw wrong("has numbers of type \(HarmlessText.escaped(type)); it takes \(known)")
    }
    var count = 1
    for size in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: size)
      guard size >= 0, !overflow, product <= content.count else { throw wrong("is cut off") }
      count = product
    }
    let (start, end) = (offsets[0], offsets[1])
    guard start >= 0, end >= start, end <= content.count, end - start == count * kind.width
    else { throw wrong("is cut off") }
    let bytes = content[(content.startIndex + start)..<(content.startIndex + end)]
    return Tensor(shape: shape, values: kind.numbers(bytes))
  }

  /// How numbers are stored.
  private enum NumberKind: String, CaseIterable {
    case half = "F16"
    case brain = "BF16"
    case single = "F32"
    case double = "F64"

    var width: Int {
      switch self {
      case .half, .brain: 2
      case .single: 4
      case .double: 8
      }
    }

    func numbers(_ bytes: ArraySlice<UInt8>) -> [Float] {
      stride(from: bytes.startIndex, to: bytes.endIndex, by: width).map { start in
        let bits = bytes[start..<start + width].reversed().reduce(UInt64(0)) {
          $0 << 8 | UInt64($1)
        }
        return switch self {
        case .half: Float(Float16(bitPattern: UInt16(bits)))
        case .brain: Float(bitPattern: UInt32(bits) << 16)
        case .single: Float(bitPattern: UInt32(bits))
        case .double: Float(Double(bitPattern: bits))
        }
      }
    }
  }
}
