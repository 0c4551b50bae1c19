import ArgumentParser
import Benchmark
import Foundation

/// `hyperplane bench`: how fast the engine is on this machine.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Measure how fast the engine trains on this machine.",
    discussion: """
      Without arguments it measures all workloads and prints a table. With a workload it prints one
      line of JSON, for programs that compare. Rates are per second of the processor, all threads.
      """)

  @Argument(help: ArgumentHelp("One workload.", valueName: "workload"))
  var workload: String?

  @Argument(
    help: ArgumentHelp("How many seconds of the processor to use.", valueName: "seconds"))
  var seconds: Double?

  @Option(help: ArgumentHelp("How often the table measures each workload.", valueName: "number"))
  var rounds = 5

  @Option(
    help: ArgumentHelp("Make so many runs instead and measure nothing.", valueName: "number"))
  var runs: Int?

  @Flag(help: "Show how cost grows with samples and parameters, and memory with epochs.")
  var scaling = false

  func validate() throws {
    if let seconds, !(seconds > 0 && seconds <= 600) {
      throw ValidationError("The seconds are \(seconds); they must be above 0, up to 600.")
    }
    guard (1...100).contains(rounds) else {
      throw ValidationError("--rounds is \(rounds); it must be 1 to 100.")
    }
    if let runs, !(1...1_000_000).contains(runs) {
      throw ValidationError("--runs is \(runs); it must be 1 to 1000000.")
    }
    guard runs == nil || workload != nil && seconds == nil else {
      throw ValidationError("--runs goes with a workload and without seconds.")
    }
    guard !scaling || workload == nil else {
      throw ValidationError("--scaling goes without a workload.")
    }
  }

  func run() throws {
    if let workload {
      try measure(workload)
    } else if scaling {
      Scaling(seconds: 0.3).lines().forEach { print($0) }
    } else {
      printTable()
    }
  }

  private func measure(_ name: String) throws(Complaint) {
    let runner = WorkloadRunner(try Self.workload(name))
    if let runs {
      for _ in 0..<runs { _ = runner.run() }
      return
    }
    let result = runner.measure(seconds: seconds ?? 0.4)
    print(
      "{\"workload\": \"\(name)\", \"samples_per_cpu_s\": \(Int(result.samplesPerSecond)), "
        + "\"final_loss\": \(String(format: "%.5f", result.loss))}")
  }

  private static func workload(_ name: String) throws(Complaint) -> Workload {
    do { return try Workload.named(name) } catch { throw Complaint(error.description) }
  }

  /// The workloads take turns, so that a machine that slows down slows all of them down.
  private func printTable() {
    let entries = Workload.names.map { name in Result { try Workload.named(name) } }
    let runners = entries.map { try? WorkloadRunner($0.get()) }
    var measurements = entries.map { _ in [WorkloadResult]() }
    for _ in 0..<rounds {
      for (index, runner) in runners.enumerated() {
        if let runner { measurements[index].append(runner.measure(seconds: seconds ?? 0.4)) }
      }
    }
    let rows = zip(Workload.names, zip(entries, measurements)).map { name, found in
      switch found.0 {
      case .success(let workload): BenchmarkRow(workload, found.1)
      case .failure(let error): BenchmarkRow(name: name, complaint: "\(error)")
      }
    }
    (heading + BenchmarkTable(rows).lines).forEach { print($0) }
  }

  /// What the figures are worth.
  private var heading: [String] {
    #if DEBUG
      ["A debug build: these figures mean nothing. Build with -c release.", ""]
    #else
      ["Per second of the processor; median, slowest and fastest of \(rounds) rounds.", ""]
    #endif
  }
}
