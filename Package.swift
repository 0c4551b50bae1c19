// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// Settings of every Swift target: they catch imports that reach through a module, and any warning.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// `HYPERPLANE_NATIVE=1` compiles the engine for the processor of the machine that builds it:
/// wider registers, the same bits.
let native: [SwiftSetting] =
  Context.environment["HYPERPLANE_NATIVE"] == "1"
  ? [.unsafeFlags(["-Xcc", "-march=native"]), .define("HYPERPLANE_NATIVE")] : []

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// What `Scenarios/` holds besides the C file that embeds it.
let scenarioTexts = try FileManager.default
  .contentsOfDirectory(atPath: Context.packageDirectory + "/Scenarios")
  .filter { !$0.hasSuffix(".c") && $0 != "include" }

let package = Package(
  name: "hyperplane",
  products: [
    .executable(name: "hyperplane", targets: ["hyperplane"]),
    .library(name: "NeuralNetwork", targets: ["NeuralNetwork"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // Level 0: know nothing of each other.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncursesw5-dev"])]),
    .target(name: "CTerminalGuard"),
    .target(name: "NeuralNetwork", swiftSettings: settings + native),
    .target(name: "TextScreen", swiftSettings: settings),
    .target(name: "ScenarioFiles", path: "Scenarios", exclude: scenarioTexts),

    // Level 1.
    .target(
      name: "Datasets", dependencies: ["NeuralNetwork", "SwiftCSV"], swiftSettings: settings),
    .target(name: "Analysis", dependencies: ["NeuralNetwork"], swiftSettings: settings),
    .target(name: "Verification", dependencies: ["NeuralNetwork"], swiftSettings: settings),
    .target(
      name: "Benchmark", dependencies: ["NeuralNetwork", "TextScreen"], swiftSettings: settings),
    .target(name: "ScenarioLibrary", dependencies: ["ScenarioFiles"], swiftSettings: settings),
    .target(
      name: "CursesTerminal", dependencies: ["CNcurses", "CTerminalGuard", "TextScreen"],
      swiftSettings: settings),

    // Level 2.
    .target(
      name: "ScenarioFormat", dependencies: ["NeuralNetwork", "Datasets", "Yams"],
      swiftSettings: settings),
    .target(
      name: "ModelFiles", dependencies: ["NeuralNetwork", "Datasets"], swiftSettings: settings),
    .target(
      name: "Figures", dependencies: ["NeuralNetwork", "Analysis", "TextScreen"],
      swiftSettings: settings),

    // Level 3.
    .target(
      name: "Training", dependencies: ["NeuralNetwork", "Datasets", "ScenarioFormat"],
      swiftSettings: settings),

    // Level 4.
    .target(
      name: "Interface",
      dependencies: [
        "Training", "ScenarioFormat", "Datasets", "NeuralNetwork", "Analysis", "Figures",
        "TextScreen",
      ],
      swiftSettings: settings),

    // Level 5.
    .target(
      name: "App", dependencies: ["Interface", "Training", "ScenarioFormat", "TextScreen"],
      swiftSettings: settings),

    // Level 6: the only place that names both the loop and the terminal.
    .executableTarget(
      name: "hyperplane",
      dependencies: [
        "App", "Interface", "CursesTerminal", "ScenarioFormat", "ScenarioLibrary", "Training",
        "NeuralNetwork", "Datasets", "Analysis", "TextScreen", "Verification", "Benchmark",
        "ModelFiles", argumentParser,
      ],
      swiftSettings: settings),

    // Tests, one target for each above that holds Swift.
    .target(
      name: "TestSupport", dependencies: ["NeuralNetwork", "TextScreen"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "NeuralNetworkTests", dependencies: ["NeuralNetwork", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "VerificationTests", dependencies: ["Verification", "NeuralNetwork"],
      swiftSettings: settings),
    .testTarget(
      name: "BenchmarkTests", dependencies: ["Benchmark", "NeuralNetwork"],
      swiftSettings: settings),
    .testTarget(
      name: "TextScreenTests", dependencies: ["TextScreen", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "CursesTerminalTests", dependencies: ["CursesTerminal", "CNcurses", "TextScreen"],
      swiftSettings: settings),
    .testTarget(
      name: "DatasetsTests", dependencies: ["Datasets", "NeuralNetwork"], swiftSettings: settings),
    .testTarget(
      name: "AnalysisTests", dependencies: ["Analysis", "NeuralNetwork", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ScenarioFormatTests",
      dependencies: ["ScenarioFormat", "ScenarioLibrary", "Datasets", "NeuralNetwork"],
      swiftSettings: settings),
    .testTarget(
      name: "ModelFilesTests", dependencies: ["ModelFiles", "NeuralNetwork", "ProgramSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "FiguresTests",
      dependencies: ["Figures", "Analysis", "NeuralNetwork", "TextScreen", "TestSupport"],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "TrainingTests",
      dependencies: ["Training", "ScenarioFormat", "ScenarioLibrary", "Datasets", "NeuralNetwork"],
      swiftSettings: settings),
    .testTarget(
      name: "InterfaceTests",
      dependencies: [
        "Interface", "Training", "ScenarioFormat", "ScenarioLibrary", "Datasets", "NeuralNetwork",
        "Analysis", "Figures", "TextScreen", "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: settings),
    .testTarget(
      name: "AppTests",
      dependencies: [
        "App", "Interface", "Training", "ScenarioFormat", "ScenarioLibrary", "NeuralNetwork",
        "TextScreen", "TestSupport",
      ],
      swiftSettings: settings),
    .target(
      name: "ProgramSupport",
      dependencies: [.product(name: "Subprocess", package: "swift-subprocess")],
      path: "Tests/ProgramSupport", swiftSettings: settings),
    .testTarget(
      name: "CommandLineTests", dependencies: ["ProgramSupport", "hyperplane"],
      swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests", dependencies: ["ProgramSupport", "hyperplane", "NeuralNetwork"],
      swiftSettings: settings),
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "hyperplane", "Interface", "Training", "ModelFiles", "ScenarioFormat", "ScenarioLibrary",
        "Datasets", "NeuralNetwork", "TextScreen", argumentParser,
      ],
      swiftSettings: settings),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
  ]
)
