import Testing

@testable import Benchmark

@Suite struct BenchmarkTableTests {
  @Test("the table lines its numbers up and says what couldn't be run")
  func table() throws {
    let rows = [
      BenchmarkRow(
        try Workload.named("playground"),
        [31.5e6, 32.13e6, 30e6].map { WorkloadResult(samplesPerSecond: $0, loss: 0.28367) }),
      BenchmarkRow(
        try Workload.named("field"), [WorkloadResult(samplesPerSecond: 83.2e6, loss: 0.108531)]),
      BenchmarkRow(name: "digits", complaint: "digits needs a file"),
    ]
    #expect(
      BenchmarkTable(rows).lines == [
        "workload    network       samples  batch  million/s   from     to  ns/sample  updates/s     loss",
        "playground  2-8-8-1 tanh      250     10      31.50  30.00  32.13       31.7  3,150,000  0.28367",
        "field       2-8-8-1 tanh    32768      –      83.20  83.20  83.20       12.0          –  0.10853",
        "digits: digits needs a file",
      ])
  }
}
