import ScenarioFormat
import TextScreen

/// The screen as a lecture room wants it: the picture alone, large and in high contrast.
public struct Lecture: Sendable, Hashable {
  /// The palette that comes back afterwards.
  let palette: Palette
}

extension InterfaceState {
  /// Begins to show the picture alone, or ends it.
  mutating func toggleLecture() {
    if let lecture {
      theme.palette = lecture.palette
      self.lecture = nil
    } else {
      lecture = Lecture(palette: theme.palette)
      theme.palette = theme.palette.contrasting
    }
    options.showsLesson = nil
  }

  /// Whether planes are drawn to be seen from afar; a comparison has no room for that.
  var drawsLarge: Bool { lecture != nil && options.view != .comparison }

  /// The panes that can be hidden: all on the screen, as long as another is left.
  var panesToHide: [Pane] {
    let panes = paneLayout.panes.map(\.pane)
    return panes.filter { pane in
      pane == .lesson || panes.contains { $0 != pane && $0 != .lesson }
    }
  }

  /// Hides a pane.
  mutating func hide(_ pane: Pane) {
    if pane == .lesson { options.showsLesson = false } else { options.hiddenPanes.insert(pane) }
  }

  /// Lets a pane that was hidden be seen again.
  mutating func unhide(_ pane: Pane) {
    if pane == .lesson { options.showsLesson = true } else { options.hiddenPanes.remove(pane) }
  }
}
