import App
import Glibc
import NeuralNetwork
import ScenarioFormat
import Training

/// Looks whether another program has written a model file anew.
///
/// Programs replace a file or write it in place, and in between it is missing, empty or cut off. So
/// a file that can't be read is only a problem for the moment, and one that has changed while it
/// was read counts for nothing.
final class ModelWatch {
  /// What tells one state of a file from another.
  private struct Stamp: Equatable {
    let inode: UInt
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    /// That of a file; nil if there is none.
    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      inode = UInt(status.st_ino)
      size = Int(status.st_size)
      seconds = status.st_mtim.tv_sec
      nanoseconds = status.st_mtim.tv_nsec
    }
  }

  /// What a network that can be looked at never takes, in bytes: it is read by the thread that
  /// draws.
  private static let largestSize = 8 << 20

  private let reader: ModelReader
  private var network: Scenario
  private var seen: Stamp?
  private var isSettled = false
  private var problem: String?

  /// Watches the file of a reader, which has held this network.
  init(_ reader: ModelReader, holding network: Scenario) {
    self.reader = reader
    self.network = network
  }

  /// What the program shows.
  var source: ModelSource {
    ModelSource(name: reader.name, experiment: Experiment(network)) { self.look() }
  }

  private func look() -> FollowedVersion? {
    guard let stamp = Stamp(reader.file) else {
      seen = nil
      return .problem("\(reader.name) is not there")
    }
    // The clock of a file system is coarse: a change is read a second time when it has settled.
    let isSame = stamp == seen
    guard !isSame || !isSettled else { return problem.map(FollowedVersion.problem) }
    (seen, isSettled) = (stamp, isSame)
    do throws(Complaint) {
      let content = try InputFile(path: reader.file, largestSize: Self.largestSize).data()
      let found = try reader.scenario(content)
      guard Stamp(reader.file) == stamp else {
        seen = nil
        return nil
      }
      problem = nil
      return version(found)
    } catch {
      problem = error.message
      return .problem(error.message)
    }
  }

  private func version(_ found: Scenario) -> FollowedVersion {
    let isOfSameShape =
      found.architecture == network.architecture && found.features == network.features
    network = found
    guard isOfSameShape, let values = found.start else { return .experiment(Experiment(found)) }
    return .parameters(Parameters(architecture: found.architecture, values: values))
  }
}
