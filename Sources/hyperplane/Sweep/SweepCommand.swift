import ArgumentParser
import Foundation
import Glibc
import ScenarioFormat
import Sweep
import TextScreen
import Training

/// `hyperplane sweep`: many runs without a screen, on all cores.
struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep", abstract: "Train with many seeds and settings, on all cores.",
    discussion: """
      Trains every combination of the varied settings with every seed, and prints how often and \
      when each combination reaches the goal, with Wilson's interval. Settings: \
      \(ScenarioSetting.Name.allCases.map(\.rawValue).joined(separator: ", ")). Rows come in the \
      order of the runs and are the same however many threads work. First weights that a scenario \
      states are drawn instead; --seed and --start of a row show its run in the program.

      --atlas draws each different solution once, the most frequent first: networks that part the \
      four corners of a gate alike, or agree on 95 % of the plane.

      With --output rows are kept as JSON lines. The same command goes on where it was \
      interrupted. A cluster's array job runs a shard each, and --collect sums all of them up:

        sbatch --array=1-16 --wrap 'k=$SLURM_ARRAY_TASK_ID
          hyperplane sweep spiral --shard $k/16 --jobs 1 --output rows.$k.jsonl'
        hyperplane sweep --collect rows.*.jsonl --atlas atlas.svg

      Exit status 1 if no run of a whole sweep reached the goal.
      """)

  @OptionGroup var scenario: ScenarioOptions
  @OptionGroup var sweep: SweepOptions

  @Flag(help: "Print the rows as JSON lines.")
  var json = false

  @Flag(help: "Print the rows as comma-separated values.")
  var csv = false

  @Option(
    help: ArgumentHelp("Keep the rows here, and go on behind those there.", valueName: "FILE"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Draw the solutions: .svg, .ans (colours for a terminal), .txt.", valueName: "FILE"))
  var atlas: String?

  @Option(help: ArgumentHelp("Only every n-th run, from the k-th on.", valueName: "k/n"))
  var shard = Shard.whole

  @Option(help: ArgumentHelp("How many threads; by default all cores.", valueName: "number"))
  var jobs: Int?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Train nothing: sum up the rows of these files.", valueName: "FILE"))
  var collect: [String] = []

  @OptionGroup var display: DisplayOptions

  func validate() throws {
    guard !(json && csv) else { throw ValidationError("Either --json or --csv, not both.") }
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs is \(jobs); it must be 1 to 1024.")
    }
    guard scenario.draw == 0 else {
      throw ValidationError("--start is for a single run; --seeds draws first weights.")
    }
    guard collect.isEmpty || output == nil else {
      throw ValidationError("--collect only reads; --output goes without it.")
    }
  }

  func run() throws {
    let atlas = try self.atlas.map { path throws(Complaint) in
      try AtlasFile(path: path, display: display)
    }
    guard collect.isEmpty else { return try report(SweepCollection(collect), to: atlas) }
    let plan = try sweep.plan(of: scenario.located())
    let header = SweepHeader(plan, scenario: scenario.words, goal: sweep.goal, shard: shard)
    let output = try self.output.map { path throws(Complaint) in
      try SweepOutput(path: path, header: header, plan: plan, shard: shard)
    }
    let watch = InterruptWatch()
    let run = SweepRun(
      plan: plan, shard: shard, header: header, format: format, output: output, watch: watch)
    let rows = try run.rows(jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    guard rows.count == shard.size(of: plan.runCount) else {
      printTable(plan, rows)
      StandardError.write(run.farewell(rows.count))
      fflush(nil)
      watch.letGo()
      throw ExitCode(1)
    }
    watch.letGo()
    try report(SweepCollection(header: header, plan: plan, rows: rows), to: atlas, isNew: true)
  }

  private var format: SweepFormat { json ? .json : csv ? .csv : .table }

  /// Prints what has not been printed row by row, and draws.
  private func report(
    _ collection: SweepCollection, to atlas: AtlasFile?, isNew: Bool = false
  ) throws {
    if !isNew, let first = format.header(collection.header, collection.plan) {
      print(first)
      for row in collection.rows { print(format.line(row, collection.plan) ?? "") }
    }
    printTable(collection.plan, collection.rows)
    try atlas?.write(collection)
    let isHopeless =
      shard.count == 1 && collection.plan.scenarios[0].goal != nil
      && !collection.rows.contains { $0.solvedEpoch != nil }
    if isHopeless, !collection.rows.isEmpty { throw ExitCode(1) }
  }

  private func printTable(_ plan: SweepPlan, _ rows: [SweepRow]) {
    guard format == .table else { return }
    for line in SweepTable(plan, rows).lines { print(line) }
  }
}
