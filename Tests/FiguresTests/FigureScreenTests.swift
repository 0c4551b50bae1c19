import Analysis
import Figures
import NeuralNetwork
import TestSupport
import Testing
import TextScreen

@Suite("Figures")
struct FigureScreenTests {
  @Test("show a plane on every kind of terminal", arguments: terminals.map(\.name))
  func plane(name: String) throws {
    let theme = try #require(terminals.first { $0.name == name }).theme
    var (buffer, area) = canvas(44, 16)
    Pictures.plane(in: area).draw(into: &buffer, area: area, theme: theme)
    expectScreen(buffer, matches: "plane-\(name)")
  }

  @Test("show few samples large where there is room")
  func bigMarks() {
    var (buffer, area) = canvas(60, 26)
    Pictures.plane(in: area, sampleCount: 4).draw(into: &buffer, area: area, theme: Theme())
    expectScreen(buffer, matches: "plane-big-marks")
  }

  @Test("show hard regions when they are asked to")
  func discretized() {
    var (buffer, area) = canvas(40, 12)
    var figure = Pictures.plane(in: area)
    figure.isDiscretized = true
    figure.curves = []
    figure.draw(into: &buffer, area: area, theme: Theme())
    expectScreen(buffer, matches: "plane-discretized")
  }

  @Test("show three classes in three colours, or three textures", arguments: ["indexed", "none"])
  func threeClasses(name: String) throws {
    let theme = try #require(terminals.first { $0.name == name }).theme
    var (buffer, area) = canvas(40, 12)
    var figure = PlaneFigure(bounds: Pictures.bounds, classNames: ["a", "b", "c"])
    let fields = try [Float(-1), 0, 1].map { center in
      try #require(
        Pictures.field(of: figure, in: area) { x, _ in max(0, 1 - abs(x - center)) })
    }
    figure.region = RegionLevels(classes: fields)
    figure.draw(into: &buffer, area: area, theme: theme)
    expectScreen(buffer, matches: "plane-three-classes-\(name)")
  }

  @Test("show a curve with its samples and the neurons' parts")
  func curve() {
    var (buffer, area) = canvas(44, 14)
    let xs = (0...40).map { Float($0) / 10 - 2 }
    CurveFigure(
      bounds: Pictures.bounds, samples: xs.map { Point(x: $0, y: $0 / 3) },
      testSamples: [Point(x: 0, y: 0.9)], output: xs.map { Point(x: $0, y: $0 / 2) },
      contributions: [xs.map { Point(x: $0, y: 0.8) }, []], zeros: [0.5, nil], focusedNeuron: 0,
      probe: Point(x: -1, y: 0.4)
    ).draw(into: &buffer, area: area, theme: Theme())
    expectScreen(buffer, matches: "curve")
  }

  @Test(
    "show a network whatever its shape",
    arguments: [
      ([2, 2, 1], 44, 11), ([2, 16, 16, 1], 50, 11), ([2, 8, 8, 8, 8, 8, 1], 50, 12),
      ([2, 3], 30, 8), ([1, 4, 1], 24, 6),
    ])
  func network(widths: [Int], columns: Int, rows: Int) {
    var (buffer, area) = canvas(columns, rows)
    Pictures.network(widths, in: area).draw(into: &buffer, area: area, theme: Theme())
    let name = widths.map(String.init).joined(separator: "-")
    expectScreen(buffer, matches: "network-\(name)")
  }

  @Test("show a network without colours and in ASCII", arguments: ["none", "ascii"])
  func plainNetwork(name: String) throws {
    let theme = try #require(terminals.first { $0.name == name }).theme
    var (buffer, area) = canvas(44, 11)
    Pictures.network([2, 2, 1], in: area).draw(into: &buffer, area: area, theme: theme)
    expectScreen(buffer, matches: "network-\(name)")
  }

  @Test("show the loss, and where one is in it", arguments: ["indexed", "ascii"])
  func loss(name: String) throws {
    let theme = try #require(terminals.first { $0.name == name }).theme
    var (buffer, area) = canvas(44, 9)
    LossPlot(entries: Pictures.losses, currentEpoch: 12, newestEpoch: 40)
      .draw(into: &buffer, area: area, theme: theme)
    expectScreen(buffer, matches: "loss-\(name)")
  }

  @Test("show the accuracy in percent, under the loss and in line with it")
  func accuracy() {
    var (buffer, area) = canvas(44, 8)
    let accuracies = Pictures.losses.map { entry in
      LossPlot.Entry(epoch: entry.epoch, training: 1 - entry.training, test: 0.6)
    }
    var plot = LossPlot(entries: accuracies, currentEpoch: 40, newestEpoch: 40)
    plot.quantity = .share
    plot.name = "accuracy"
    plot.labelColumns = 7
    plot.draw(into: &buffer, area: area, theme: Theme())
    expectScreen(buffer, matches: "accuracy")
  }

  @Test("show a landscape on every kind of terminal", arguments: terminals.map(\.name))
  func landscape(name: String) throws {
    let theme = try #require(terminals.first { $0.name == name }).theme
    var (buffer, area) = canvas(48, 18)
    Pictures.landscape(in: area).draw(into: &buffer, area: area, theme: theme)
    expectScreen(buffer, matches: "landscape-\(name)")
  }

  @Test("show the loss over one weight with the ball on it", arguments: ["indexed", "ascii"])
  func profile(name: String) throws {
    let theme = try #require(terminals.first { $0.name == name }).theme
    var (buffer, area) = canvas(48, 16)
    Pictures.profile.draw(into: &buffer, area: area, theme: theme)
    expectScreen(buffer, matches: "profile-\(name)")
  }
}
