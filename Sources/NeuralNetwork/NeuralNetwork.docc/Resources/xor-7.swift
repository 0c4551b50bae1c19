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

var generator = SeededGenerator(seed: 1, stream: .parameters)
let start = Initialization.xavier.parameters(for: architecture, using: &generator)

let hyperparameters = Hyperparameters(
  loss: .binaryCrossEntropy, optimizer: .gradientDescent, learningRate: 0.5, miniBatchSize: 1)
let trainer = Trainer(
  parameters: start, trainingSet: samples, hyperparameters: hyperparameters, seed: 1)

while trainer.epoch < 1_000, trainer.metrics(on: samples).correctCount != samples.count {
  trainer.runEpoch()
}
let metrics = trainer.metrics(on: samples)
print("epoch \(trainer.epoch): loss \(metrics.loss), all four right")

for neuron in 0..<2 {
  let weights = Array(trainer.parameters.weights(layer: 0, neuron: neuron))
  let bias = trainer.parameters.bias(layer: 0, neuron: neuron)
  print("neuron \(neuron + 1): \(weights[0]) x₁ + \(weights[1]) x₂ + \(bias) = 0")
}

let moment = trainer.state
for _ in 0..<100 { trainer.runEpoch() }
let first = trainer.parameters

trainer.restore(moment)
for _ in 0..<100 { trainer.runEpoch() }
print("the same bits again: \(trainer.parameters == first)")
