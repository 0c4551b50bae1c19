import Foundation

extension SweepRow: Decodable {
  private enum CodingKeys: String, CodingKey {
    case run, randomSeed, start, epochs, solvedEpoch, ending, reason, loss, accuracy, testLoss,
      testAccuracy
    case parameters
  }

  /// Reads a row that `json(in:)` has written; its settings follow from its place.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let ending = Ending(rawValue: try values.decode(String.self, forKey: .ending))
    guard let ending else {
      throw DecodingError.dataCorruptedError(
        forKey: .ending, in: values, debugDescription: "no way to end")
    }
    self.init(
      run: try values.decode(Int.self, forKey: .run),
      seed: try values.decode(UInt64.self, forKey: .randomSeed),
      draw: try values.decode(Int.self, forKey: .start),
      epochs: try values.decode(Int.self, forKey: .epochs),
      solvedEpoch: try values.decodeIfPresent(Int.self, forKey: .solvedEpoch), ending: ending,
      reason: try values.decodeIfPresent(String.self, forKey: .reason),
      loss: try values.decodeIfPresent(Float.self, forKey: .loss) ?? .nan,
      accuracy: try values.decodeIfPresent(Float.self, forKey: .accuracy),
      testLoss: try values.decodeIfPresent(Float.self, forKey: .testLoss),
      testAccuracy: try values.decodeIfPresent(Float.self, forKey: .testAccuracy),
      parameters: try values.decode([Float].self, forKey: .parameters))
  }
}
