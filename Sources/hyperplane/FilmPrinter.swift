import Interface
import ScenarioFormat
import TextScreen
import Training

/// Prints the film of a training that nobody has watched: the same bytes whenever it is made.
struct FilmPrinter {
  /// What is filmed.
  var screen: HeadlessScreen
  /// The epoch that it ends with.
  let lastEpoch: Int
  /// How many epochs lie between two frames.
  let stride: Int
  /// How many epochs pass in a second of the film.
  let pace: Double

  /// Prints line by line.
  mutating func run(_ print: (String) -> Void) {
    var film = ScreenRecording(size: screen.state.size)
    var marks = RunMarks()
    let title = "hyperplane: \(screen.state.experiment.scenario.title)"
    print(film.header(title: title, terminal: "xterm-256color"))
    for epoch in Swift.stride(from: 0, to: lastEpoch + stride, by: stride) {
      let epoch = min(epoch, lastEpoch)
      screen.train(toEpoch: epoch, isRunning: epoch < lastEpoch)
      let time = Duration.seconds(Double(epoch) / pace)
      for mark in marks.take(screen.state) { print(film.marker(mark, at: time)) }
      print(film.frame(screen.frame(), at: time))
    }
  }
}
