import NeuralNetwork

/// A network, its samples and how it is trained.
struct NetworkGiven: Decodable, Sendable {
  /// Inputs first, outputs last.
  let layerSizes: [Int]
  let hiddenActivation: String
  let outputActivation: String
  let loss: String
  let regularization: Regularization
  /// `[layer][neuron][input]`.
  let weights: [[[Double]]]
  /// `[layer][neuron]`.
  let biases: [[Double]]
  /// `[sample][input]`.
  let inputs: [[Double]]
  /// `[sample][output]`.
  let targets: [[Double]]
  /// Absent: forward only.
  let optimizer: GivenOptimizer?
  /// Sample indices; update k uses `batches[k % batches.count]`.
  let batches: [[Int]]?

  struct Regularization: Decodable, Sendable {
    let l1: Double
    let l2: Double
  }

  /// Throws if a shape contradicts `layerSizes`.
  func checkShapes() throws(CaseError) {
    guard layerSizes.count > 1, layerSizes.allSatisfy({ $0 > 0 }) else {
      throw CaseError("given.layerSizes", "there are inputs and at least one layer, none empty")
    }
    try expect(weights.count, layerSizes.count - 1, "layers", at: "given.weights")
    try expect(biases.count, layerSizes.count - 1, "layers", at: "given.biases")
    for layer in weights.indices {
      let path = "given.weights[\(layer)]"
      try check(weights[layer], rows: layerSizes[layer + 1], columns: layerSizes[layer], at: path)
      try expect(
        biases[layer].count, layerSizes[layer + 1], "neurons", at: "given.biases[\(layer)]")
    }
    guard !inputs.isEmpty else { throw CaseError("given.inputs", "there is no sample") }
    try check(inputs, rows: inputs.count, columns: layerSizes[0], at: "given.inputs")
    let outputCount = layerSizes[layerSizes.count - 1]
    try check(targets, rows: inputs.count, columns: outputCount, at: "given.targets")
  }

  /// Throws if a mini-batch is empty or names a sample that isn't there.
  func checkBatches() throws(CaseError) {
    guard optimizer != nil else { return }
    guard let batches, !batches.isEmpty else {
      throw CaseError("given.batches", "an optimizer needs mini-batches")
    }
    for (index, batch) in batches.enumerated() {
      let path = "given.batches[\(index)]"
      guard !batch.isEmpty else { throw CaseError(path, "the mini-batch is empty") }
      for (place, sample) in batch.enumerated() where !inputs.indices.contains(sample) {
        throw CaseError("\(path)[\(place)]", "there is no sample \(sample)")
      }
    }
  }

  private func check(
    _ values: [[Double]], rows: Int, columns: Int, at path: String
  ) throws(CaseError) {
    try expect(values.count, rows, "rows", at: path)
    for (index, row) in values.enumerated() {
      try expect(row.count, columns, "values", at: "\(path)[\(index)]")
    }
  }

  private func expect(
    _ count: Int, _ wanted: Int, _ what: String, at path: String
  ) throws(CaseError) {
    guard count != wanted else { return }
    throw CaseError(path, "has \(count) \(what), should have \(wanted)")
  }
}
