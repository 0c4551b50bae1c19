/// The engine's numbers of one case held against the reference.
struct Comparison {
  /// The largest error of one quantity, and what it may be.
  struct QuantityError: Sendable, Hashable {
    let quantity: String
    /// Infinite where a number is not finite or the shapes differ.
    var error: Double
    let tolerance: Double

    var isWithin: Bool { error <= tolerance }
  }

  /// The number that is furthest off, measured by its tolerance; nil where it is missing.
  struct Worst: Sendable, Hashable {
    let path: String
    let actual: Double?
    let expected: Double?
  }

  private(set) var errors: [QuantityError]
  private(set) var worst: Worst?
  private var worstRatio = -1.0
  private let floor: Double

  /// Compares all tensors, in the order of `quantities`.
  init(
    _ actual: [Tensor], with reference: [Tensor], quantities: [(name: String, tolerance: Double)],
    floor: Double
  ) {
    self.floor = floor
    errors = quantities.map { QuantityError(quantity: $0.name, error: 0, tolerance: $0.tolerance) }
    for index in 0..<max(actual.count, reference.count) {
      compare(
        index < actual.count ? actual[index] : nil, index < reference.count ? reference[index] : nil
      )
    }
    errors.removeAll { error in !reference.contains { $0.quantity == error.quantity } }
  }

  /// Error = max |a − r| / max(floor, max |r|), over the tensor.
  private mutating func compare(_ actual: Tensor?, _ reference: Tensor?) {
    let actualNumbers = actual?.numbers ?? []
    let numbers = reference?.numbers ?? []
    let scale = numbers.reduce(floor) { max($0, $1.value.magnitude) }
    guard let quantity = reference?.quantity ?? actual?.quantity else { return }
    for index in 0..<max(actualNumbers.count, numbers.count) {
      let found = index < actualNumbers.count ? actualNumbers[index] : nil
      let wanted = index < numbers.count ? numbers[index] : nil
      note(quantity, found, wanted, scale: scale)
    }
  }

  private mutating func note(
    _ quantity: String, _ actual: (path: String, value: Double)?,
    _ reference: (path: String, value: Double)?, scale: Double
  ) {
    guard let index = errors.firstIndex(where: { $0.quantity == quantity }) else { return }
    var error = Double.infinity
    if let actual, let reference, actual.path == reference.path, actual.value.isFinite {
      error = (actual.value - reference.value).magnitude / scale
    }
    errors[index].error = max(errors[index].error, error)
    let ratio = errors[index].tolerance > 0 ? error / errors[index].tolerance : error * .infinity
    guard ratio > worstRatio, let path = reference?.path ?? actual?.path else { return }
    worstRatio = ratio
    worst = Worst(
      path: path, actual: actual?.path == path ? actual?.value : nil, expected: reference?.value)
  }
}
