import Datasets
import NeuralNetwork
import Testing

@Suite("Samples written as a table")
struct SampleTableTests {
  /// Random samples of some classes, each class at least once.
  private func dataset(_ names: [String], inputNames: [String], seed: UInt64) -> Dataset {
    var random = SeededGenerator(seed: seed, stream: .data)
    func samples(_ count: Int) -> Samples {
      var samples = Samples(inputCount: 2)
      for index in 0..<count {
        let bits = (0..<2).map { _ in
          Float(bitPattern: UInt32(random.index(below: 0xE900_0000 - 1)) & 0xE8FF_FFFF)
        }
        samples.append(
          inputs: bits.map { abs($0) < 1e30 ? $0 : random.uniform(-1, 1) },
          label: index < names.count ? index : random.index(below: names.count))
      }
      return samples
    }
    return Dataset(
      training: samples(60), test: samples(20), inputNames: inputNames,
      kind: .classification(classNames: names), bounds: PlaneBounds(x: -1...1, y: -1...1))
  }

  /// A sample whose class is told by its name.
  private struct Row: Hashable {
    let inputs: [Float]
    let name: String
  }

  private func rows(_ samples: Samples, _ names: [String]) -> [Row] {
    (0..<samples.count).map {
      Row(inputs: Array(samples.inputs(of: $0)), name: names[samples.labels[$0]])
    }
  }

  @Test(
    "are the very same when they are read again",
    arguments: [
      (["0", "1"], ["x₁", "x₂"]), (["outside", "inside"], ["x", "y"]),
      (["a, \"the first\"", "b;c", "two\\u{a}lines", "tab\\u{9}"], ["width, m", "\"h\""]),
      (["10", "9", "-1.5"], ["1", "na"]), (["é\u{301}", "日本"], ["α", ""]),
    ])
  func roundTrip(names: [String], inputNames: [String]) throws {
    for seed in 0..<20 as Range<UInt64> {
      let dataset = dataset(names, inputNames: inputNames, seed: seed)
      let read = try GivenData(table: SampleTable.text(of: dataset), file: "again.csv")
      guard case .classification(let readNames) = read.kind else {
        Issue.record("read as values")
        return
      }
      #expect(
        rows(read.samples, readNames)
          == rows(dataset.training, names) + rows(dataset.test, names))
    }
  }

  @Test("keep a line break of a name inside its cell")
  func lineBreaks() throws {
    let dataset = dataset(["two\nlines", "a\rb"], inputNames: ["x", "y"], seed: 1)
    let read = try GivenData(table: SampleTable.text(of: dataset), file: "again.csv")
    #expect(read.kind == .classification(classNames: ["a\\u{d}b", "two\\u{a}lines"]))
    #expect(read.samples.inputs == dataset.training.inputs + dataset.test.inputs)
  }

  @Test("name their columns, and write a value where there is no class")
  func values() {
    var samples = Samples(inputCount: 1)
    samples.append(inputs: [0.1], value: -2.5)
    let dataset = Dataset(
      training: samples, test: Samples(inputCount: 1), inputNames: ["x"], kind: .regression,
      bounds: PlaneBounds(x: -1...1, y: -1...1))
    #expect(SampleTable.text(of: dataset) == "x,value\n0.1,-2.5\n")
  }

  @Test("move and go one by one, the others stay as they are")
  func editing() {
    let original = dataset(["0", "1"], inputNames: ["x", "y"], seed: 3).training
    var samples = original
    samples.move(7, to: Point(x: 5, y: 6))
    #expect(samples.point(7) == Point(x: 5, y: 6))
    samples.move(7, to: original.point(7))
    #expect(samples == original)
    samples.remove(7)
    #expect(samples == original.selecting(Array(0..<7) + Array(8..<60)))
    var values = Samples(inputCount: 1)
    for value in 0..<3 { values.append(inputs: [Float(value)], value: Float(-value)) }
    values.move(1, to: Point(x: 9, y: 8))
    values.remove(0)
    #expect(values.inputs == [9, 2])
    #expect(values.values == [8, -2])
  }
}
