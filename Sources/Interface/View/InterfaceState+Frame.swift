import Analysis
import NeuralNetwork
import ScenarioFormat
import TextScreen
import Training

extension InterfaceState {
  /// Draws the whole screen: a pure function of the state.
  ///
  /// Readings of an earlier frame save work where nothing has changed, and keep the fill calm; a
  /// frame without them differs at most in levels that lie between two steps.
  public func frame(reusing old: Readings?) -> Frame {
    var buffer = CellBuffer(size: size)
    let readings = presented.draw(into: &buffer, reusing: old)
    if theme.colorDepth == .indexed {
      buffer.replaceTerminalColors(
        foreground: .indexed(theme.palette.interface.text),
        background: .indexed(theme.palette.background))
    }
    return Frame(buffer: buffer, readings: readings)
  }

  private func draw(into buffer: inout CellBuffer, reusing old: Readings?) -> Readings? {
    let smallest = PaneLayout.smallestSize
    guard size.columns >= smallest.columns, size.rows >= smallest.rows else {
      TooSmall(state: self).draw(into: &buffer)
      return old
    }
    let layout = paneLayout
    let readings = Readings(of: self, layout: layout, reusing: old)
    for placement in layout.panes {
      draw(placement, of: layout, readings: readings, into: &buffer)
    }
    LectureReadout(state: self, layout: layout)?.draw(into: &buffer)
    if layout.hasFrames {
      Header(state: self, composition: composition(readings)).draw(
        into: &buffer, row: layout.headerRow)
    }
    if let prompt {
      PromptLine(prompt: prompt, state: self).draw(into: &buffer, row: layout.statusRow)
    } else {
      StatusLine(state: self, readings: readings).draw(into: &buffer, row: layout.statusRow)
    }
    if let shownSetting {
      SettingsOverlay(settings: settings, chosen: shownSetting, theme: theme).draw(into: &buffer)
    }
    if let helpScroll {
      HelpOverlay.draw(into: &buffer, scroll: helpScroll, theme: theme, keymap: keymap)
    }
    return readings
  }

  /// What the network is as a composition of gates, once it is right everywhere.
  private func composition(_ readings: Readings) -> String? {
    guard let metrics = snapshot?.training, metrics.correctCount == metrics.count else {
      return nil
    }
    return readings.gates?.composition
  }

  /// Where the panes lie.
  var paneLayout: PaneLayout {
    let widths = experiment.architecture.layers.dropLast().map(\.width)
    return PaneLayout(
      size: size, view: options.view, hasProbe: probe != nil,
      hasEditor: editor != nil,
      hasHiddenSpace: widths.contains { $0 > 1 }, hasTruthTable: experiment.corners != nil,
      lessonRows: lessonRows, hidden: options.hiddenPanes, isLecture: lecture != nil)
  }

  /// The first of some titles that fits into the frame of a pane, else the last.
  func title(of pane: Pane, _ titles: String...) -> String {
    let room = (paneLayout.area(of: pane)?.size.columns ?? 0) - 4
    return titles.first { DisplayWidth.columns(of: theme.legible($0)) <= room }
      ?? titles[titles.count - 1]
  }

  private func draw(
    _ placement: PaneLayout.Placement, of layout: PaneLayout, readings: Readings,
    into buffer: inout CellBuffer
  ) {
    let (pane, area) = (placement.pane, placement.area)
    guard let content = content(of: pane, readings) else {
      return ComparisonPane(state: self, readings: readings.comparison)
        .draw(into: &buffer, area: area)
    }
    let title = theme.legible(content.title)
    if layout.hasFrames || pane == .lesson {
      buffer.drawFrame(area, title: title, theme: theme)
    } else if layout.hasTitles {
      buffer.write(
        title, row: area.origin.row, column: area.origin.column + 1, style: theme.style(.title),
        within: area)
    }
    content.draw(into: &buffer, area: layout.content(of: pane) ?? area)
  }

  /// What a pane's one frame holds; nil for a comparison, which has a frame for each run.
  private func content(of pane: Pane, _ readings: Readings) -> (any PaneContent)? {
    switch pane {
    case .inputSpace: InputSpacePane(state: self, readings: readings)
    case .network: NetworkPane(state: self, readings: readings)
    case .hiddenSpace: HiddenSpacePane(state: self, readings: readings)
    case .warp: WarpPane(state: self, readings: readings)
    case .lift: LiftPane(state: self, readings: readings)
    case .regions: RegionsPane(state: self, readings: readings)
    case .loss: LossPane(state: self)
    case .branches: BranchesPane(state: self)
    case .landscape: LandscapePane(state: self, readings: readings)
    case .probe: ProbePane(state: self, readings: readings)
    case .editor: EditorPane(state: self, readings: readings)
    case .neuron: NeuronPane(state: self, readings: readings)
    case .backPropagation: BackPropagationPane(state: self, readings: readings)
    case .explanation: ExplanationPane(state: self, readings: readings)
    case .truthTable: TruthTablePane(state: self, readings: readings)
    case .lesson:
      runs[0].experiment.scenario.lesson.map {
        LessonPane(lesson: $0, scenario: runs[0].experiment.scenario, theme: theme)
      }
    case .comparison: nil
    }
  }
}

/// What stands inside the frame of a pane.
protocol PaneContent {
  /// What the frame is called.
  var title: String { get }
  /// Draws into the cells inside the frame.
  func draw(into buffer: inout CellBuffer, area: Rectangle)
}
