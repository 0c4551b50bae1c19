import Datasets
import Foundation
import Interface
import ScenarioFormat

/// A file from outside, read with a limit to its size.
struct InputFile {
  /// Its path as it was typed; `-` is the standard input.
  let path: String
  /// How many bytes are read at most.
  let largestSize: Int

  /// A scenario: at most 1 MiB.
  static func scenario(_ path: String) -> InputFile { InputFile(path: path, largestSize: 1 << 20) }
  /// A session: at most 16 MiB.
  static func session(_ path: String) -> InputFile {
    InputFile(path: path, largestSize: SessionDocument.largestSize)
  }
  /// A script: at most 16 MiB.
  static func script(_ path: String) -> InputFile {
    InputFile(path: path, largestSize: Script.largestSize)
  }
  /// Samples: at most 64 MiB.
  static func samples(_ path: String) -> InputFile { InputFile(path: path, largestSize: 64 << 20) }

  /// A network: at most 64 MiB.
  static func model(_ path: String) -> InputFile { InputFile(path: path, largestSize: 64 << 20) }

  /// The rows of a sweep: at most 1 GiB.
  static func rows(_ path: String) -> InputFile { InputFile(path: path, largestSize: 1 << 30) }

  /// Reads the whole file.
  ///
  /// - Throws: `Complaint` if it isn't there or too large.
  func data() throws(Complaint) -> Data {
    do {
      return try bytes()
    } catch {
      throw Complaint("\(HarmlessText.escaped(path)): \(error.reason)")
    }
  }

  /// Reads the whole file as text.
  ///
  /// - Throws: `Complaint` if it isn't there, too large, or no text.
  func text() throws(Complaint) -> String {
    do {
      return try content()
    } catch {
      throw Complaint("\(HarmlessText.escaped(path)): \(error.reason)")
    }
  }

  /// Reads the whole file as text, for a scenario that names it.
  func content() throws(ScenarioParser.FileProblem) -> String {
    guard let text = String(data: try bytes(), encoding: .utf8) else {
      throw ScenarioParser.FileProblem("is not UTF-8 text")
    }
    return text
  }

  private func bytes() throws(ScenarioParser.FileProblem) -> Data {
    let isInput = path == "-"
    guard let handle = isInput ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
    else {
      throw ScenarioParser.FileProblem("there is no such file, or it may not be read")
    }
    var bytes = Data()
    do {
      // A pipe gives less than it is asked for.
      while bytes.count <= largestSize,
        let more = try handle.read(upToCount: largestSize + 1 - bytes.count), !more.isEmpty
      {
        bytes.append(more)
      }
    } catch {
      throw ScenarioParser.FileProblem("cannot be read; is it a folder?")
    }
    guard bytes.count <= largestSize else {
      throw ScenarioParser.FileProblem("larger than \(largestSize >> 20) MiB")
    }
    return bytes
  }
}
