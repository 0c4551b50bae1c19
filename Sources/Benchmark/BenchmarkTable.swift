import Foundation
import NeuralNetwork
import TextScreen

/// What `bench` found out about one workload, to be shown as a row.
package struct BenchmarkRow: Sendable {
  package let name: String
  /// "2-8-8-1 tanh".
  package let network: String
  package let sampleCount: Int
  package let miniBatchSize: Int?
  /// One a round; empty where the workload couldn't be run.
  package let measurements: [WorkloadResult]
  /// Why it couldn't be run.
  package let complaint: String?

  /// A row of what was measured.
  package init(_ workload: Workload, _ measurements: [WorkloadResult]) {
    name = workload.name
    let architecture = workload.parameters.architecture
    network = "\(architecture) \(architecture.layers[0].activation.rawValue)"
    sampleCount = workload.sampleCount
    miniBatchSize = workload.miniBatchSize
    self.measurements = measurements
    complaint = nil
  }

  /// A row that says why there is none.
  package init(name: String, complaint: String) {
    self.name = name
    (network, sampleCount, miniBatchSize, measurements) = ("", 0, nil, [])
    self.complaint = complaint
  }
}

/// The table of all workloads, for a person: pure text.
package struct BenchmarkTable {
  private static let titles = [
    "workload", "network", "samples", "batch", "million/s", "from", "to", "ns/sample", "updates/s",
    "loss",
  ]
  private let rows: [BenchmarkRow]

  /// A table of some rows.
  package init(_ rows: [BenchmarkRow]) { self.rows = rows }

  /// The lines, numbers aligned to the right.
  package var lines: [String] {
    let cells = [Self.titles] + rows.filter { $0.complaint == nil }.map(Self.cells)
    let complaints = rows.compactMap { row in row.complaint.map { "\(row.name): \($0)" } }
    return TextTable(cells, leading: 2).lines + complaints
  }

  private static func cells(of row: BenchmarkRow) -> [String] {
    let rates = row.measurements.map(\.samplesPerSecond).sorted()
    let median = rates.isEmpty ? 0 : rates[rates.count / 2]
    let updates = row.miniBatchSize.map { size in
      let perEpoch = (row.sampleCount + size - 1) / size
      return grouped(Int(median / Double(row.sampleCount) * Double(perEpoch)))
    }
    return [
      row.name, row.network, "\(row.sampleCount)", row.miniBatchSize.map { "\($0)" } ?? "–",
      fixed(median / 1e6, 2), fixed((rates.first ?? 0) / 1e6, 2), fixed((rates.last ?? 0) / 1e6, 2),
      fixed(1e9 / max(median, 1), 1), updates ?? "–", fixed(row.measurements.last?.loss ?? 0, 5),
    ]
  }

  private static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var place = digits.endIndex
    while digits.distance(from: digits.startIndex, to: place) > 3 {
      place = digits.index(place, offsetBy: -3)
      digits.insert(",", at: place)
    }
    return digits
  }
}

/// A decimal number with so many digits behind the point.
func fixed(_ number: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", number) }
