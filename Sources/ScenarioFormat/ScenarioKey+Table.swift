import Datasets

extension ScenarioKey {
  /// Every key, in reading order.
  public static let all: [ScenarioKey] = [
    ScenarioKey(nil, "title", "text", standard: "empty", "What it is about, in one line."),
    ScenarioKey(
      nil, "chapter", "text", standard: "none", "The heading that it is listed under."),
    ScenarioKey(
      nil, "seed", "whole number ≥ 0", standard: "7", "Data, weights and order follow from it."),
    ScenarioKey(
      nil, "pace", "0.1 … 1e9 epochs a second", standard: "10", "How fast it is watched."),
    ScenarioKey(
      nil, "paused", "true, false", standard: "false", "Whether it waits at epoch 0 for a key."),
    ScenarioKey(
      nil, "variants", "list of 2 … 16 groups of keys", standard: "none",
      "Runs from one start side by side: each has a name and the keys that it changes."),
    ScenarioKey(
      "data", "generator", "a name below", standard: "required, or points, or file",
      "How the samples are made."),
    ScenarioKey(
      "data", "gate", Gate.allCases.map(\.rawValue).joined(separator: ", "), standard: "xor",
      "The Boolean function of corners and corner-clouds."),
    ScenarioKey(
      "data", "samples", "whole number", standard: "the generator's",
      "How many, training and test together."),
    ScenarioKey(
      "data", "noise", "number", standard: "the generator's",
      "How noisy, in the generator's own sense."),
    ScenarioKey(
      "data", "gap", "number, data units", standard: "the generator's",
      "How far the samples keep from the border."),
    ScenarioKey(
      "data", "classes", "whole number", standard: "the generator's",
      "How many classes arms and blobs have."),
    ScenarioKey(
      "data", "points", "up to 10000 lists [x, y, label]", standard: "none",
      "The samples themselves, in place."),
    ScenarioKey(
      "data", "file", "path of a CSV file of up to 64 MiB, 1000000 rows", standard: "none",
      "A file with the samples, its path seen from this file."),
    ScenarioKey(
      "data", "x", "name or number of a column", standard: "the first of numbers",
      "The first input in the file; with points, what it is called."),
    ScenarioKey(
      "data", "y", "name or number of a column", standard: "the next of numbers",
      "The second input in the file; with points, what it is called."),
    ScenarioKey(
      "data", "label", "name or number of a column", standard: "the last of 2 … 10 classes",
      "The class in the file."),
    ScenarioKey(
      "data", "missing", ScenarioNames.listed(ScenarioNames.missing), standard: "refuse",
      "What happens to rows of the file that lack a value."),
    ScenarioKey(
      "data", "features", "list of " + ScenarioNames.listed(ScenarioNames.features),
      standard: "[x1, x2]", "What the network gets to see of a sample."),
    ScenarioKey(
      "data", "test-share", "0 … 0.9", standard: "0",
      "The share of each class held back as the test set."),
    ScenarioKey(
      "data", "standardize", "true, false", standard: "true",
      "Whether inputs get mean 0 and deviation 1."),
    ScenarioKey(
      "network", "hidden-layers", "up to 8 widths of 1 … 64", standard: "[]",
      "How many neurons each hidden layer has."),
    ScenarioKey(
      "network", "activation", ScenarioNames.listed(ScenarioNames.hiddenActivations),
      standard: "tanh", "What the hidden neurons make of z; a list names one for each layer."),
    ScenarioKey(
      "network", "output", ScenarioNames.listed(ScenarioNames.outputActivations),
      standard: "as the data ask",
      "What the output neurons make of z."),
    ScenarioKey(
      "network", "initialization", ScenarioNames.listed(ScenarioNames.initializations),
      standard: "xavier", "How the first weights are drawn."),
    ScenarioKey(
      "network", "spread", "0.001 … 1000", standard: "0.5",
      "The largest weight that the initialization uniform draws."),
    ScenarioKey(
      "network", "start", "a number for each weight and bias", standard: "drawn",
      "The first weights and biases, layer by layer."),
    ScenarioKey(
      "training", "rule", ScenarioNames.listed(ScenarioNames.rules), standard: "backpropagation",
      "What changes the weights; the others are for a single layer."),
    ScenarioKey(
      "training", "loss", ScenarioNames.listed(ScenarioNames.losses), standard: "as the data ask",
      "What is made smaller."),
    ScenarioKey(
      "training", "optimizer", ScenarioNames.listed(ScenarioNames.optimizers), standard: "sgd",
      "How a gradient becomes a step."),
    ScenarioKey(
      "training", "momentum", "0 … 0.9999", standard: "0.9",
      "How much of its speed momentum and nesterov keep."),
    ScenarioKey(
      "training", "decay", "0 … 0.9999", standard: "0.99",
      "How much of its mean square rmsprop keeps."),
    ScenarioKey(
      "training", "beta1", "0 … 0.9999", standard: "0.9",
      "How much of their mean adam and adamw keep."),
    ScenarioKey(
      "training", "beta2", "0 … 0.99999", standard: "0.999",
      "How much of their mean square adam and adamw keep."),
    ScenarioKey(
      "training", "epsilon", "1e-12 … 1", standard: "1e-8, adagrad 1e-10",
      "What keeps the adaptive optimisers from dividing by 0."),
    ScenarioKey(
      "training", "weight-decay", "0 … 1", standard: "0.01",
      "The share of each weight that adamw takes away, times the step length."),
    ScenarioKey("training", "learning-rate", "1e-6 … 1000", standard: "0.1", "The step length."),
    ScenarioKey(
      "training", "schedule", ScenarioNames.listed(ScenarioNames.schedules), standard: "constant",
      "How the step length changes from epoch to epoch."),
    ScenarioKey(
      "training", "schedule-factor", "0 … 1", standard: "0.5, exponential 0.99",
      "By what step and exponential multiply it."),
    ScenarioKey(
      "training", "schedule-epochs", "1 … 1000000000 epochs", standard: "100",
      "After how many epochs step does so, and how many cosine takes."),
    ScenarioKey(
      "training", "final-learning-rate", "0 … 1000", standard: "0", "Where cosine ends."),
    ScenarioKey(
      "training", "mini-batch-size", "1 … 100000 samples", standard: "10",
      "How many samples an update averages."),
    ScenarioKey(
      "training", "order", ScenarioNames.listed(ScenarioNames.orders), standard: "shuffled",
      "Whether each epoch shows the samples in a fresh order."),
    ScenarioKey(
      "training", "l1", "0 … 1000", standard: "0", "What a weight's size costs, biases are free."),
    ScenarioKey(
      "training", "l2", "0 … 1000", standard: "0", "What half of a weight's square costs."),
    ScenarioKey(
      "training", "dropout", "0 … 0.95", standard: "0",
      "How often a hidden neuron is left out of a mini-batch."),
    ScenarioKey(
      "goal", "accuracy", "0 … 1", standard: "none", "Reached at this accuracy on the training set."
    ),
    ScenarioKey(
      "goal", "loss", "number > 0", standard: "none",
      "Reached at this mean loss on the training set."),
    ScenarioKey(
      "stop", "epochs", "1 … 1000000000 epochs", standard: "none", "Stops after so many epochs."),
    ScenarioKey(
      "stop", "loss", "number > 0", standard: "none",
      "Stops at this mean loss on the training set."),
    ScenarioKey(
      "stop", "accuracy", "0 … 1", standard: "none",
      "Stops at this accuracy on the training set."),
    ScenarioKey(
      "stop", "plateau", "1 … 1000000 epochs", standard: "none",
      "Stops when the training loss hasn't fallen by a thousandth for so many epochs."),
    ScenarioKey(
      "stop", "patience", "1 … 1000000 epochs", standard: "none",
      "Stops early, when the test loss hasn't fallen for so many epochs."),
    ScenarioKey(
      "stop", "seconds", "0.1 … 1000000 seconds", standard: "none",
      "Stops after so much time of training; the only rule that depends on the machine."),
    ScenarioKey(
      "view", "panel", ScenarioNames.listed(ScenarioNames.panels),
      standard: "overview, of variants comparison", "What is shown first."),
    ScenarioKey(
      "view", "lines", ScenarioNames.listed(ScenarioNames.lines), standard: "first",
      "Which lines of the focused layer are drawn first; first: of nine neurons."),
    ScenarioKey("view", "layer", "1 … 8", standard: "1", "The hidden layer that is focused first."),
    ScenarioKey(
      "view", "boundary", "true, false", standard: "true", "Whether the decision boundary is drawn."
    ),
    ScenarioKey(
      "view", "test-points", "true, false", standard: "true", "Whether test points are drawn."),
    ScenarioKey(
      "view", "discretize", "true, false", standard: "false",
      "Whether regions have hard edges instead of shades."),
    ScenarioKey(
      "view", "ghosts", "true, false", standard: "false",
      "Whether faint lines stay where each hyperplane stood at the start and ten epochs ago."),
    ScenarioKey(
      "view", "lecture", "true, false", standard: "false",
      "Whether the picture has the whole screen, large and in high contrast."),
    ScenarioKey(
      "lesson", "text", "text of up to 1000 characters", standard: "none",
      "What one sees, what to look for, and why."),
    ScenarioKey(
      "lesson", "hints", "up to 6 lines of text", standard: "[]", "What to try next."),
    ScenarioKey(
      "outcome", "end", ScenarioNames.listed(ScenarioNames.endings),
      standard: "goal, without one any", "How a run ends, says 'hyperplane check'."),
    ScenarioKey(
      "outcome", "epochs", "0 … 1000000 epochs", standard: "1000", "How many a run may take."),
    ScenarioKey(
      "outcome", "seeds", "1 … 1000", standard: "1", "With how many seeds it is tried."),
    ScenarioKey(
      "outcome", "share", "0.01 … 1", standard: "1", "For which share of the seeds it holds."),
    ScenarioKey(
      "outcome", "loss", "number ≥ 0", standard: "none", "The training loss is at most this."),
    ScenarioKey(
      "outcome", "loss-above", "number ≥ 0", standard: "none",
      "The training loss is at least this."),
    ScenarioKey(
      "outcome", "accuracy", "0 … 1", standard: "none", "The training accuracy is at least this."),
    ScenarioKey(
      "outcome", "accuracy-below", "0 … 1", standard: "none",
      "The training accuracy is below this."),
    ScenarioKey(
      "outcome", "test-loss", "number ≥ 0", standard: "none", "The test loss is at most this."),
    ScenarioKey(
      "outcome", "test-loss-above", "number ≥ 0", standard: "none",
      "The test loss is at least this."),
    ScenarioKey(
      "outcome", "test-accuracy", "0 … 1", standard: "none", "The test accuracy is at least this."),
    ScenarioKey(
      "outcome", "gates", "text", standard: "none",
      "What the network is, as a composition of gates."),
    ScenarioKey(
      "outcome", "area-error", "0 … 1", standard: "none",
      "By which share of the true area the region is off, at most."),
    ScenarioKey(
      "outcome", "closed-form", "number ≥ 0", standard: "none",
      "By how much a line's slope and intercept are off those of least squares, at most."),
  ]

  /// The sections, in reading order.
  public static let sections = [
    "data", "network", "training", "goal", "stop", "view", "lesson", "outcome",
  ]
}
