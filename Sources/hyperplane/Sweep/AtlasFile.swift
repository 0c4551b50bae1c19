import App
import Datasets
import Foundation
import Glibc
import Interface
import ScenarioFormat
import Sweep
import TextScreen

/// The file that an atlas is drawn into; its ending says how.
struct AtlasFile {
  private let path: String
  private let format: PictureFormat
  private let display: DisplayOptions

  /// Looks at the path before anything is trained.
  ///
  /// - Throws: `Complaint` for another ending, and for a folder that can't be written in.
  init(path: String, display: DisplayOptions) throws(Complaint) {
    let file = URL(fileURLWithPath: path)
    let ending = file.pathExtension.lowercased()
    guard let format = PictureFormat.allCases.first(where: { $0.suffix == ending }) else {
      throw Complaint(
        "\(HarmlessText.escaped(path)): an atlas ends in .svg, .ans or .txt")
    }
    let folder = file.deletingLastPathComponent().path
    guard access(folder, W_OK) == 0 else {
      throw Complaint(
        "\(HarmlessText.escaped(path)): cannot be written; is the folder there?")
    }
    self.path = path
    self.format = format
    self.display = display
  }

  /// Draws what the runs have found.
  func write(_ collection: SweepCollection) throws(Complaint) {
    let palette = display.palette ?? .dark
    let theme = Theme(
      palette: palette, colorDepth: format.colorDepth, glyphs: display.glyphs ?? .braille)
    let picture = Atlas(
      collection.plan, collection.rows, name: collection.plan.scenarios[0].name, theme: theme
    ).picture
    let text = format.render(picture, isDark: palette.isDark)
    do throws(FileProblem) {
      _ = try FileStore.write(
        FileRequest(
          path: path, content: Array(text.utf8), words: "the atlas", collision: .replace))
    } catch {
      throw Complaint("\(HarmlessText.escaped(path)): \(error.text)")
    }
  }
}
