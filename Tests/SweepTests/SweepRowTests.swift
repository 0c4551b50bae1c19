import Foundation
import NeuralNetwork
import ScenarioFormat
import Sweep
import Testing
import Training

@Suite("The rows of a sweep")
struct SweepRowTests {
  @Test("are the same, in the same order, with one thread and with four")
  func jobs() throws {
    let plan = try Plans.xor(seeds: 20)
    let lines = [1, 4].map { jobs in
      ParallelWork.run(
        0..<plan.runCount, jobs: jobs, into: [String](),
        work: { plan.row(ofRun: $0)?.json(in: plan) },
        take: {
          $0.append($1); return true
        })
    }
    #expect(lines[0].count == 40)
    #expect(lines[0] == lines[1])
    let single = try Plans.lines(plan)
    #expect(lines[0] == single)
  }

  @Test("of all shards together are those of the whole")
  func shards() throws {
    let plan = try Plans.xor()
    let parts = try (1...5).flatMap { number in
      try Plans.lines(plan, shard: #require(Shard("\(number)/5")))
    }
    let whole = try Plans.lines(plan)
    #expect(parts.sorted() == whole.sorted())
  }

  @Test("say what a single run comes to")
  func single() throws {
    let plan = try Plans.xor(vary: [])
    for run in 0..<6 {
      let row = try #require(plan.row(ofRun: run))
      let single = HeadlessRun(plan.experiment(ofRun: run))
      single.train(toEpoch: 80)
      #expect(row.parameters == single.snapshot().parameters.values)
      #expect(row.loss == single.record().training.loss)
      if case .goalReached(let epoch) = single.outcome {
        #expect(row.solvedEpoch == epoch && row.ending == .goalReached)
      } else {
        #expect(row.solvedEpoch == nil && row.ending != .goalReached)
      }
    }
  }

  @Test("end at the goal when that is asked for")
  func stop() throws {
    let plan = try SweepPlan(
      Plans.scenario("xor"), axes: [], seedCount: 6, epochs: 80, stopsAtGoal: true)
    let rows = try (0..<6).map { try #require(plan.row(ofRun: $0)) }
    #expect(rows.contains { $0.solvedEpoch != nil })
    for row in rows { #expect(row.epochs == row.solvedEpoch ?? 80) }
  }

  @Test("are not there when they were interrupted")
  func interrupted() throws {
    let plan = try Plans.xor()
    #expect(plan.row(ofRun: 0, isInterrupted: { true }) == nil)
  }

  @Test("are read back to the last bit")
  func reading() throws {
    let plan = try Plans.xor()
    let header = SweepHeader(plan, scenario: ["xor"], goal: nil, shard: .whole)
    let lines = try Plans.lines(plan)
    let text = ([header.json] + lines).map { $0 + "\n" }.joined()
    let log = try SweepLog(Data(text.utf8))
    #expect(log.header == header)
    #expect(log.rows.map { $0.json(in: plan) } == lines)
    #expect(log.rows.allSatisfy(plan.accepts))
    #expect(log.byteCount == text.utf8.count && log.torn.isEmpty)
  }

  @Test("give up a line that was torn off, wherever it was")
  func torn() throws {
    let plan = try Plans.xor(seeds: 1)
    let header = SweepHeader(plan, scenario: ["xor"], goal: nil, shard: .whole)
    let lines = ([header.json] + (try Plans.lines(plan))).map { $0 + "\n" }
    let text = Array(lines.joined().utf8)
    for count in stride(from: 0, through: text.count, by: 7) {
      let log = try SweepLog(Data(text[..<count]))
      let whole = text[..<count].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      #expect(log.byteCount == whole)
      #expect(log.torn == Data(text[whole..<count]))
    }
  }

  @Test("are told from other lines, and from those of other sweeps")
  func foreign() throws {
    let plan = try Plans.xor(seeds: 1)
    let header = SweepHeader(plan, scenario: ["xor"], goal: nil, shard: .whole).json
    let other = SweepHeader(
      try Plans.xor(seeds: 2), scenario: ["xor"], goal: nil, shard: .whole
    ).json
    let row = try Plans.lines(plan)[0]
    func problem(_ lines: [String]) -> SweepLog.Problem? {
      do {
        _ = try SweepLog(Data((lines.joined(separator: "\n") + "\n").utf8))
        return nil
      } catch { return error }
    }
    #expect(problem([header, row]) == nil)
    #expect(problem(["x,y,label"])?.reason == "this is no row of a sweep, nor its header")
    #expect(problem([row])?.line == 1)
    #expect(problem([header, "{\"run\":0}"])?.reason == "this is no row of the sweep above it")
    #expect(
      problem([header, row.replacingOccurrences(of: "\"run\":0", with: "\"run\":9")])?.line == 2)
    #expect(problem([header, row, other])?.reason == "another sweep begins here")
  }
}
