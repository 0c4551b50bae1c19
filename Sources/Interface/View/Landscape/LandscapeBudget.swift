import NeuralNetwork
import TextScreen

/// How finely a landscape is sampled, so that a frame stays quick: it follows from sizes alone.
struct LandscapeBudget: Hashable {
  /// How many samples the loss is the mean of.
  let sampleCount: Int
  /// How many losses are worked out, side by side and one above the other.
  let columns, rows: Int

  /// What a landscape may cost: 10 ms of one core, about, a product of a weight and an activation
  /// being the unit.
  private static let limit = 40_000_000
  /// What a loss costs besides its samples, and a sample for each neuron and each output.
  private static let (costOfPoint, costOfNeuron, costOfOutput) = (3_000, 8, 60)
  /// So many points are worth more than more samples, and so many samples more than more points.
  private static let (fewestPoints, enoughSamples) = (384, 128)
  private static let sampleCounts = 32...256

  /// Shares the work out among losses and samples.
  ///
  /// - Parameters:
  ///   - architecture: the shape of the network.
  ///   - sampleCount: how many samples there are.
  ///   - pointCount: how many losses are wanted.
  ///   - pixels: how many losses a picture can show.
  init(architecture: Architecture, sampleCount: Int, pointCount: Int, pixels: Size) {
    let neurons = architecture.layers.reduce(0) { $0 + $1.width }
    let costOfSample =
      architecture.parameterCount + Self.costOfNeuron * neurons
      + Self.costOfOutput * architecture.outputCount
    func samples(atPoints points: Int, atLeast least: Int) -> Int {
      let affordable = (Self.limit / points - Self.costOfPoint) / costOfSample
      return min(sampleCount, min(max(affordable, least), Self.sampleCounts.upperBound))
    }
    let wanted = samples(atPoints: pointCount, atLeast: Self.enoughSamples)
    let affordable = Self.limit / (max(wanted, 16) * costOfSample + Self.costOfPoint)
    let points = min(max(affordable, Self.fewestPoints), pointCount)
    self.sampleCount = min(wanted, samples(atPoints: points, atLeast: Self.sampleCounts.lowerBound))
    let share = min(1, Double(points) / Double(max(pixels.columns * pixels.rows, 1))).squareRoot()
    columns = max(2, Int(Double(pixels.columns) * share))
    rows = max(2, Int(Double(pixels.rows) * share))
  }
}
