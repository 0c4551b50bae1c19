import ArgumentParser
import Interface

/// The script that is played: shared by the program and `render`.
struct ScriptOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Play a script: a command a line.", valueName: "FILE"))
  var play: String?

  /// Reads the script and has it played, if there is one.
  ///
  /// - Throws: `Complaint` with the file and the line of the first mistake.
  func prepare(_ state: inout InterfaceState) throws(Complaint) {
    guard let play else { return }
    let text = try InputFile.script(play).text()
    do {
      state.play(try Script(text, file: play, on: state))
    } catch {
      throw Complaint("\(error)")
    }
  }
}
