/// The way of a run through the space of its parameters: where it was at fixed epochs.
///
/// It is thinned as `LossCurve` is: a full path drops every other stop and doubles its stride. So
/// it depends neither on speed nor on watching, and takes about `byteLimit` at most.
public struct ParameterPath: Sendable, Hashable {
  /// Where the run was at the end of one epoch.
  public struct Stop: Sendable, Hashable {
    /// The epoch that had just ended; 0 is before the first.
    public var epoch: Int
    /// The mean loss on the training set.
    public var loss: Float
    /// The weights and biases, in the order of `Parameters.values`.
    public var parameters: [Float]

    /// Creates a stop.
    public init(epoch: Int, loss: Float, parameters: [Float]) {
      self.epoch = epoch
      self.loss = loss
      self.parameters = parameters
    }
  }

  /// How many stops there can be, even and at least 4.
  public let capacity: Int
  /// The epoch of the first stop.
  public let firstEpoch: Int
  /// How many epochs lie between two stops: a power of two.
  public private(set) var stride = 1
  /// The stops, oldest first; the one at index i is of epoch `firstEpoch` + i · stride.
  public private(set) var stops: [Stop] = []

  /// More stops than this no picture can show.
  public static let largestCapacity = 128
  /// How many bytes the stops of a network may take, unless four alone take more.
  public static let byteLimit = 256 << 10

  /// Creates an empty path of a network with so many weights and biases.
  public init(
    parameterCount: Int, firstEpoch: Int = 0, byteLimit: Int = ParameterPath.byteLimit
  ) {
    self.firstEpoch = firstEpoch
    let bytes = parameterCount * MemoryLayout<Float>.stride + MemoryLayout<Stop>.stride
    capacity = max(4, min(Self.largestCapacity, byteLimit / bytes) / 2 * 2)
  }

  /// The epoch of the next stop.
  public var nextEpoch: Int { firstEpoch + stops.count * stride }

  /// Adds the next stop.
  ///
  /// - Precondition: `stop.epoch` is `nextEpoch`.
  public mutating func append(_ stop: Stop) {
    precondition(stop.epoch == nextEpoch, "a path is recorded at fixed epochs")
    stops.append(stop)
    guard stops.count == capacity else { return }
    stops = Swift.stride(from: 0, to: capacity, by: 2).map { stops[$0] }
    stride *= 2
  }
}
