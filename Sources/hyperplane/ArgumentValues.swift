public import ArgumentParser
public import CursesTerminal
public import Interface
public import ModelFiles
public import NeuralNetwork
public import ScenarioFormat
public import Sweep
public import TextScreen
public import Verification

// What options of the command line can be set to: the enumerations of the modules, by raw value.

extension GlyphLevel: ExpressibleByArgument {}
extension ColorDepth: ExpressibleByArgument {}

extension PictureFormat: ExpressibleByArgument {}
extension ModelFormat: ExpressibleByArgument {}
extension TerminalOptions.ColorChoice: ExpressibleByArgument {}
extension ViewRequest.Panel: ExpressibleByArgument {}
extension ActivationFunction: ExpressibleByArgument {}
extension Precision: ExpressibleByArgument {}

extension Shard: ExpressibleByArgument {
  /// Reads `3/16`.
  public init?(argument: String) { self.init(argument) }

  /// The form that is read.
  public var defaultValueDescription: String { description }
}

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

extension RecordingRequest: ExpressibleByArgument {
  /// Reads a file's name that ends in `.cast`, with or without `!` behind it.
  public init?(argument: String) { self.init(argument) }
}

extension Palette: ExpressibleByArgument {
  /// Finds a palette by its name.
  public init?(argument: String) {
    guard let palette = Palette.named(argument) else { return nil }
    self = palette
  }

  /// The name.
  public var defaultValueDescription: String { name }

  /// The names that there are.
  public static var allValueStrings: [String] { all.map(\.name) }
}
