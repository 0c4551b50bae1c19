import Testing

@Suite("The walls between the targets")
struct ImportTests {
  /// What each target may import: the table of `Sources/README.md`.
  static let allowed: [String: Set<String>] = [
    "NeuralNetwork": [],
    "TextScreen": [],
    "Datasets": ["NeuralNetwork", "Foundation", "SwiftCSV"],
    "Analysis": ["NeuralNetwork"],
    "Verification": ["NeuralNetwork", "Foundation"],
    "Benchmark": ["NeuralNetwork", "TextScreen", "Foundation", "Glibc"],
    "ScenarioLibrary": ["ScenarioFiles"],
    "CursesTerminal": ["CNcurses", "CTerminalGuard", "TextScreen", "Glibc"],
    "ScenarioFormat": ["NeuralNetwork", "Datasets", "Foundation", "Yams"],
    "ModelFiles": ["NeuralNetwork", "Datasets", "Foundation"],
    "Figures": ["NeuralNetwork", "Analysis", "TextScreen"],
    "Training": [
      "NeuralNetwork", "Datasets", "ScenarioFormat", "Dispatch", "Synchronization",
    ],
    "Interface": [
      "Training", "ScenarioFormat", "Datasets", "NeuralNetwork", "Analysis", "Figures",
      "TextScreen",
    ],
    "App": ["Interface", "Training", "ScenarioFormat", "TextScreen", "Glibc"],
    "hyperplane": [
      "App", "Interface", "CursesTerminal", "ScenarioFormat", "ScenarioLibrary", "Training",
      "TextScreen", "NeuralNetwork", "Datasets", "Analysis", "Verification", "Benchmark",
      "ModelFiles", "ArgumentParser",
      "Foundation",
      "Glibc",
    ],
  ]

  @Test("let nothing through that is not in the table")
  func imports() {
    let files = Project.swiftFiles(in: "Sources")
    #expect(files.count > 100)
    for file in files {
      guard let allowed = Self.allowed[file.target] else {
        Issue.record("\(file.path) is of no target of the table")
        continue
      }
      for (module, line) in file.imports where !allowed.contains(module) {
        Issue.record("\(file.path):\(line) imports \(module)")
      }
    }
  }

  @Test("have a line in the table of Sources/README.md for every target")
  func table() throws {
    let text = try Project.text("Sources/README.md")
    for target in Self.allowed.keys { #expect(text.contains("| `\(target)` |"), "\(target)") }
  }

  @Test("have a line in the manifest for every target, with no more dependencies than it may use")
  func manifest() throws {
    let text = try Project.text("Package.swift")
    for target in Self.allowed.keys { #expect(text.contains("name: \"\(target)\""), "\(target)") }
  }

  @Test("keep the training session out of the interface's sight")
  func session() {
    for file in Project.swiftFiles(in: "Sources/Interface") {
      for (index, line) in file.lines.enumerated() where line.contains("TrainingSession") {
        Issue.record("\(file.path):\(index + 1) names TrainingSession")
      }
    }
  }
}
