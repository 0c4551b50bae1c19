import NeuralNetwork

/// One setting of a scenario as it is typed: a name and a value, `rate=0.3` or `net=2-3-1`.
public struct ScenarioSetting: Sendable, Hashable {
  /// What can be set.
  public enum Name: String, Sendable, CaseIterable {
    /// How a gradient becomes a change of the parameters.
    case optimizer
    /// The step length η.
    case rate
    /// How many samples make an update.
    case batch
    /// The widths of all layers: `2-3-1`.
    case net
    /// The activation function of the hidden layers.
    case activation
    /// What is made smaller.
    case loss
    /// How the first weights are drawn.
    case initialization = "init"
    /// What large weights cost, by their magnitude and by their square.
    case l1, l2
    /// The probability with which a hidden neuron is left out.
    case dropout
    /// What data, weights and order are drawn from.
    case seed
  }

  /// What is set.
  public let name: Name
  /// To what, as it was typed.
  public let value: String

  /// Creates a setting; whether a scenario takes it, `applied(to:)` says.
  public init(_ name: Name, _ value: String) {
    self.name = name
    self.value = value
  }

  /// What tells it from other values of the same setting: `adam`, `η 0.3`, `2-3-1`.
  public var title: String {
    switch name {
    case .optimizer, .net, .activation, .loss, .initialization: value
    case .rate: "η \(value)"
    case .l1: "L1 \(value)"
    case .l2: "L2 \(value)"
    case .batch, .dropout, .seed: "\(name.rawValue) \(value)"
    }
  }
}

/// Why a setting makes no sense: it names what is wrong, and what would be right.
public struct SettingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// One line in plain words.
  public let description: String

  /// Creates an error.
  public init(_ description: String) { self.description = description }
}
