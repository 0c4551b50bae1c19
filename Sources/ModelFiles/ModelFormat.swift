import Foundation

/// What a network is written as.
public enum ModelFormat: String, Sendable, Hashable, CaseIterable {
  /// All numbers by name; can be read back.
  case json
  /// What PyTorch's `nn.Sequential` loads; can be read back.
  case safetensors
  /// A function that needs nothing but Python.
  case python
  /// Equations for reading.
  case formula

  /// How a file's name ends.
  public var suffix: String { self == .python ? "py" : rawValue }
}

extension NetworkModel {
  /// The bytes of a file that holds the model.
  ///
  /// - Throws: an `EncodingError` when a number is not finite that must be.
  public func bytes(as format: ModelFormat) throws -> [UInt8] {
    switch format {
    case .json: Array(try json().utf8)
    case .safetensors: Array(try safetensors())
    case .python: Array(python.utf8)
    case .formula: Array(formula.utf8)
    }
  }
}
