import Datasets
import NeuralNetwork

extension InputFeature {
  /// Reads what the network gets to see; the coordinates themselves if nothing is said.
  static func features(
    _ document: ScenarioDocument, source: DataSource
  ) throws(ScenarioError) -> [InputFeature] {
    let plain: [InputFeature] = source.inputNames.count == 1 ? [.x1] : [.x1, .x2]
    guard let features = try document.list("data.features", ScenarioNames.features) else {
      return plain
    }
    guard !features.isEmpty, Set(features).count == features.count else {
      throw document.error("data.features", "'data.features' needs a feature, and none twice")
    }
    if source.inputNames.count == 1, let missing = features.first(where: \.needsSecond) {
      throw document.error(
        "data.features", "'\(missing.rawValue)' needs a second input, and these data have one")
    }
    return features
  }
}
