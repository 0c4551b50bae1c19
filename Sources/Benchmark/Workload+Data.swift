import Glibc
import NeuralNetwork

extension Workload {
  /// The four corners: 1 where the inputs differ, −1 where they agree.
  static let xor = LabeledSet(
    inputCount: 2, outputCount: 1, inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: [-1, 1, 1, -1])

  /// Arms that wind outwards one and three quarters of a turn, without noise.
  static func spiral(
    _ count: Int, arms: Int, targets: (_ arm: Int) -> [Float]
  ) -> LabeledSet {
    let length = (count + arms - 1) / arms
    let inputs = (0..<count).flatMap { point in
      let part = Double(point / arms) / Double(length)
      let angle = 3.5 * .pi * part + 2 * .pi * Double(point % arms) / Double(arms)
      return [Float(5 * part * sin(angle)), Float(5 * part * cos(angle))]
    }
    let targets = (0..<count).flatMap { targets($0 % arms) }
    return LabeledSet(
      inputCount: 2, outputCount: targets.count / count, inputs: inputs, targets: targets)
  }

  /// A disc of radius 2.5, class 1, within a ring from 3.5 to 5.
  static var donut: LabeledSet {
    var generator = SplitMix64(state: 1)
    let inputs = (0..<500).flatMap { point in
      let unit = Double(generator.unit())
      let radius = point < 250 ? 2.5 * unit : 3.5 + 1.5 * unit
      let angle = 2 * .pi * Double(generator.unit())
      return [Float(radius * sin(angle)), Float(radius * cos(angle))]
    }
    return LabeledSet(
      inputCount: 2, outputCount: 1, inputs: inputs,
      targets: (0..<500).map { $0 < 250 ? 1 : 0 })
  }

  /// 2,000 samples of 784 random inputs and random classes, seed 9: as large as handwritten digits.
  static var wide: LabeledSet {
    var generator = SplitMix64(state: 9)
    let inputs = (0..<2000 * 784).map { _ in generator.unit() }
    let targets = (0..<2000).flatMap { _ in oneHot(Int(generator.next() >> 33) % 10, of: 10) }
    return LabeledSet(inputCount: 784, outputCount: 10, inputs: inputs, targets: targets)
  }

  static func oneHot(_ label: Int, of count: Int) -> [Float] {
    (0..<count).map { $0 == label ? 1 : 0 }
  }

  /// 1,797 handwritten digits of 8 × 8 pixels from a file of the folder that the program runs in:
  /// `[digit][pixel]`, then the labels, as little-endian single precision.
  static func digits() throws(WorkloadError) -> LabeledSet {
    let (name, count, pixels) = ("digits.bin", 1797, 64)
    var values = [Float](repeating: 0, count: count * (pixels + 1))
    guard let file = fopen(name, "rb") else {
      throw WorkloadError(description: "digits needs \(name) in this folder, and it isn't there")
    }
    defer { fclose(file) }
    guard fread(&values, MemoryLayout<Float>.size, values.count, file) == values.count,
      fgetc(file) == EOF
    else {
      throw WorkloadError(
        description: "\(name) must hold \(count * (pixels + 1)) numbers of four bytes")
    }
    let labels = values[(count * pixels)...]
    guard labels.allSatisfy({ (0...9).contains($0) && $0 == $0.rounded() }) else {
      throw WorkloadError(description: "\(name) must end with \(count) labels from 0 to 9")
    }
    return LabeledSet(
      inputCount: pixels, outputCount: 10, inputs: Array(values[..<(count * pixels)]),
      targets: labels.flatMap { oneHot(Int($0), of: 10) })
  }
}
