import Datasets
import NeuralNetwork
import Testing

@Suite("The split into training and test set")
struct SplitTests {
  private func dataset(testShare: Double) -> Dataset {
    DataSource.generated(DatasetRecipe(.gauss)).dataset(seed: 2, testShare: testShare)
  }

  @Test("holds the share of each class back", arguments: [0.1, 0.3, 0.5, 0.9])
  func stratified(share: Double) {
    let dataset = dataset(testShare: share)
    #expect(dataset.training.count + dataset.test.count == 500)
    for label in 0...1 {
      let count = dataset.test.labels.count { $0 == label }
      #expect(abs(Double(count) - 250 * share) <= 1)
    }
  }

  @Test("takes from the same points whatever the share")
  func samePoints() {
    let whole = dataset(testShare: 0)
    let split = dataset(testShare: 0.4)
    let points = { (samples: Samples) in (0..<samples.count).map(samples.point) }
    #expect(Set(points(whole.training)) == Set(points(split.training) + points(split.test)))
    #expect(Set(points(split.training)).isDisjoint(with: Set(points(split.test))))
  }
}
