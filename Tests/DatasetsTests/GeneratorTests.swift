import Datasets
import Foundation
import NeuralNetwork
import Testing

@Suite("A generator")
struct GeneratorTests {
  private func samples(
    _ generator: DatasetGenerator, seed: UInt64 = 3,
    _ change: (inout DatasetRecipe) -> Void = { _ in }
  ) -> Samples {
    var recipe = DatasetRecipe(generator)
    change(&recipe)
    return DataSource.generated(recipe).dataset(seed: seed, testShare: 0).training
  }

  private func radius(_ point: Point) -> Float {
    (point.x * point.x + point.y * point.y).squareRoot()
  }

  @Test(
    "gives the same samples for a seed, and others for another", arguments: DatasetGenerator.all)
  func seeds(generator: DatasetGenerator) {
    #expect(samples(generator) == samples(generator))
    let isFixed = generator == .corners || generator == .spiral || generator == .sineValley
    #expect((samples(generator, seed: 4) == samples(generator)) == isFixed)
  }

  @Test(
    "draws as many samples as its settings say, all within what is shown",
    arguments: DatasetGenerator.all)
  func counts(generator: DatasetGenerator) {
    let recipe = DatasetRecipe(generator)
    let dataset = DataSource.generated(recipe).dataset(seed: 5, testShare: 0)
    #expect(dataset.training.count == recipe.sampleCount)
    #expect(dataset.test.count == 0)
    guard generator.inputNames.count == 2 else { return }
    for sample in 0..<dataset.training.count {
      let point = dataset.training.point(sample)
      #expect(dataset.bounds.x.contains(point.x) && dataset.bounds.y.contains(point.y))
    }
  }

  @Test("of the corners labels them as the gate does", arguments: Gate.allCases)
  func corners(gate: Gate) {
    let samples = samples(.corners) { $0.gate = gate }
    #expect(samples.labels == gate.labels)
    #expect(samples.inputs == [0, 0, 0, 1, 1, 0, 1, 1])
  }

  @Test("of corner clouds keeps each near its corner, and labels it alike")
  func cornerClouds() {
    let samples = samples(.cornerClouds)
    for sample in 0..<samples.count {
      let point = samples.point(sample)
      let corner = Gate.corners.firstIndex {
        abs(Float($0.x) - point.x) < 0.5 && abs(Float($0.y) - point.y) < 0.5
      }
      if let corner { #expect(samples.labels[sample] == Gate.xor.labels[corner]) }
    }
    #expect(samples.labels.count { $0 == 1 } == 100)
  }

  @Test("of a disc keeps the gap free on both sides")
  func disc() {
    let samples = samples(.disc)
    for sample in 0..<samples.count {
      let radius = radius(samples.point(sample))
      #expect(samples.labels[sample] == 1 ? radius <= 3.851 : radius >= 4.149)
    }
    #expect(samples.labels.count { $0 == 1 } == 200)
  }

  @Test("of a pentagon keeps the gap free on both sides of every line")
  func pentagon() {
    let samples = samples(.pentagon)
    let normals: [(Float, Float)] = [
      (0, 1), (-0.951057, 0.309017), (-0.587785, -0.809017), (0.587785, -0.809017),
      (0.951057, 0.309017),
    ]
    for sample in 0..<samples.count {
      let point = samples.point(sample)
      let margin = normals.map { 3 - point.x * $0.0 - point.y * $0.1 }.min() ?? 0
      #expect(samples.labels[sample] == 1 ? margin >= 0.199 : margin <= -0.199)
    }
  }

  @Test("of Playground's circle draws a disc of half the ring's radius")
  func circle() {
    let samples = samples(.circle)
    for sample in 0..<samples.count {
      let radius = radius(samples.point(sample))
      #expect(samples.labels[sample] == 1 ? radius < 2.5 : radius >= 3.499 && radius < 5.001)
    }
    #expect(samples.labels.count { $0 == 1 } == 250)
  }

  @Test("of Playground's circle changes classes with its noise, not places")
  func circleNoise() {
    let quiet = samples(.circle)
    let noisy = samples(.circle) { $0.noise = 0.5 }
    #expect(noisy.labels != quiet.labels)
    let noisyRadii = (0..<noisy.count).map { radius(noisy.point($0)) }
    #expect(noisyRadii.allSatisfy { $0 < 2.5 || $0 >= 3.499 })
  }

  @Test("of four quadrants gives class 1 where the signs differ, and keeps off the axes")
  func xorCloud() {
    let samples = samples(.xorCloud)
    for sample in 0..<samples.count {
      let point = samples.point(sample)
      #expect(abs(point.x) >= 0.299 && abs(point.y) >= 0.299)
      #expect((samples.labels[sample] == 1) == (point.x * point.y < 0))
    }
  }

  @Test("of two clouds centres them at (2, 2) and (−2, −2)")
  func gauss() {
    let samples = samples(.gauss)
    for (label, center) in [(1, Float(2)), (0, -2)] {
      let points = (0..<samples.count).filter { samples.labels[$0] == label }.map(samples.point)
      let mean = points.reduce(0) { $0 + $1.x } / Float(points.count)
      let variance =
        points.reduce(0) { $0 + ($1.x - mean) * ($1.x - mean) } / Float(points.count)
      #expect(abs(mean - center) < 0.25)
      #expect(abs(variance - 0.5) < 0.2)
    }
  }

  @Test("of a spiral follows the formula where there is no noise")
  func spiral() {
    let samples = samples(.spiral) { $0.sampleCount = 200 }
    #expect(samples.labels.count { $0 == 1 } == 100)
    for sample in 0..<samples.count { #expect(radius(samples.point(sample)) <= 5) }
    let radii = (0..<samples.count).filter { samples.labels[$0] == 1 }
      .map { radius(samples.point($0)) }.sorted()
    for (index, radius) in radii.enumerated() {
      #expect(abs(radius - 5 * Float(index) / 100) < 1e-4)
    }
  }

  @Test("of blobs and arms has as many classes as it is told", arguments: [2, 3, 5])
  func classes(count: Int) {
    for generator in [DatasetGenerator.blobs, .arms] {
      let samples = samples(generator) { $0.classCount = count }
      #expect(Set(samples.labels) == Set(0..<count))
    }
  }

  @Test("of two pentagons keeps the gap free around both")
  func twoPentagons() {
    let samples = samples(.twoPentagons)
    let pentagons: [(x: Float, y: Float, apothem: Float, angle: Float)] = [
      (-2.4, 0, 1.6, .pi / 2), (2.2, 0.4, 1.9, .pi / 2 + 0.3),
    ]
    for sample in 0..<samples.count {
      let point = samples.point(sample)
      let margins = pentagons.map { pentagon -> Float in
        (0..<5).map { side -> Float in
          let angle = pentagon.angle + 2 * .pi * Float(side) / 5
          let (x, y) = (point.x - pentagon.x, point.y - pentagon.y)
          return pentagon.apothem - x * cos(angle) - y * sin(angle)
        }.min() ?? 0
      }
      let margin = margins.max() ?? 0
      #expect(samples.labels[sample] == 1 ? margin >= 0.299 : margin <= -0.299)
    }
    #expect(samples.labels.count { $0 == 1 } == 300)
  }

  @Test("of moons draws two half circles of radius 1 that reach into each other")
  func moons() {
    let samples = samples(.moons) { $0.noise = 0 }
    for sample in 0..<samples.count {
      let point = samples.point(sample)
      if samples.labels[sample] == 0 {
        #expect(abs(radius(point) - 1) < 1e-5 && point.y >= -1e-5)
      } else {
        #expect(abs(radius(Point(x: point.x - 1, y: point.y - 0.5)) - 1) < 1e-5)
        #expect(point.y <= 0.50001)
      }
    }
  }

  @Test("of blobs centres them at radius 3, a third of a turn apart")
  func blobs() {
    let samples = samples(.blobs)
    for label in 0..<3 {
      let points = (0..<samples.count).filter { samples.labels[$0] == label }.map(samples.point)
      let angle = (90 + 120 * Float(label)) * .pi / 180
      let x = points.reduce(0) { $0 + $1.x } / Float(points.count)
      let y = points.reduce(0) { $0 + $1.y } / Float(points.count)
      #expect(points.count == 70)
      #expect(abs(x - 3 * cos(angle)) < 0.4 && abs(y - 3 * sin(angle)) < 0.4)
    }
  }

  @Test("the surfaces are their functions of two inputs without noise, within ±1")
  func surfaces() {
    let plane = samples(.plane) { $0.noise = 0 }
    let hills = samples(.hills) { $0.noise = 0 }
    for sample in 0..<plane.count {
      let (x, y) = (plane.inputs[2 * sample], plane.inputs[2 * sample + 1])
      #expect(abs(plane.values[sample] - (x + y) / 10) < 1e-5)
      #expect(abs(x) <= 6 && abs(y) <= 6)
    }
    let near = (0..<hills.count).filter {
      hypot(hills.inputs[2 * $0] - 4, hills.inputs[2 * $0 + 1] - 2.5) < 1
    }
    #expect(!near.isEmpty && near.allSatisfy { hills.values[$0] > 0.5 })
    #expect(hills.values.contains { $0 < -0.5 } && hills.values.contains(0))
    #expect(hills.values.allSatisfy { abs($0) <= 1 })
  }

  @Test("of a wave and a bump has their values")
  func waveAndBump() {
    let sine = samples(.sine) { $0.noise = 0 }
    let bump = samples(.bump) { $0.noise = 0 }
    for sample in 0..<100 {
      #expect(abs(sine.values[sample] - sin(2 * sine.inputs[sample])) < 1e-5)
      let x = bump.inputs[sample]
      #expect(abs(bump.values[sample] - (2 * exp(-2 * x * x) - 1)) < 1e-5)
    }
  }

  @Test("of a curve has the function's values, but for the noise")
  func curves() {
    let samples = samples(.absolute) { $0.noise = 0 }
    for sample in 0..<samples.count {
      #expect(abs(samples.values[sample] - (abs(samples.inputs[sample]) - 1.5)) < 1e-5)
    }
    #expect(samples.labels.isEmpty)
    let step = self.samples(.step) { $0.noise = 0 }
    #expect(Set(step.values) == [-1, 1])
  }
}
