import Analysis
import Foundation
import NeuralNetwork
import Testing

@Suite("One class around another")
struct EnclosureTests {
  /// Places evenly on an ellipse about the origin, from an angle on, in turns; and places inside.
  private func ring(
    count: Int, gap: Double = 0, width: Double = 1, height: Double = 1, inside: Double = 0.5
  ) -> (set: LabeledSet, labels: [Int]) {
    var random = SeededGenerator(seed: 5, stream: .data)
    let outer = (0..<count).map { index in
      let angle = 2 * .pi * (gap + (1 - gap) * Double(index) / Double(count))
      return Place(x: cos(angle), y: sin(angle), label: 0)
    }
    let inner = (0..<60).map { _ in
      let radius = inside * Double(random.uniform(0, 1) as Float).squareRoot()
      let angle = 2 * .pi * Double(random.uniform(0, 1) as Float)
      return Place(x: radius * cos(angle), y: radius * sin(angle), label: 1)
    }
    let places = outer + inner
    let set = LabeledSet(
      inputCount: 2, outputCount: 1,
      inputs: places.flatMap { [Float($0.x * width), Float($0.y * height)] },
      targets: places.map { Float($0.label) })
    return (set, places.map(\.label))
  }

  private struct Place {
    let x: Double
    let y: Double
    let label: Int
  }

  private func enclosure(_ data: (set: LabeledSet, labels: [Int])) -> Enclosure? {
    Enclosure(data.set, labels: data.labels)
  }

  @Test("is found for a ring round a disc, whatever their size and which class is which")
  func ring() throws {
    for (width, height) in [(1.0, 1.0), (100, 100), (1, 0.001), (0.3, 7)] {
      let found = try #require(enclosure(ring(count: 80, width: width, height: height)))
      #expect(found.outer == 0 && found.inner == 1 && found.enclosedCount == 60)
    }
    let data = ring(count: 80)
    let swapped = try #require(Enclosure(data.set, labels: data.labels.map { 1 - $0 }))
    #expect(swapped.outer == 1 && swapped.inner == 0)
  }

  @Test("is none where the ring has a gap that one can walk through", arguments: [0.15, 0.25, 0.5])
  func gap(share: Double) { #expect(enclosure(ring(count: 80, gap: share)) == nil) }

  @Test("is none where few points stand around, or the place inside is small")
  func sparse() {
    #expect(enclosure(ring(count: 6)) == nil)
    #expect(enclosure(ring(count: 80, inside: 0.15)) == nil)
  }

  @Test("is none for a disc beside a ring, and none where the ring lies inside the disc's class")
  func beside() {
    var data = ring(count: 80)
    let moved = data.set.inputs.enumerated().map { index, value in
      index % 2 == 0 && data.labels[index / 2] == 1 ? value + 3 : value
    }
    data.set = LabeledSet(
      inputCount: 2, outputCount: 1, inputs: moved, targets: data.set.targets)
    #expect(enclosure(data) == nil)
  }

  @Test("is none for points on a line, for a single point and for a single class")
  func degenerate() {
    let line = LabeledSet(
      inputCount: 2, outputCount: 1, inputs: [0, 0, 1, 0, 2, 0], targets: [0, 1, 0])
    #expect(Enclosure(line, labels: [0, 1, 0]) == nil)
    let one = LabeledSet(inputCount: 2, outputCount: 1, inputs: [1, 1], targets: [0])
    #expect(Enclosure(one, labels: [0]) == nil)
    #expect(Enclosure(ring(count: 80).set, labels: Array(repeating: 0, count: 140)) == nil)
  }

  @Test("of many samples is found by some of them, and counted for all")
  func many() throws {
    let data = ring(count: 80)
    let times = 40
    let set = LabeledSet(
      inputCount: 2, outputCount: 1, inputs: (0..<times).flatMap { _ in data.set.inputs },
      targets: (0..<times).flatMap { _ in data.set.targets })
    let labels = (0..<times).flatMap { _ in data.labels }
    let found = try #require(Enclosure(set, labels: labels))
    #expect(abs(found.enclosedCount - 60 * times) < 60 * times / 10)
  }
}
