public import NeuralNetwork

/// Samples in the data's own units, each with its class or its value.
public struct Samples: Sendable, Hashable {
  /// How many inputs a sample has, at least 1.
  public let inputCount: Int
  /// The inputs, `[sample][input]`.
  public private(set) var inputs: [Float]
  /// The class of each sample, `[sample]`; empty for a regression.
  public private(set) var labels: [Int]
  /// The value of each sample, `[sample]`; empty for a classification.
  public private(set) var values: [Float]

  /// Creates an empty list.
  public init(inputCount: Int) {
    precondition(inputCount > 0, "a sample needs an input")
    self.inputCount = inputCount
    inputs = []
    labels = []
    values = []
  }

  /// How many samples there are.
  public var count: Int { inputs.count / inputCount }

  /// The inputs of one sample, `[input]`.
  public func inputs(of sample: Int) -> ArraySlice<Float> {
    inputs[sample * inputCount..<(sample + 1) * inputCount]
  }

  /// Where a sample lies in the plane: its first two inputs; with one input, its value is y.
  public func point(_ sample: Int) -> Point {
    let x = inputs[sample * inputCount]
    if inputCount > 1 { return Point(x: x, y: inputs[sample * inputCount + 1]) }
    return Point(x: x, y: values.isEmpty ? 0 : values[sample])
  }

  /// Some of the samples; the indices ascend, none twice.
  public func selecting(_ indices: [Int]) -> Samples {
    guard indices.count < count else { return self }
    var selected = Samples(inputCount: inputCount)
    selected.inputs.reserveCapacity(indices.count * inputCount)
    for index in indices { selected.inputs += inputs(of: index) }
    selected.labels = labels.isEmpty ? [] : indices.map { labels[$0] }
    selected.values = values.isEmpty ? [] : indices.map { values[$0] }
    return selected
  }

  /// Adds a sample with its class.
  ///
  /// - Precondition: there are `inputCount` inputs, and no sample has a value.
  public mutating func append(inputs: [Float], label: Int) {
    precondition(inputs.count == inputCount && values.isEmpty, "a whole sample with a class")
    self.inputs += inputs
    labels.append(label)
  }

  /// Adds a sample with its value.
  ///
  /// - Precondition: there are `inputCount` inputs, and no sample has a class.
  public mutating func append(inputs: [Float], value: Float) {
    precondition(inputs.count == inputCount && labels.isEmpty, "a whole sample with a value")
    self.inputs += inputs
    values.append(value)
  }
}

extension Samples {
  /// Takes a sample away; those behind it move up.
  ///
  /// - Precondition: there is such a sample.
  public mutating func remove(_ sample: Int) {
    precondition((0..<count).contains(sample), "a sample that is there")
    inputs.removeSubrange(sample * inputCount..<(sample + 1) * inputCount)
    if !labels.isEmpty { labels.remove(at: sample) }
    if !values.isEmpty { values.remove(at: sample) }
  }

  /// Moves a sample to a point of the plane: its first two inputs; with one input, its value is y.
  ///
  /// - Precondition: there is such a sample.
  public mutating func move(_ sample: Int, to point: Point) {
    precondition((0..<count).contains(sample), "a sample that is there")
    inputs[sample * inputCount] = point.x
    if inputCount > 1 {
      inputs[sample * inputCount + 1] = point.y
    } else if !values.isEmpty {
      values[sample] = point.y
    }
  }

  /// Adds a point of the plane: computed in double precision, rounded once.
  mutating func append(x: Double, y: Double, label: Int) {
    append(inputs: [Float(x), Float(y)], label: label)
  }
}
