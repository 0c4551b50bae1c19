public import ArgumentParser
public import CursesTerminal
public import Interface
public import NeuralNetwork
public import ScenarioFormat
public import TextScreen
public import Verification

// What options of the command line can be set to: the enumerations of the modules, by raw value.

extension GlyphLevel: ExpressibleByArgument {}
extension ColorDepth: ExpressibleByArgument {}

extension PictureFormat: ExpressibleByArgument {}
extension TerminalOptions.ColorChoice: ExpressibleByArgument {}
extension ViewRequest.Panel: ExpressibleByArgument {}
extension ActivationFunction: ExpressibleByArgument {}
extension Precision: ExpressibleByArgument {}

extension Size: ExpressibleByArgument {
  /// Reads `100x32`; each side 1 to 1000.
  public init?(argument: String) {
    let sides = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard sides.count == 2, let columns = sides[0], let rows = sides[1],
      (1...1000).contains(columns), (1...1000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }

  /// The form that is read: `120x40`.
  public var defaultValueDescription: String { "\(columns)x\(rows)" }
}
