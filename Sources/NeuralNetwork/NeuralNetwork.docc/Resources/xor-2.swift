import NeuralNetwork

let samples = LabeledSet(
  inputCount: 2, outputCount: 1,
  inputs: [0, 0, 0, 1, 1, 0, 1, 1],
  targets: [0, 1, 1, 0])

let architecture = Architecture(
  inputCount: 2,
  layers: [
    Architecture.Layer(width: 2, activation: .tanh),
    Architecture.Layer(width: 1, activation: .sigmoid),
  ])
