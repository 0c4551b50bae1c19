import Testing
import Training

@Suite("Work side by side")
struct ParallelWorkTests {
  @Test("takes everything in by its order", arguments: [1, 2, 3, 16])
  func order(jobs: Int) {
    let taken = ParallelWork.run(
      5..<105, jobs: jobs, into: [Int](),
      work: { number in
        // The first numbers take the longest.
        (0..<(105 - number) * 50).reduce(number * 0) { $0 ^ $1 } & 0 + number
      },
      take: {
        $0.append($1); return true
      })
    #expect(taken == Array(5..<105))
  }

  @Test("keeps what lies before the first missing piece, and begins no more", arguments: [1, 4])
  func missing(jobs: Int) {
    let taken = ParallelWork.run(
      0..<1_000_000, jobs: jobs, into: [Int](), work: { $0 == 40 ? nil : $0 },
      take: {
        $0.append($1); return true
      })
    #expect(taken == Array(0..<40))
  }

  @Test("ends when what takes the results has enough", arguments: [1, 4])
  func enough(jobs: Int) {
    let taken = ParallelWork.run(
      0..<1_000_000, jobs: jobs, into: [Int](), work: { $0 },
      take: {
        $0.append($1); return $1 < 9
      })
    #expect(taken == Array(0..<10))
  }

  @Test("does nothing where there is nothing to do")
  func nothing() {
    #expect(ParallelWork.run(3..<3, jobs: 2, into: 7, work: { $0 }, take: { _, _ in true }) == 7)
  }
}
