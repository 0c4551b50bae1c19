import NeuralNetwork

extension NetworkModel {
  /// Computes everything that the format asks for, with the engine that trains on screen.
  func numbers(updateCounts: [Int]) -> NetworkNumbers<Float> {
    let values = layerValues()
    let dataLoss = parameters.metrics(on: samples, loss: loss).loss
    let penalty = penalty.value(of: parameters)
    return NetworkNumbers(
      preActivations: values.preActivations.map(perSample),
      activations: values.activations.map(perSample),
      dataLoss: dataLoss, penalty: penalty, loss: dataLoss + penalty,
      gradients: training == nil ? nil : gradients(),
      updates: training.map { updates($0, counts: updateCounts) })
  }

  private func layerValues() -> LayerValues {
    let inputs = (0..<samples.inputCount).flatMap { input in
      (0..<samples.count).map { samples.inputs[$0 * samples.inputCount + input] }
    }
    return parameters.layerValues(inputs: inputs, count: samples.count)
  }

  /// `[neuron][sample]`, flat, as `[sample][neuron]`.
  private func perSample(_ values: [Float]) -> [[Float]] {
    let count = samples.count
    return (0..<count).map { sample in
      stride(from: sample, to: values.count, by: count).map { values[$0] }
    }
  }

  private func gradients() -> NetworkNumbers<Float>.Gradients {
    let gradient = parameters.gradient(of: loss, with: penalty, on: samples)
    let width = samples.inputCount
    return NetworkNumbers.Gradients(
      weights: weights(of: gradient.parameters), biases: biases(of: gradient.parameters),
      inputs: (0..<samples.count).map { Array(gradient.inputs[$0 * width..<($0 + 1) * width]) })
  }

  private func updates(
    _ training: Training, counts: [Int]
  ) -> [NetworkNumbers<Float>.Update] {
    var found: [Int: NetworkNumbers<Float>.Update] = [:]
    let trainer = trainer(training)
    for count in 0...(counts.max() ?? 0) {
      if count > 0 {
        trainer.update(miniBatch: training.batches[(count - 1) % training.batches.count])
      }
      if counts.contains(count) { found[count] = update(count, trainer) }
    }
    return counts.compactMap { found[$0] }
  }

  private func trainer(_ training: Training) -> Trainer {
    let largest = training.batches.map(\.count).max() ?? 1
    var hyperparameters = Hyperparameters(
      loss: loss, optimizer: training.optimizer, learningRate: training.learningRate,
      miniBatchSize: largest)
    hyperparameters.penalty = penalty
    return Trainer(
      parameters: parameters, trainingSet: samples, hyperparameters: hyperparameters, seed: 0,
      capacity: largest)
  }

  private func update(_ count: Int, _ trainer: Trainer) -> NetworkNumbers<Float>.Update {
    let parameters = trainer.parameters
    return NetworkNumbers.Update(
      count: count, loss: trainer.metrics(on: samples).loss + penalty.value(of: parameters),
      weights: weights(of: parameters), biases: biases(of: parameters))
  }

  private func weights(of parameters: Parameters) -> [[[Float]]] {
    parameters.architecture.layers.indices.map { layer in
      (0..<parameters.architecture.layers[layer].width).map {
        Array(parameters.weights(layer: layer, neuron: $0))
      }
    }
  }

  private func biases(of parameters: Parameters) -> [[Float]] {
    parameters.architecture.layers.indices.map { layer in
      (0..<parameters.architecture.layers[layer].width).map {
        parameters.bias(layer: layer, neuron: $0)
      }
    }
  }
}
