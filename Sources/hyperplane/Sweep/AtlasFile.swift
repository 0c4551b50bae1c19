import Datasets
import Foundation
import Glibc
import ScenarioFormat
import Sweep
import TextScreen

/// The file that an atlas is drawn into; its ending says how.
struct AtlasFile {
  private enum Format: String, CaseIterable {
    case svg, ans, txt
  }

  private let path: String
  private let format: Format
  private let display: DisplayOptions

  /// Looks at the path before anything is trained.
  ///
  /// - Throws: `Complaint` for another ending, and for a folder that can't be written in.
  init(path: String, display: DisplayOptions) throws(Complaint) {
    let file = URL(fileURLWithPath: path)
    guard let format = Format(rawValue: file.pathExtension.lowercased()) else {
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
    let theme = Theme(
      palette: display.palette ?? .dark, colorDepth: format == .txt ? .none : .indexed,
      glyphs: display.glyphs ?? .braille)
    let picture = Atlas(
      collection.plan, collection.rows, name: collection.plan.scenarios[0].name, theme: theme
    ).picture
    let text =
      switch format {
      case .svg: SVGText.render(picture, isDark: (display.palette ?? .dark).isDark)
      case .ans: ANSIText.render(picture)
      case .txt: PlainText.render(picture)
      }
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Complaint("\(HarmlessText.escaped(path)): cannot be written; is there room?")
    }
  }
}
