import Datasets
import ScenarioFormat
import Testing

@Suite("A mistake in a scenario file")
struct ScenarioErrorTests {
  private func message(_ text: String) -> String {
    do {
      _ = try ScenarioParser.parse(text, fileName: "lesson.yaml")
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  private static let data = "data: {generator: corners}\n"

  @Test(
    "is told with file, line, column, and what would be right",
    arguments: [
      ("", "lesson.yaml:1: the file is empty; it needs at least data.generator"),
      (
        "just words",
        "lesson.yaml:1:1: the file is no list of keys; it begins like 'title: My lesson'"
      ),
      ("titel: x\n" + data, "lesson.yaml:1:1: unknown key 'titel'; did you mean 'title'?"),
      (
        data + "network:\n  hiden-layers: [2]\n",
        "lesson.yaml:3:3: unknown key 'network.hiden-layers'; did you mean 'hidden-layers'?"
      ),
      ("data: 3", "lesson.yaml:1:7: 'data' must be a group of keys"),
      (
        "data: {generator: spirall}",
        "lesson.yaml:1:19: 'data.generator' is 'spirall'; did you mean 'spiral'?"
      ),
      (
        data + "seed: many",
        "lesson.yaml:2:7: 'seed' must be a whole number from 0 to 18446744073709551615"
      ),
      (
        data + "seed: 1.5",
        "lesson.yaml:2:7: 'seed' must be a whole number from 0 to 18446744073709551615"
      ),
      (data + "pace: 0", "lesson.yaml:2:7: 'pace' must be a number from 0.1 to 1000000000.0"),
      (data + "pace: .inf", "lesson.yaml:2:7: 'pace' must be a number from 0.1 to 1000000000.0"),
      (data + "pace: 0x10", "lesson.yaml:2:7: 'pace' must be a number from 0.1 to 1000000000.0"),
      (data + "pace: 1:30", "lesson.yaml:2:7: 'pace' must be a number from 0.1 to 1000000000.0"),
      (
        data + "training: {learning-rate: .nan}",
        "lesson.yaml:2:27: 'training.learning-rate' must be a number from 1e-06 to 1000.0"
      ),
      (
        "data: {generator: corners, standardize: yes}",
        "lesson.yaml:1:41: 'data.standardize' must be true or false"
      ),
      (
        "data: {generator: corners, noise: 0.1}",
        "lesson.yaml:1:35: the generator 'corners' has no 'noise'"
      ),
      (
        "data: {generator: moons, gate: and}",
        "lesson.yaml:1:32: the generator 'moons' has no 'gate'"
      ),
      (
        data + "training: {optimizer: sgd, momentum: 0.5}",
        "lesson.yaml:2:38: the optimizer 'sgd' has no 'momentum'"
      ),
      (
        data + "training: {schedule: cosine, schedule-factor: 0.5}",
        "lesson.yaml:2:47: the schedule 'cosine' has no 'schedule-factor'"
      ),
      (
        data + "network: {hidden-layers: [2]}\ntraining: {rule: perceptron}",
        "lesson.yaml:3:18: this rule is for a single layer, and the perceptron's for a step; "
          + "leave network.hidden-layers and network.output out"
      ),
      (
        data + "training: {rule: hebb, optimizer: adam}",
        "lesson.yaml:2:35: the rule 'hebb' changes the weights itself; leave training.optimizer out"
      ),
      (
        data + "training: {loss: hinge}",
        "lesson.yaml:2:18: this output and this loss do not fit together, or not to 2 classes; "
          + "leave both out, and the data decide"
      ),
      (
        data + "stop: {patience: 5}",
        "lesson.yaml:2:18: early stopping looks at a test set, and there is none; "
          + "say data.test-share: 0.3"
      ),
      (
        "data: {generator: sine}\nstop: {accuracy: 0.9}",
        "lesson.yaml:2:18: a regression has no accuracy; say stop.loss"
      ),
      (
        data + "network: {hidden-layers: [2, 3], activation: [tanh]}",
        "lesson.yaml:2:46: 'network.activation' has 1 names, for 2 hidden layers"
      ),
      (
        data + "network: {hidden-layers: [2, 3], activation: [tanh, relo]}",
        "lesson.yaml:2:53: 'network.activation' is 'relo'; did you mean 'relu'?"
      ),
      (
        data + "network: {hidden-layers: 2}",
        "lesson.yaml:2:26: 'network.hidden-layers' must be a list of at most 8 numbers, like [2, 3]"
      ),
      (
        data + "network: {hidden-layers: [2, x]}",
        "lesson.yaml:2:30: 'network.hidden-layers' must hold numbers only, up to 3e38"
      ),
      (
        data + "network: {start: [1, 1e300, 2]}",
        "lesson.yaml:2:22: 'network.start' must hold numbers only, up to 3e38"
      ),
      (
        "title: |\n  two\n  lines\n" + data,
        "lesson.yaml:1:8: 'title' must be a line of text of at most 200 characters"
      ),
      (
        "title: [a]\n" + data,
        "lesson.yaml:1:8: 'title' must be a line of text of at most 200 characters"
      ),
      (
        "data: {generator: moons, samples: 1}",
        "lesson.yaml:1:35: 'data.samples' must be a whole number from 2 to 10000"
      ),
      (
        "data: {generator: moons, test-share: 0.95}",
        "lesson.yaml:1:38: 'data.test-share' must be a number from 0.0 to 0.9"
      ),
      (
        data + "network: {hidden-layers: [65]}",
        "lesson.yaml:2:26: 'network.hidden-layers' must hold whole numbers from 1 to 64"
      ),
      (
        data + "network: {hidden-layers: [2], start: [1, 2]}",
        "lesson.yaml:2:38: 'network.start' has 2 numbers; a network 2-2-1 has 9 weights and biases"
      ),
      (
        data + "network: {output: softmax}",
        "lesson.yaml:2:19: this output and this loss do not fit together, or not to 2 classes; leave both out, and the data decide"
      ),
      (
        "data: {generator: sine}\ngoal: {accuracy: 1}",
        "lesson.yaml:2:18: a regression has no accuracy; say goal.loss"
      ),
      (
        data + "goal: {accuracy: 1, loss: 0.1}",
        "lesson.yaml:2:27: a goal is an accuracy or a loss, not both"
      ),
    ])
  func mistake(text: String, message: String) {
    #expect(self.message(text) == message)
  }

  @Test(
    "of the YAML itself keeps its place too",
    arguments: [
      ("title: [a", "lesson.yaml:2:1: "), ("title: a: b", "lesson.yaml:1:9: "),
      ("title: a\ntitle: b\n", "lesson.yaml:1:1: given twice"),
      ("title: \"a", "lesson.yaml:"),
    ])
  func syntax(text: String, beginning: String) {
    #expect(message(text).hasPrefix(beginning), "\(message(text))")
  }

  @Test("is asked for when the generator is missing")
  func missing() {
    #expect(
      message("title: x").hasPrefix(
        "lesson.yaml:1:1: missing key 'data.generator'; it can be: corners"))
  }

  @Test("never brings an escape to the terminal")
  func harmless() {
    let message = message("\"\\e[31mred\": 1\n" + Self.data)
    #expect(message.contains("\\u{1b}[31mred"))
    #expect(!message.contains("\u{1B}"))
    #expect(HarmlessText.escaped("a\u{202E}b\u{7}\n") == "a\\u{202e}b\\u{7}\\u{a}")
    #expect(HarmlessText.escaped("x₁ ∧ é 漢") == "x₁ ∧ é 漢")
  }

  @Test(
    "finds the nearest name, and none that is far",
    arguments: [
      ("xorr", "xor"), ("XOR", "xor"), ("dounut", "donut"), ("spirla", "spiral"),
      ("zzzzzzzz", nil), ("", nil),
    ] as [(String, String?)])
  func nearest(name: String, expected: String?) {
    #expect(nearestName(to: name, in: ["xor", "donut", "spiral", "two-pentagons"]) == expected)
  }
}
