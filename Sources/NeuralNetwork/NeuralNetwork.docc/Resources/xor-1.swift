import NeuralNetwork

let samples = LabeledSet(
  inputCount: 2, outputCount: 1,
  inputs: [0, 0, 0, 1, 1, 0, 1, 1],
  targets: [0, 1, 1, 0])
